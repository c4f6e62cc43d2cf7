// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

const ground = 'Wgs art. 1.8 lid 4; Wpg art. 32a lid 2; BIO2 8.15'
const who = ['privacy_officer'] as const
const stated = (log: string) => ({
  key: 'stated',
  nl: 'U hebt gezegd waarvoor u in dit logboek kijkt',
  en: 'You have said for what you look into this log',
  holds: `(select oversight.looks_into('${log}'))`,
})

/** Only the privacy officer looks into the logs, for a stated ground, and each look is kept. */
export const access = defineAccess({
  tables: {
    'oversight.look': {
      scope: 'system',
      nl: 'Inzagen in de logboeken',
      en: 'Looks into the logs',
      personal: {
        activity: 'logboek',
        subjects: { nl: 'wie in een logboek kijkt, en over wie gezocht is', en: 'whoever looks into a log, and about whom was searched' },
        categories: { nl: 'wie, wanneer, waarvoor en waarnaar gezocht', en: 'who, when, for what, and what was searched' },
        retention: { term: 'P5Y', from: { nl: 'de inzage', en: 'the look' }, ground: 'BIO2 5.28.01' },
        recipients: { nl: 'privacyfunctionaris en toezichthouder', en: 'privacy officer and supervisor' },
      },
    },
  },
  rules: {
    seesLooks: {
      sentence: {
        nl: 'De privacyfunctionaris ziet wie in de logboeken keek en waarvoor',
        en: 'The privacy officer sees who looked into the logs and for what',
      },
      who,
      reads: ['oversight.look'],
      purpose: 'lawfulness',
      ground,
    },
    looksIntoLog: {
      sentence: {
        nl: 'De privacyfunctionaris kijkt in een logboek en zegt waarvoor',
        en: 'The privacy officer looks into a log and says for what',
      },
      who,
      adds: 'oversight.look',
      given: { person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [
        {
          key: 'own-name',
          nl: 'U kijkt op uw eigen naam, namens uw eigen organisatie',
          en: 'You look in your own name, on behalf of your own organisation',
          holds: 'person_id = (select core.actor()) and organisation_id = (select core.organisation())',
        },
      ],
      purpose: 'lawfulness',
      ground,
    },
    readsAuditLines: {
      sentence: {
        nl: 'De privacyfunctionaris leest wie wat las en deed, na te zeggen waarvoor',
        en: 'The privacy officer reads who read and did what, after saying for what',
      },
      who,
      reads: ['core.audit_line'],
      conditions: [stated('audit')],
      purpose: 'lawfulness',
      ground,
    },
    readsProcessingLines: {
      sentence: {
        nl: 'De privacyfunctionaris leest per betrokkene wat er is verwerkt, na te zeggen waarvoor',
        en: 'The privacy officer reads per data subject what was processed, after saying for what',
      },
      who,
      reads: ['core.processing_line'],
      conditions: [
        stated('processing'),
        {
          key: 'this-subject',
          nl: 'De regel gaat over de betrokkene van deze inzage',
          en: 'The line is about the data subject of this look',
          holds: `attributes ->> 'dpl.core.data_subject_id' = (select oversight.subject_looked_for())`,
        },
      ],
      purpose: 'lawfulness',
      ground,
    },
  },
})
