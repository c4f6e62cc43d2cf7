// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'
const ownName: Condition = {
  key: 'own-name',
  nl: 'U tekent zelf, namens uw eigen organisatie',
  en: 'You sign yourself, on behalf of your own organisation',
  holds: 'author_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const weighed: Condition = {
  key: 'weighed',
  nl: 'De trend is gewogen',
  en: 'The trend has been weighed',
  holds: 'item_id in (select w.item_id from strategy.weighing w)',
}
const noneOpen: Condition = {
  key: 'none-open',
  nl: 'Er ligt nog geen voorstel over deze trend bij het bureau',
  en: 'No proposal about this trend lies with the bureau yet',
  holds: 'item_id not in (select strategy.trends_with_open_proposal())',
}
const unanswered: Condition = {
  key: 'unanswered',
  nl: 'Het bureau heeft dit voorstel nog niet afgedaan',
  en: 'The bureau has not dealt with this proposal yet',
  holds: 'proposal_id not in (select strategy.answered_trend_proposals())',
}

/** Trends and their weighings are public; proposals are for those who work on content; the bureau weighs and answers. */
export const access = defineAccess({
  tables: {
    'strategy.weighing': { scope: 'shared', nl: 'Wegingen van trends', en: 'Weighings of trends', personal: authorship },
    'strategy.trend_proposal': {
      scope: 'shared',
      nl: 'Voorstellen om van een trend een prioriteit te maken',
      en: 'Proposals to make a trend a priority',
      personal: authorship,
    },
    'strategy.trend_proposal_answer': {
      scope: 'shared',
      nl: 'Antwoorden op voorstellen over trends',
      en: 'Answers to proposals about trends',
      personal: authorship,
    },
  },
  rules: {
    readsTrends: {
      sentence: { nl: 'Iedereen kan de trends en hun weging zien', en: 'Everybody can see the trends and how they are weighed' },
      who: 'everyone',
      reads: ['strategy.weighing'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    readsTrendProposals: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de voorstellen over trends',
        en: 'Whoever works on content at a partner sees the proposals about trends',
      },
      who: contentRoles,
      reads: ['strategy.trend_proposal', 'strategy.trend_proposal_answer'],
      purpose: 'governance',
      ground,
    },
    weighsTrend: {
      sentence: { nl: 'Het bureau weegt de trends', en: 'The bureau weighs the trends' },
      who: ['bureau_coordinator'],
      adds: 'strategy.weighing',
      given: { author_id: 'uuid', organisation_id: 'uuid' },
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
    proposesPriority: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, stelt voor om van een trend een prioriteit te maken',
        en: 'Whoever works on content at a partner proposes to make a trend a priority',
      },
      who: [
        'bureau_coordinator',
        'mayor',
        'chief_prosecutor',
        'police_chief',
        'taskforce_secretary',
        'safety_adviser',
        'undermining_analyst',
      ],
      adds: 'strategy.trend_proposal',
      given: { item_id: 'uuid', author_id: 'uuid', organisation_id: 'uuid' },
      conditions: [weighed, noneOpen, { ...ownName, key: 'propose-own-name' }],
      purpose: 'governance',
      ground,
    },
    answersTrendProposal: {
      sentence: {
        nl: 'Het bureau zegt wat er met een voorstel over een trend gebeurt',
        en: 'The bureau says what becomes of a proposal about a trend',
      },
      who: ['bureau_coordinator'],
      adds: 'strategy.trend_proposal_answer',
      given: { proposal_id: 'uuid', author_id: 'uuid', organisation_id: 'uuid' },
      conditions: [unanswered, { ...ownName, key: 'answer-own-name' }],
      purpose: 'governance',
      ground,
    },
  },
})
