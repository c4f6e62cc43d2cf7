// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../access/define.ts'

const ownLine = {
  key: 'own-line',
  nl: 'De regel gaat over uw eigen handeling',
  en: 'The line is about your own act',
  holds: 'actor_id is not distinct from (select core.actor()) and organisation_id is not distinct from (select core.organisation())',
}
const ground = 'BIO2 8.15; Wgs art. 1.8 lid 4; Wpg art. 32a'

/** The three logs: every request writes its lines, nobody changes or removes one, and only a stated lawfulness purpose reads them. */
export const access = defineAccess({
  tables: {
    'core.processing_line': {
      scope: 'system',
      nl: 'Logboek van verwerkingen',
      en: 'Processing log',
      personal: {
        activity: 'logboek',
        subjects: { nl: 'betrokkenen, onder pseudoniem', en: 'data subjects, by pseudonym' },
        categories: { nl: 'soort verwerking en moment', en: 'kind of processing and moment' },
        retention: { term: 'P5Y', from: { nl: 'de verwerking', en: 'the processing' }, ground: 'Wgs art. 1.8' },
        recipients: { nl: 'privacyfunctionaris en toezichthouder', en: 'privacy officer and supervisor' },
      },
    },
    'core.audit_line': {
      scope: 'system',
      nl: 'Logboek van handelingen',
      en: 'Audit log',
      personal: {
        activity: 'logboek',
        subjects: { nl: 'medewerkers van de partners', en: 'staff of the partners' },
        categories: { nl: 'wie, wat, wanneer en met welk resultaat', en: 'who, what, when and with which result' },
        retention: { term: 'P5Y', from: { nl: 'de handeling', en: 'the act' }, ground: 'BIO2 5.28.01' },
        recipients: { nl: 'privacyfunctionaris en toezichthouder', en: 'privacy officer and supervisor' },
      },
    },
    'core.decision_line': {
      scope: 'system',
      nl: 'Logboek van toegangsbesluiten',
      en: 'Authorization decision log',
      personal: {
        activity: 'logboek',
        subjects: { nl: 'medewerkers van de partners', en: 'staff of the partners' },
        categories: { nl: 'wie wat vroeg en wat daarop is besloten', en: 'who asked what and what was decided' },
        retention: { term: 'P5Y', from: { nl: 'het besluit', en: 'the decision' }, ground: 'BIO2 5.28.01' },
        recipients: { nl: 'privacyfunctionaris en toezichthouder', en: 'privacy officer and supervisor' },
      },
    },
    'core.seal': { scope: 'system', nl: 'Zegels op de logboeken', en: 'Seals on the logs' },
    'core.sealed_leaf': { scope: 'system', nl: 'Controlegetallen van verzegelde regels', en: 'Hashes of sealed lines' },
    'core.seal_epoch': { scope: 'system', nl: 'Nieuwe tellingen na het terugzetten van een back-up', en: 'New counts after a restore' },
  },
  rules: {
    writesProcessingLine: {
      sentence: { nl: 'Elke verwerking schrijft haar eigen regel', en: 'Every processing writes its own line' },
      who: 'everyone',
      adds: 'core.processing_line',
      purpose: 'lawfulness',
      ground,
    },
    writesAuditLine: {
      sentence: { nl: 'Elke handeling schrijft haar eigen regel', en: 'Every act writes its own line' },
      who: 'everyone',
      adds: 'core.audit_line',
      conditions: [ownLine],
      purpose: 'lawfulness',
      ground,
    },
    writesDecisionLine: {
      sentence: { nl: 'Elk toegangsbesluit schrijft zijn eigen regel', en: 'Every access decision writes its own line' },
      who: 'everyone',
      adds: 'core.decision_line',
      purpose: 'lawfulness',
      ground,
    },
  },
  passes: {
    'core.seal_state()': {
      nl: 'Zegt hoe ver de logboeken verzegeld zijn en hoeveel regels nog wachten, zonder een regel te tonen.',
      en: 'Says how far the logs are sealed and how many lines still wait, without showing a line.',
    },
    'core.pseudonym(text,text)': {
      nl: 'Geeft de schuilnaam waaronder iemand in het logboek van verwerkingen staat, met een geheim dat de toepassing niet kan lezen.',
      en: 'Gives the pseudonym under which somebody stands in the processing log, with a secret that the app cannot read.',
    },
  },
})
