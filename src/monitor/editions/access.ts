// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1; Gemeentewet art. 169'

const ownName: Condition = {
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: 'person_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const frozen: Condition = {
  key: 'frozen',
  nl: 'Het verslag is bevroren',
  en: 'The report has been frozen',
  holds: 'report_id in (select f.report_id from monitor.report_freeze f)',
}
const given = { report_id: 'uuid', person_id: 'uuid', organisation_id: 'uuid' } as const

/** The bureau has editions made of what is frozen; whoever works on content sees them, and everybody those that were published (C28 b, c). */
export const access = defineAccess({
  tables: {
    'monitor.report_edition_order': { scope: 'shared', nl: 'Gevraagde edities', en: 'Editions asked for', personal: authorship },
    'monitor.report_edition': { scope: 'shared', nl: 'Edities van verslagen', en: 'Editions of reports', personal: authorship },
  },
  rules: {
    readsPublishedEditions: {
      sentence: { nl: 'Iedereen kan gepubliceerde verslagen lezen', en: 'Everybody can read published reports' },
      who: 'everyone',
      reads: ['monitor.report_edition'],
      conditions: [
        {
          key: 'published',
          nl: 'Het verslag is gepubliceerd',
          en: 'The report has been published',
          holds: 'report_id in (select p.report_id from monitor.report_publication p)',
        },
      ],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    seesEditions: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet ook edities in wording',
        en: 'Whoever works on content at a partner sees editions in the making too',
      },
      who: contentRoles,
      reads: ['monitor.report_edition', 'monitor.report_edition_order'],
      purpose: 'governance',
      ground,
    },
    ordersEditions: {
      sentence: { nl: 'Het bureau laat edities maken', en: 'The bureau has editions made' },
      who: ['bureau_coordinator'],
      adds: 'monitor.report_edition_order',
      given,
      conditions: [ownName, frozen],
      purpose: 'governance',
      ground,
    },
    makesEdition: {
      sentence: { nl: 'Het bureau maakt een editie', en: 'The bureau makes an edition' },
      who: ['bureau_coordinator'],
      adds: 'monitor.report_edition',
      given,
      conditions: [ownName, frozen],
      purpose: 'governance',
      ground,
    },
  },
})
