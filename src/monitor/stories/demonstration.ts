// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'

interface Invented {
  area: string
  month: string
  theme: string
  kind?: 'signal'
  role: string
  /** What is told; every text says by itself that it is made up. */
  body: string
  /** False where the teller of the demonstration does not allow quoting. */
  quote?: false
  /** What two invented readers made of it; the second only where they differ. */
  codes: [core: string, direction: string, otherCore?: string]
}

const told: readonly Invented[] = [
  {
    area: 'GM0344',
    month: '2022-02-01',
    theme: 'buurt',
    role: 'resident',
    body: 'Sinds er in de speeltuin weer iemand toezicht houdt, durven mijn kinderen er na het eten nog heen.',
    codes: ['feels-unsafe', 'better'],
  },
  {
    area: 'GM0344',
    month: '2022-03-01',
    theme: 'buurt',
    role: 'resident',
    body: 'Elke vrijdag staan er auto’s met harde muziek voor de deur. Ik belde drie keer en hoorde nooit terug wat ermee gebeurde.',
    codes: ['nuisance', 'worse', 'help-missing'],
  },
  {
    area: 'GM0344',
    month: '2022-05-01',
    theme: 'online',
    role: 'victim',
    body: 'Iemand aan de telefoon zei dat hij van mijn bank was. Mijn bank hielp snel, de aangifte kostte mij twee middagen.',
    codes: ['crime-met', 'both'],
  },
  {
    area: 'GM0344',
    month: '2022-06-01',
    theme: 'ondermijning',
    kind: 'signal',
    role: 'entrepreneur',
    body: 'In onze winkelstraat staan drie zaken altijd leeg, en toch wordt overal de huur betaald.',
    codes: ['other', 'worse'],
  },
  {
    area: 'GM0344',
    month: '2026-03-01',
    theme: 'buurt',
    role: 'resident',
    body: 'De nieuwe verlichting langs het fietspad scheelt echt. Ik neem ’s avonds niet meer de omweg.',
    codes: ['prevention', 'better', 'feels-unsafe'],
  },
  {
    area: 'GM0344',
    month: '2026-04-01',
    theme: 'geweld',
    role: 'young-person',
    body: 'Op het plein wordt sneller geduwd dan vroeger. Er is geen volwassene die wij kennen.',
    quote: false,
    codes: ['feels-unsafe', 'worse'],
  },
  {
    area: 'GM0344',
    month: '2026-05-01',
    theme: 'zorg-en-veiligheid',
    role: 'professional',
    body: 'Ik mocht niet weten of er al hulp kwam. Een collega van de zorg belde mij na drie weken, toen was het al misgegaan.',
    codes: ['help-missing', 'worse'],
  },
  {
    area: 'GM0344',
    month: '2026-06-01',
    theme: 'woninginbraak',
    role: 'victim',
    body: 'Na de inbraak kwam er dezelfde dag iemand langs om naar de sloten te kijken. Dat gaf rust.',
    codes: ['help-came', 'better'],
  },
  {
    area: 'GM0344',
    month: '2026-06-01',
    theme: 'buurt',
    role: 'resident',
    body: 'Onze straat heeft een groepsapp. Die helpt, maar er wordt ook zomaar iemand verdacht gemaakt.',
    codes: ['prevention', 'both'],
  },
  {
    area: 'GM0344',
    month: '2026-09-01',
    theme: 'online',
    kind: 'signal',
    role: 'volunteer',
    body: 'In het buurthuis krijgen wij elke week iemand die op een nepbericht heeft gedrukt. Meestal schamen zij zich.',
    codes: ['crime-met', 'worse'],
  },
  {
    area: 'GM0034',
    month: '2022-04-01',
    theme: 'buurt',
    role: 'resident',
    body: 'Toen de wijkagent met een vaste dag in het winkelcentrum begon, wist ik eindelijk bij wie ik moest zijn.',
    codes: ['help-came', 'better'],
  },
  {
    area: 'GM0034',
    month: '2026-05-01',
    theme: 'geweld',
    role: 'professional',
    body: 'Wij worden aan de balie vaker uitgescholden. Er is een afspraak wat wij dan doen, en die werkt.',
    codes: ['crime-met', 'both', 'works-together'],
  },
  {
    area: 'GM0034',
    month: '2026-08-01',
    theme: 'ondermijning',
    kind: 'signal',
    role: 'young-person',
    body: 'Op school weten wij wie er makkelijk geld aanbiedt. Niemand zegt het, want je weet niet wat er dan gebeurt.',
    quote: false,
    codes: ['crime-met', 'worse'],
  },
  {
    area: 'GM0307',
    month: '2022-09-01',
    theme: 'woninginbraak',
    role: 'victim',
    body: 'Er is bij ons ingebroken terwijl wij sliepen. Ik slaap nog steeds slecht en niemand vroeg daarna hoe het ging.',
    codes: ['help-missing', 'worse'],
  },
  {
    area: 'GM0307',
    month: '2026-07-01',
    theme: 'werk',
    role: 'professional',
    body: 'Sinds wij elke maandag tien minuten samen zitten, zijn er minder misverstanden tussen de teams.',
    codes: ['works-together', 'better'],
  },
  {
    area: 'GM0402',
    month: '2026-02-01',
    theme: 'buurt',
    role: 'resident',
    body: 'Rond het station voelt het onveilig, maar mij is nooit iets gebeurd.',
    codes: ['feels-unsafe', 'worse'],
  },
  {
    area: 'GM0402',
    month: '2026-09-01',
    theme: 'zorg-en-veiligheid',
    role: 'volunteer',
    body: 'Een man in de opvang had vijf hulpverleners. Pas toen er één de leiding kreeg, ging het beter.',
    codes: ['works-together', 'better'],
  },
  {
    area: 'GM0355',
    month: '2026-10-01',
    theme: 'online',
    role: 'entrepreneur',
    body: 'Wij waren twee dagen dicht door gijzelsoftware. De gemeente wist meteen wie ons kon helpen.',
    codes: ['help-came', 'both'],
  },
]

const insertStory = `
  insert into monitor.story (id, theme, kind, area_code, told_on_month, teller_role, body, may_quote, masked, known_at)
  select overlay(overlay(md5('story ' || g.place) placing '4' from 13) placing '8' from 17)::uuid, g.theme, g.kind, g.area, g.month, g.role, 'Verzonnen voor de proef: ' || lower(left(g.body, 1)) || substr(g.body, 2), g.quote, 0, (g.month + interval '1 month')::timestamp at time zone 'UTC'
  from jsonb_to_recordset($1) as g (place integer, theme text, kind text, area text, month date, role text, body text, quote boolean)
  where g.area in (select code from partners.area) and g.theme in (select code from monitor.story_theme)
  on conflict (id) do nothing`

/** Invented stories of the demonstration, each of which says that it is made up; once. Returns what two invented readers make of them, by number. */
export async function inventStories(owner: pg.Pool): Promise<{ place: number; core: string; otherCore: string; direction: string }[]> {
  const rows = told.map(({ kind = 'story', quote = true, codes: _codes, ...story }, place) => ({ place, kind, quote, ...story }))
  await owner.query(insertStory, [JSON.stringify(rows)])
  return told.map(({ codes: [core, direction, otherCore = core] }, place) => ({ place, core, otherCore, direction }))
}
