// SPDX-License-Identifier: EUPL-1.2
import type { CoalitionTold } from '../../approach/coalitions/public.ts'
import type { ObstacleYear } from '../../approach/felt-effect/public.ts'
import type { AgreementTold } from '../agreements/public.ts'
import type { CountsOfAreas, Vintage } from '../registered-crime/public.ts'
import type { StoriesTold } from '../stories/public.ts'
import type { SurveyOutcomes } from '../surveys/public.ts'
import type { Ambition } from '../../strategy/ambitions/public.ts'
import type { Narrative } from './rules.ts'

/** An indicator that is counted from offences of the police, as it was agreed. */
export interface Measure {
  code: string
  name: string
  definition: string
  offences: string[]
  unconfirmedBecause: string | null
  printedChange: number | null
  printedBaseline: number | null
  printedTarget: number | null
}

/** A joint priority in the period, with the decisions that brought it in and out. */
export interface PriorityTold {
  code: string
  name: string
  startsDate: string
  endsDate: string | null
  decision: string | null
  exitDecision: string | null
}

/** An action as it stood: what, for which priority and area, whose, and how far. */
export interface ActionTold {
  id: string
  title: string
  effect: string
  level: 'region' | 'district' | 'municipality'
  area: string
  priority: string | null
  owner: string | null
  state: string
  startDate: string
  endDate: string | null
  closedDate: string | null
}

/** A decision of the college in the period. */
export interface DecisionTold {
  id: string
  reference: string
  title: string
  decidedDate: string
  outcome: string
  unconfirmedBecause: string | null
}

/** A point of the safety plan of a municipality and how it stands to the region. */
export interface LocalTold {
  area: string
  title: string
  links: { kind: string; to: string }[]
}

/** What figures do not see of some offences, as it is printed beside them (C23 d). */
export interface BlindSpotTold {
  code: string
  name: string
  offences: string[]
  visibility: 'mostly' | 'partly' | 'barely'
  body: string
  /** Why there is no percentage; null when there are rates. */
  noRate: string | null
  rates: {
    year: number
    kind: 'reported' | 'declared' | 'told'
    base: 'offences' | 'victims' | 'companies'
    percent: number
    precision: 'exact' | 'about' | 'at-most'
    source: string
  }[]
}

/** The formation of the police on a day. */
export interface FormationTold {
  date: string
  operational: number
  aspirants: number
  nonOperational: number
  total: number
}

/**
 * Everything an account says, as of one moment and with the rights of one reader: all editions are made from it and from nothing else (C28 a).
 * It holds the vintages of the figures, the version of the rules it was read under and the version of the form it is set in (P-06).
 */
export interface Snapshot {
  kind: 'account'
  template: string
  policy: string
  asOf: string
  region: string
  college: string
  period: CountsOfAreas['period']
  baselineYear: number
  bordersDate: string | null
  narrative: Narrative
  vintages: Vintage[]
  areas: CountsOfAreas['areas']
  offences: CountsOfAreas['offences']
  counts: CountsOfAreas['counts']
  residents: CountsOfAreas['residents']
  residentsSources: CountsOfAreas['residentsSources']
  breaks: CountsOfAreas['breaks']
  measures: Measure[]
  ambitions: Ambition[]
  priorities: PriorityTold[]
  decisions: DecisionTold[]
  surveys: SurveyOutcomes[]
  local: LocalTold[]
  formation: FormationTold[]
  blindSpots: BlindSpotTold[]
  /** Null where whoever made the account may not see it: the account then says so. */
  actions: ActionTold[] | null
  obstacles: ObstacleYear[] | null
  agreements: AgreementTold[] | null
  coalitions: CoalitionTold[] | null
  stories: StoriesTold | null
}
