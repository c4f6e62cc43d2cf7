// SPDX-License-Identifier: EUPL-1.2
import { type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1; AVG art. 6 lid 1 onder e'

const own: Condition = {
  key: 'own',
  nl: 'Het is van uzelf',
  en: 'It is your own',
  holds: 'person_id = (select core.actor())',
}
const ownName: Condition = {
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: 'person_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const running: Condition = {
  key: 'running',
  nl: 'Het verslag komt nog steeds',
  en: 'The report still comes',
  holds: 'schedule_id not in (select monitor.schedules_ended())',
}
const wanted = {
  activity: 'vaste-verslagen',
  subjects: { nl: 'medewerkers van de partners die een vast verslag willen', en: 'staff of the partners who want a recurring report' },
  categories: { nl: 'wie welk verslag hoe vaak wil', en: 'who wants which report how often' },
  retention: {
    term: 'P1Y',
    from: { nl: 'het maken van het verslag', en: 'the making of the report' },
    ground: 'AVG art. 5 lid 1 onder e',
  },
  recipients: { nl: 'alleen wie erom vroeg', en: 'only the person who asked for it' },
}

/** Whoever works on content has the account made again and again with the own rights, and sees what was made alone (C28 e). */
export const access = defineAccess({
  tables: {
    'monitor.report_schedule': { scope: 'shared', nl: 'Vaste verslagen', en: 'Recurring reports', personal: wanted },
    'monitor.report_schedule_end': {
      scope: 'shared',
      nl: 'Beëindigde vaste verslagen',
      en: 'Recurring reports that ended',
      personal: wanted,
    },
    'monitor.report_delivery': {
      scope: 'shared',
      nl: 'Gemaakte vaste verslagen',
      en: 'Recurring reports that were made',
      personal: wanted,
    },
  },
  rules: {
    seesOwnSchedules: {
      sentence: { nl: 'U ziet alleen uw eigen vaste verslagen', en: 'You see only your own recurring reports' },
      who: contentRoles,
      reads: ['monitor.report_schedule', 'monitor.report_schedule_end', 'monitor.report_delivery'],
      conditions: [own],
      purpose: 'governance',
      ground,
    },
    schedulesReport: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, vraagt om een vast verslag',
        en: 'Whoever works on content at a partner asks for a recurring report',
      },
      who: contentRoles,
      adds: 'monitor.report_schedule',
      given: { person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
    endsSchedule: {
      sentence: { nl: 'Wie om een vast verslag vroeg, stopt het', en: 'Whoever asked for a recurring report ends it' },
      who: contentRoles,
      adds: 'monitor.report_schedule_end',
      given: { schedule_id: 'uuid', person_id: 'uuid' },
      conditions: [own, running],
      purpose: 'governance',
      ground,
    },
    receivesReport: {
      sentence: {
        nl: 'Een vast verslag wordt gemaakt met de rechten van wie erom vroeg',
        en: 'A recurring report is made with the rights of whoever asked for it',
      },
      who: contentRoles,
      adds: 'monitor.report_delivery',
      given: { schedule_id: 'uuid', person_id: 'uuid' },
      conditions: [own, running],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'monitor.forget_deliveries(timestamp with time zone)': {
      nl: 'Vernietigt vaste verslagen die een jaar geleden gemaakt zijn',
      en: 'Destroys recurring reports that were made a year ago',
    },
  },
})
