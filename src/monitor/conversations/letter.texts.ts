// SPDX-License-Identifier: EUPL-1.2

/** The words of the letter. It is written to people who took part, in plain Dutch (B1), whatever language the screen has. */
export const letterTexts = {
  title: (theme: string, municipality: string) => `Wat is er gedaan met ons gesprek: ${theme}, ${municipality}`,
  lead: (held: string, municipality: string, theme: string, participants: number) =>
    `Op ${held} spraken wij met ${participants === 1 ? 'één deelnemer' : `${participants} deelnemers`} in ${municipality} over: ${theme}. U leest hier wat er gezegd is en wat ermee is gedaan.`,
  said: 'Wat er gezegd is',
  yielded: 'Wat het opleverde',
  yield: (stories: number, obstacles: number) =>
    `Wij schreven ${stories === 0 ? 'geen verhalen' : stories === 1 ? 'één verhaal' : `${stories} verhalen`} uit dit gesprek op. ${
      obstacles === 0
        ? 'Er kwamen geen drempels naar voren voor mensen die aan veiligheid werken.'
        : obstacles === 1
          ? 'Er kwam één drempel naar voren voor mensen die aan veiligheid werken:'
          : `Er kwamen ${obstacles} drempels naar voren voor mensen die aan veiligheid werken:`
    }`,
  done: 'Wat ermee is gedaan',
  quotes: 'In de woorden van deelnemers',
  gone: (place: number) => `Verhaal ${place}: de verteller heeft dit verhaal ingetrokken. De tekst is vernietigd.`,
  from: 'Van',
  date: 'Datum',
  states: {
    reported: 'gemeld',
    recognised: 'erkend',
    owned: 'iemand is ervoor verantwoordelijk',
    tested: 'er wordt een oplossing geprobeerd',
    lifted: 'weggenomen',
    lowered: 'verlaagd',
    'not-possible': 'niet mogelijk',
  } as Record<string, string>,
}
