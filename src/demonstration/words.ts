// SPDX-License-Identifier: EUPL-1.2
import type { World } from './world.ts'

type Choosing = Pick<World, 'pick'>

const what = [
  'Voorlichting aan ondernemers over',
  'Gezamenlijke controles op',
  'Eén werkwijze voor',
  'Scholing van wijkteams over',
  'Een beeld per gemeente van',
  'Een meldpunt voor',
  'Afspraken met woningcorporaties over',
  'Een handreiking voor raadsleden over',
  'Een oefening rond',
  'Buurtgesprekken over',
  'Een aanpak op bedrijventerreinen van',
  'Nazorg na',
] as const

const about = [
  'ondermijning in het buitengebied',
  'vakantieparken',
  'leegstaande panden',
  'cybercrime bij kleine bedrijven',
  'online oplichting van ouderen',
  'verward gedrag in de wijk',
  'gezinnen met veel problemen',
  'jongeren die afglijden',
  'witwassen in de horeca',
  'drugsdumpingen',
  'wapens op scholen',
  'huiselijk geweld',
  'verkamering van woningen',
  'een datalek bij een gemeente',
] as const

/** The title and the effect of an invented action. */
export function actionWords({ pick }: Choosing): { title: string; effect: string } {
  const subject = pick(about)
  return {
    title: `${pick(what)} ${subject}`,
    effect: `Proefgegevens: partners weten wat zij aan ${subject} doen en van wie zij hulp krijgen.`,
  }
}

const reports = {
  'on-track': [
    'Volgens plan; de eerste partners doen mee.',
    'De helft is klaar en de rest is ingepland.',
    'Gesprek met de districten gehad, iedereen levert op tijd.',
    'De proef loopt en de eerste reacties zijn goed.',
  ],
  'at-risk': [
    'Twee partners hebben nog niemand vrijgemaakt.',
    'Het overleg is verzet, daardoor loopt dit een maand uit.',
    'De cijfers zijn er, de duiding nog niet.',
    'Er is nog geen akkoord over de kosten.',
  ],
  stuck: [
    'Zonder besluit over de uren komen wij niet verder.',
    'De gegevens mogen niet gedeeld worden; de vraag ligt bij de functionaris.',
    'De trekker is vertrokken en er is geen opvolger.',
  ],
} as const

/** The one sentence with which an owner reports. */
export const reportWords = ({ pick }: Choosing, judgement: keyof typeof reports = 'on-track'): string => pick(reports[judgement])

const obstacles = [
  'Wij mogen {x} niet zien, terwijl de collega’s naast ons dat wel mogen',
  'Het duurt weken voordat {x} bij ons aankomt',
  'Niemand weet wie over {x} beslist',
  'Voor {x} is elke keer een nieuw formulier nodig',
  'Bij {x} houdt onze bevoegdheid op bij de gemeentegrens',
  'Wij horen nooit terug wat er met {x} gebeurt',
] as const

const matters = [
  'een signaal uit de wijk',
  'een melding van zorg',
  'het adres van een leegstaand pand',
  'een verzoek om gezamenlijk toezicht',
  'een aangifte van online oplichting',
  'een aanvraag voor spoedopvang',
  'een waarschuwing aan een ondernemer',
  'een verslag van het casusoverleg',
  'de uitkomst van een controle',
  'een aanvraag voor een camera',
] as const

/** What holds a professional back, in one sentence; with a number so that no two are the same. */
export const obstacleWords = ({ pick }: Choosing, count: number): string =>
  `${pick(obstacles).replace('{x}', pick(matters))} (verzonnen drempel ${count}).`

const questions = [
  'Wie heeft ervaring met {x}?',
  'Hoe hebben andere gemeenten {x} geregeld?',
  'Mag {x} ook zonder nieuw convenant?',
  'Welke werkvorm past bij {x} in een kleine gemeente?',
] as const

/** A question for help or for the board table. */
export const questionWords = ({ pick }: Choosing): string => pick(questions).replace('{x}', pick(about))

const answers = [
  'Wij begonnen klein met twee wijken, een vaste trekker en elke maand een halfuur; ons draaiboek is te gebruiken.',
  'Een gezamenlijk spreekuur met zorg en politie werkte bij ons beter dan een nieuw overleg.',
  'De modelafspraken van het bureau zijn genoeg; wij hebben ze op één punt aangevuld.',
  'Bij ons hielp het om eerst met de corporatie een dag mee te lopen en daarna pas afspraken te maken.',
] as const

/** What somebody who did it before answers. */
export const answerWords = ({ pick }: Choosing): string => pick(answers)

const meetings = ['Werksessie', 'Kennissessie', 'Gezamenlijk overleg'] as const

/** The title of an invented session. */
export const sessionWords = ({ pick }: Choosing): string => `${pick(meetings)} over ${pick(about)}`

const proposals = [
  'Samen optrekken bij',
  'Extra uren voor',
  'Een convenant over',
  'Proef met een vast team voor',
  'Stoppen met losse acties rond',
] as const

/** The title of an invented proposal. */
export const proposalWords = ({ pick }: Choosing): string => `${pick(proposals)} ${pick(about)}`
