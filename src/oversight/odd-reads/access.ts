// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

const ground = 'Wgs art. 1.8 lid 4; Wpg art. 32a lid 2; BIO2 8.15'
const who = ['privacy_officer'] as const
const personal = {
  activity: 'logboek',
  subjects: { nl: 'medewerkers van de partners', en: 'staff of the partners' },
  categories: { nl: 'wie opvallend veel of vreemd las, en wat daarvan kwam', en: 'who read oddly, and what came of it' },
  retention: { term: 'P5Y', from: { nl: 'de week', en: 'the week' }, ground: 'BIO2 5.28.01' },
  recipients: { nl: 'privacyfunctionaris en toezichthouder', en: 'privacy officer and supervisor' },
}

/** Only the privacy officer sees what is odd and says what came of it; the list itself is made by the system. */
export const access = defineAccess({
  tables: {
    'oversight.weekly_list': { scope: 'system', nl: 'Weken waarvan het lezen is bekeken', en: 'Weeks of which the reads were looked at' },
    'oversight.odd_read': { scope: 'system', nl: 'Opvallend lezen', en: 'Odd reads', personal },
    'oversight.odd_read_escalation': {
      scope: 'system',
      nl: 'Opvallend lezen waar niet op tijd naar is gekeken',
      en: 'Odd reads that nobody looked at in time',
    },
    'oversight.odd_read_outcome': { scope: 'system', nl: 'Uitkomsten van opvallend lezen', en: 'Outcomes of odd reads', personal },
  },
  rules: {
    seesOddReads: {
      sentence: {
        nl: 'De privacyfunctionaris ziet elke week wie opvallend las',
        en: 'The privacy officer sees each week who read oddly',
      },
      who,
      reads: ['oversight.weekly_list', 'oversight.odd_read', 'oversight.odd_read_escalation', 'oversight.odd_read_outcome'],
      purpose: 'lawfulness',
      ground,
    },
    judgesOddRead: {
      sentence: {
        nl: 'De privacyfunctionaris zegt wat er van opvallend lezen kwam, met de reden',
        en: 'The privacy officer says what came of an odd read, with the reason',
      },
      who,
      adds: 'oversight.odd_read_outcome',
      given: { odd_read_id: 'uuid', decided_by_id: 'uuid', organisation_id: 'uuid' },
      conditions: [
        {
          key: 'unsettled',
          nl: 'Hiervan is nog niet gezegd wat ervan kwam',
          en: 'What came of it has not been said yet',
          holds: 'odd_read_id not in (select oversight.odd_reads_settled())',
        },
        {
          key: 'not-oneself',
          nl: 'Het gaat niet over uzelf',
          en: 'It is not about yourself',
          holds: 'odd_read_id in (select o.id from oversight.odd_read o where o.person_id <> (select core.actor()))',
        },
        {
          key: 'own-name',
          nl: 'U zegt dit zelf, namens uw eigen organisatie',
          en: 'You say this yourself, on behalf of your own organisation',
          holds: 'decided_by_id = (select core.actor()) and organisation_id = (select core.organisation())',
        },
      ],
      purpose: 'lawfulness',
      ground,
    },
  },
  passes: {
    'oversight.list_odd_reads(text[],text[],timestamp with time zone)': {
      nl: 'Maakt de lijst van de weken die voorbij zijn uit het auditlogboek; alleen voor het werk van het systeem zelf.',
      en: 'Makes the list of the weeks that passed from the audit log; only for the work of the system itself.',
    },
    'oversight.escalate_odd_reads(timestamp with time zone)': {
      nl: 'Noteert naar welk opvallend lezen niet op tijd is gekeken; alleen voor het werk van het systeem zelf.',
      en: 'Notes which odd reads nobody looked at in time; only for the work of the system itself.',
    },
  },
})
