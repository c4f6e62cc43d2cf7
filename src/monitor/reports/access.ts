// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1; Gemeentewet art. 169'
const woo = 'Wet open overheid art. 3.1'

const ownName: Condition = {
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: 'person_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const open: Condition = {
  key: 'open',
  nl: 'Het verslag is nog niet bevroren',
  en: 'The report has not been frozen yet',
  holds: 'report_id not in (select monitor.reports_frozen())',
}
const latestDraft: Condition = {
  key: 'latest-draft',
  nl: 'Het gaat om de laatste versie van de tekst',
  en: 'It is about the latest version of the text',
  holds: '(report_id, draft_version) in (select d.report_id, max(d.version) from monitor.report_draft d group by d.report_id)',
}
const frozen: Condition = {
  key: 'frozen',
  nl: 'Het verslag is bevroren',
  en: 'The report has been frozen',
  holds: 'report_id in (select monitor.reports_frozen())',
}
const unpublished: Condition = {
  key: 'unpublished',
  nl: 'Het verslag is nog niet gepubliceerd',
  en: 'The report has not been published yet',
  holds: 'report_id not in (select monitor.reports_published())',
}
const given = { report_id: 'uuid', person_id: 'uuid', organisation_id: 'uuid' } as const

/** The bureau words, freezes and publishes an account; whoever works on content follows it, and everybody reads what was published (C28). */
export const access = defineAccess({
  tables: {
    'monitor.report': { scope: 'shared', nl: 'Verslagen', en: 'Reports', personal: authorship },
    'monitor.report_draft': {
      scope: 'shared',
      nl: 'Versies van de tekst van een verslag',
      en: 'Versions of the text of a report',
      personal: authorship,
    },
    'monitor.report_freeze': { scope: 'shared', nl: 'Bevroren verslagen', en: 'Frozen reports', personal: authorship },
    'monitor.report_publication': { scope: 'shared', nl: 'Publicaties van verslagen', en: 'Publications of reports', personal: authorship },
  },
  rules: {
    readsPublications: {
      sentence: { nl: 'Iedereen kan gepubliceerde verslagen lezen', en: 'Everybody can read published reports' },
      who: 'everyone',
      reads: ['monitor.report_publication'],
      purpose: 'governance',
      ground: woo,
    },
    readsPublishedReports: {
      sentence: { nl: 'Iedereen kan gepubliceerde verslagen lezen', en: 'Everybody can read published reports' },
      who: 'everyone',
      reads: ['monitor.report'],
      conditions: [
        {
          key: 'published',
          nl: 'Het verslag is gepubliceerd',
          en: 'The report has been published',
          holds: 'id in (select p.report_id from monitor.report_publication p)',
        },
      ],
      purpose: 'governance',
      ground: woo,
    },
    readsPublishedSnapshots: {
      sentence: { nl: 'Iedereen kan gepubliceerde verslagen lezen', en: 'Everybody can read published reports' },
      who: 'everyone',
      reads: ['monitor.report_freeze'],
      conditions: [
        {
          key: 'published',
          nl: 'Het verslag is gepubliceerd',
          en: 'The report has been published',
          holds: 'report_id in (select p.report_id from monitor.report_publication p)',
        },
      ],
      purpose: 'governance',
      ground: woo,
    },
    seesReports: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet ook verslagen in wording',
        en: 'Whoever works on content at a partner sees reports in the making too',
      },
      who: contentRoles,
      reads: ['monitor.report', 'monitor.report_draft', 'monitor.report_freeze'],
      purpose: 'governance',
      ground,
    },
    beginsReport: {
      sentence: { nl: 'Het bureau begint een verslag', en: 'The bureau begins a report' },
      who: ['bureau_coordinator'],
      adds: 'monitor.report',
      given: { person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
    writesReport: {
      sentence: { nl: 'Het bureau schrijft de tekst van een verslag', en: 'The bureau writes the text of a report' },
      who: ['bureau_coordinator'],
      adds: 'monitor.report_draft',
      given,
      conditions: [ownName, open],
      purpose: 'governance',
      ground,
    },
    freezesReport: {
      sentence: { nl: 'Het bureau bevriest een verslag', en: 'The bureau freezes a report' },
      who: ['bureau_coordinator'],
      adds: 'monitor.report_freeze',
      given: { ...given, draft_version: 'integer' },
      conditions: [ownName, open, latestDraft],
      purpose: 'governance',
      ground,
    },
    publishesReport: {
      sentence: { nl: 'Het bureau publiceert een verslag', en: 'The bureau publishes a report' },
      who: ['bureau_coordinator'],
      adds: 'monitor.report_publication',
      given,
      conditions: [ownName, frozen, unpublished],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'monitor.number_report()': {
      nl: 'Geeft een verslag het volgende nummer van zijn jaar; wordt alleen door een trigger aangeroepen',
      en: 'Gives a report the next number of its year; called by a trigger only',
    },
    'monitor.number_report_draft()': {
      nl: 'Geeft een versie het volgende nummer van haar verslag; wordt alleen door een trigger aangeroepen',
      en: 'Gives a version the next number of its report; called by a trigger only',
    },
  },
})
