// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess, type PersonalData } from '../../core/access/define.ts'
import { contentRoles, type Role } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1; AVG art. 6 lid 1 onder e'
const purpose = 'governance'

const seats: PersonalData = {
  ...authorship,
  activity: 'taskforces',
  categories: { nl: 'naam, organisatie, rol en zittingsduur', en: 'name, organisation, role and term' },
}
const ownName: Condition = {
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: 'recorded_by_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const kept: Condition = {
  key: 'kept',
  nl: 'U houdt deze taskforce bij',
  en: 'You keep this taskforce',
  holds: 'taskforce_id in (select approach.taskforces_kept())',
}
const standing: Condition = {
  key: 'standing',
  nl: 'De taskforce heeft nog geen decharge',
  en: 'The taskforce has not been discharged',
  holds: 'taskforce_id in (select approach.taskforces_standing())',
}
const sits: Condition = {
  key: 'sits',
  nl: 'U zit vandaag in deze taskforce',
  en: 'You sit in this taskforce today',
  holds: 'taskforce_id in (select approach.taskforces_of_mine())',
}
const keepers: readonly Role[] = ['bureau_coordinator', 'taskforce_secretary']
const college: readonly Role[] = ['mayor', 'chief_prosecutor', 'police_chief', 'bureau_coordinator']
const given = { taskforce_id: 'uuid', recorded_by_id: 'uuid', organisation_id: 'uuid' } as const
const signed = (nl: string, en: string) => ({ scope: 'shared', nl, en, personal: authorship }) as const

/** Composition and assignment are open to whoever works on content; papers only to who sits there today (C16). */
export const access = defineAccess({
  tables: {
    'approach.taskforce_seat': { scope: 'shared', nl: 'Zetels in taskforces', en: 'Seats in taskforces', personal: seats },
    'approach.taskforce_seat_end': signed('Beëindigde zetels', 'Seats that ended'),
    'approach.taskforce_paper': { scope: 'compartment', nl: 'Stukken van taskforces', en: 'Papers of taskforces', personal: authorship },
    'approach.taskforce_mission': signed('Opdrachten aan taskforces', 'Assignments of taskforces'),
    'approach.taskforce_plan': signed('Uitvoeringsplannen', 'Implementation plans'),
    'approach.taskforce_evaluation': signed('Evaluaties van taskforces', 'Evaluations of taskforces'),
    'approach.taskforce_ruling': signed('Besluiten over taskforces', 'Rulings on taskforces'),
    'approach.taskforce_discharge': signed('Decharges van taskforces', 'Discharges of taskforces'),
  },
  rules: {
    seesTaskforces: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet wie in welke taskforce zit',
        en: 'Whoever works on content at a partner sees who sits in which taskforce',
      },
      who: contentRoles,
      reads: [
        'approach.taskforce_seat',
        'approach.taskforce_seat_end',
        'approach.taskforce_mission',
        'approach.taskforce_plan',
        'approach.taskforce_evaluation',
        'approach.taskforce_ruling',
        'approach.taskforce_discharge',
      ],
      purpose,
      ground,
    },
    readsPapers: {
      sentence: {
        nl: 'Alleen wie vandaag in een taskforce zit, leest haar stukken',
        en: 'Only who sits in a taskforce today reads its papers',
      },
      who: contentRoles,
      reads: ['approach.taskforce_paper'],
      conditions: [sits],
      purpose,
      ground,
    },
    givesSeat: {
      sentence: { nl: 'Bureau of secretaris geeft iemand een zetel', en: 'Bureau or secretary gives somebody a seat' },
      who: keepers,
      adds: 'approach.taskforce_seat',
      given,
      conditions: [kept, standing, ownName],
      purpose,
      ground,
    },
    endsSeat: {
      sentence: { nl: 'Bureau of secretaris beëindigt een zetel', en: 'Bureau or secretary ends a seat' },
      who: keepers,
      adds: 'approach.taskforce_seat_end',
      conditions: [{ ...kept, holds: 'seat_id in (select approach.seats_kept())' }, ownName],
      purpose,
      ground,
    },
    addsPaper: {
      sentence: { nl: 'Wie in een taskforce zit, deelt er een stuk', en: 'Who sits in a taskforce shares a paper there' },
      who: contentRoles,
      adds: 'approach.taskforce_paper',
      given,
      conditions: [sits, standing, ownName],
      purpose,
      ground,
    },
    givesMission: {
      sentence: { nl: 'Het college geeft een taskforce haar opdracht', en: 'The college gives a taskforce its assignment' },
      who: college,
      adds: 'approach.taskforce_mission',
      given,
      conditions: [standing, ownName],
      purpose,
      ground,
    },
    writesPlan: {
      sentence: { nl: 'De secretaris schrijft het uitvoeringsplan', en: 'The secretary writes the implementation plan' },
      who: keepers,
      adds: 'approach.taskforce_plan',
      given,
      conditions: [kept, standing, ownName],
      purpose,
      ground,
    },
    evaluatesTaskforce: {
      sentence: { nl: 'Bureau of secretaris evalueert een taskforce', en: 'Bureau or secretary evaluates a taskforce' },
      who: keepers,
      adds: 'approach.taskforce_evaluation',
      given,
      conditions: [kept, standing, ownName],
      purpose,
      ground,
    },
    rulesOnTaskforce: {
      sentence: { nl: 'Het college besluit over doorgaan, veranderen of stoppen', en: 'The college decides to continue, change or end' },
      who: college,
      adds: 'approach.taskforce_ruling',
      given,
      conditions: [
        standing,
        {
          key: 'evaluated',
          nl: 'Er ligt een evaluatie van deze taskforce',
          en: 'There is an evaluation of this taskforce',
          holds: '(evaluation_id, taskforce_id) in (select one.id, one.taskforce_id from approach.evaluations_of() one)',
        },
        ownName,
      ],
      purpose,
      ground,
    },
    dischargesTaskforce: {
      sentence: { nl: 'Het college geeft een taskforce decharge', en: 'The college discharges a taskforce' },
      who: college,
      adds: 'approach.taskforce_discharge',
      given,
      conditions: [
        standing,
        {
          key: 'to-end',
          nl: 'Het college besloot dat de taskforce stopt',
          en: 'The college decided that the taskforce ends',
          holds: 'taskforce_id in (select approach.taskforces_to_end())',
        },
        {
          key: 'no-tasks',
          nl: 'Alle taken zijn afgesloten of overgedragen',
          en: 'All tasks were closed or handed over',
          holds: 'taskforce_id not in (select approach.taskforces_with_tasks())',
        },
        ownName,
      ],
      purpose,
      ground,
    },
  },
  passes: {
    'approach.refuse_task_of_discharged()': {
      nl: 'Houdt taken weg bij een taskforce met decharge; wordt alleen door een trigger aangeroepen.',
      en: 'Keeps tasks from a discharged taskforce; called by a trigger only.',
    },
    'approach.refuse_discharge_with_tasks()': {
      nl: 'Houdt een decharge tegen zolang er taken lopen; wordt alleen door een trigger aangeroepen.',
      en: 'Holds a discharge back while tasks run; called by a trigger only.',
    },
  },
})
