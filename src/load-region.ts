// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { type Clock, systemClock } from './core/time/clock.ts'
import { loadAgendas } from './approach/agendas/public.ts'
import { loadDistrictPlans } from './approach/plans/public.ts'
import { loadTaskforces } from './approach/taskforces/public.ts'
import { loadMandates } from './approach/mandates/public.ts'
import { loadBlindSpots } from './monitor/blind-spots/public.ts'
import { loadGuides } from './monitor/conversations/public.ts'
import { loadCrimeFigures } from './monitor/crime-imports/public.ts'
import { loadIndicators } from './monitor/indicators/public.ts'
import { loadStoryThemes } from './monitor/stories/public.ts'
import { loadSurveys } from './monitor/surveys/public.ts'
import { type Loaded, loadPack, type Pack } from './partners/region-pack/public.ts'
import { loadFunds } from './staffing/funds/public.ts'
import { loadExpectedChanges } from './staffing/growth/public.ts'
import { loadNorms } from './staffing/occupancy/public.ts'
import { loadFormation } from './staffing/ledger/public.ts'
import { loadAnnouncedProposals } from './staffing/requests/public.ts'
import { loadAmbitions } from './strategy/ambitions/public.ts'
import { loadPlans } from './strategy/consultation/public.ts'
import { loadCourse } from './strategy/course/public.ts'
import { loadPriorities } from './strategy/priorities/public.ts'
import { loadLocalItems } from './strategy/line/public.ts'

/** Loads a checked region pack: partners first, then every other chapter its part, in the same transaction. Loading it again adds nothing. */
export function loadRegion(owner: pg.Pool, pack: Pack, clock: Clock = systemClock): Promise<Loaded> {
  const stamp = { newId: () => clock.newId(), now: clock.now() }
  return loadPack(owner, pack, clock, async client => {
    await loadSurveys(client, pack)
    await loadBlindSpots(client, pack)
    await loadIndicators(client, pack, stamp)
    await loadStoryThemes(client, pack)
    await loadGuides(client, pack)
    await loadCourse(client, pack, stamp)
    await loadAmbitions(client, pack)
    await loadPriorities(client, pack, stamp)
    await loadPlans(client, pack)
    await loadMandates(client, pack, stamp)
    await loadLocalItems(client, pack, stamp)
    await loadFormation(client, pack, stamp)
    await loadAnnouncedProposals(client, pack)
    await loadFunds(client, pack)
    await loadExpectedChanges(client, pack)
    await loadNorms(client, pack)
    await loadAgendas(client, pack, stamp)
    await loadTaskforces(client, pack, stamp)
    await loadDistrictPlans(client, pack, stamp)
    await loadCrimeFigures(client, pack, stamp)
  })
}
