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
const unanswered: Condition = {
  key: 'unanswered',
  nl: 'Op deze reactie is nog niet geantwoord',
  en: 'This comment has not been answered yet',
  holds: 'comment_id not in (select monitor.comments_answered())',
}

/** Partners comment on a frozen account, the bureau records the response of the college; both are read with the account (C28 f). */
export const access = defineAccess({
  tables: {
    'monitor.report_comment': { scope: 'shared', nl: 'Reacties op verslagen', en: 'Comments on reports', personal: authorship },
    'monitor.report_response': { scope: 'shared', nl: 'Antwoorden op reacties', en: 'Responses to comments', personal: authorship },
  },
  rules: {
    readsComments: {
      sentence: { nl: 'Iedereen kan reacties op gepubliceerde verslagen lezen', en: 'Everybody can read comments on published reports' },
      who: 'everyone',
      reads: ['monitor.report_comment'],
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
    readsResponses: {
      sentence: { nl: 'Wie een reactie mag lezen, leest ook het antwoord', en: 'Whoever may read a comment reads the response too' },
      who: 'everyone',
      reads: ['monitor.report_response'],
      conditions: [
        {
          key: 'readable',
          nl: 'U mag de reactie lezen',
          en: 'You may read the comment',
          holds: 'comment_id in (select c.id from monitor.report_comment c)',
        },
      ],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    seesComments: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, leest reacties op verslagen',
        en: 'Whoever works on content at a partner reads comments on reports',
      },
      who: contentRoles,
      reads: ['monitor.report_comment'],
      purpose: 'governance',
      ground,
    },
    comments: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, reageert op een verslag',
        en: 'Whoever works on content at a partner comments on a report',
      },
      who: contentRoles,
      adds: 'monitor.report_comment',
      given: { report_id: 'uuid', person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [ownName, frozen],
      purpose: 'governance',
      ground,
    },
    responds: {
      sentence: { nl: 'Het bureau legt het antwoord van het college vast', en: 'The bureau records the response of the college' },
      who: ['bureau_coordinator'],
      adds: 'monitor.report_response',
      given: { comment_id: 'uuid', person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [ownName, unanswered],
      purpose: 'governance',
      ground,
    },
  },
})
