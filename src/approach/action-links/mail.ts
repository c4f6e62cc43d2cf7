// SPDX-License-Identifier: EUPL-1.2
/** An action of which a word is asked, with the link to its form. */
export interface Asked {
  title: string
  dueDate: string
  secret: string
}

/** The mail that asks a word on one or more actions: plain text, Dutch first, one link each. */
export function writeAsking(actions: readonly Asked[], site: string): { subject: string; body: string } {
  const lines = (path: string) =>
    actions.flatMap(({ title, dueDate, secret }) => ['', `- ${title} (${dueDate})`, `  ${site}${path}?sleutel=${secret}`])
  const count = actions.length === 1 ? '1 actie' : `${actions.length} acties`
  return {
    subject: `Slagvaardig: hoe loopt het met ${count}?`,
    body: [
      'Van deze acties is een bericht over de voortgang nodig, met de dag waarop dat uiterlijk komt.',
      'Elke link opent één formulier voor één actie, werkt één keer en veertien dagen. Stuur hem niet door: wat ermee wordt gemeld, staat op uw naam.',
      ...lines('/acties/melden'),
      '',
      `Liever alles in één lijst: ${site}/acties/bijwerken`,
      '',
      '---',
      '',
      'A word on the progress of these actions is due by the day named. Each link opens one form for one action, works once and for fourteen days.',
      ...lines('/en/actions/report'),
    ].join('\n'),
  }
}
