// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'
const given = { indicator_id: 'uuid' } as const
const ownName: Condition = {
  key: 'own-name',
  nl: 'U ondertekent zelf, namens uw eigen organisatie',
  en: 'You sign yourself, on behalf of your own organisation',
  holds: 'person_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const told: Condition = {
  key: 'told',
  nl: 'Het verhaal is niet ingetrokken',
  en: 'The story was not withdrawn',
  holds: 'story_id in (select s.id from monitor.shown_story s where s.withdrawn_at is null)',
}

/** Whoever works on content says what it means; board members choose; both stand in the open, signed. */
export const access = defineAccess({
  tables: {
    'monitor.interpretation': {
      scope: 'shared',
      nl: 'Duidingen van indicatoren',
      en: 'Interpretations of indicators',
      personal: authorship,
    },
    'monitor.contradiction': {
      scope: 'shared',
      nl: 'Tegenspraak tussen cijfers en verhalen',
      en: 'Contradictions between figures and stories',
      personal: authorship,
    },
    'monitor.contradiction_story': { scope: 'shared', nl: 'Verhalen bij een tegenspraak', en: 'Stories of a contradiction' },
    'monitor.picture_choice': { scope: 'shared', nl: 'Keuzes bij een indicator', en: 'Choices made at an indicator', personal: authorship },
    'monitor.choice_story': { scope: 'shared', nl: 'Verhalen die een keuze noemt', en: 'Stories that a choice cites' },
  },
  rules: {
    readsPictures: {
      sentence: { nl: 'Iedereen kan lezen wat men van een indicator vindt', en: 'Everybody can read what is made of an indicator' },
      who: 'everyone',
      reads: [
        'monitor.interpretation',
        'monitor.contradiction',
        'monitor.contradiction_story',
        'monitor.picture_choice',
        'monitor.choice_story',
      ],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    interprets: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, duidt een indicator',
        en: 'Whoever works on content at a partner interprets',
      },
      who: contentRoles,
      adds: 'monitor.interpretation',
      given,
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
    statesContradiction: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, benoemt tegenspraak',
        en: 'Whoever works on content at a partner states a contradiction',
      },
      who: contentRoles,
      adds: 'monitor.contradiction',
      given,
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
    namesStory: {
      sentence: { nl: 'Een tegenspraak noemt verhalen', en: 'A contradiction names stories' },
      who: contentRoles,
      adds: 'monitor.contradiction_story',
      conditions: [
        told,
        {
          key: 'own-contradiction',
          nl: 'U benoemde deze tegenspraak zelf',
          en: 'You stated this contradiction yourself',
          holds: 'contradiction_id in (select c.id from monitor.contradiction c where c.person_id = (select core.actor()))',
        },
      ],
      purpose: 'governance',
      ground,
    },
    choosesHere: {
      sentence: {
        nl: 'Bestuurders, het bureau en secretarissen kiezen bij een indicator',
        en: 'Board members, the bureau and secretaries choose at an indicator',
      },
      who: ['bureau_coordinator', 'mayor', 'chief_prosecutor', 'police_chief', 'taskforce_secretary'],
      adds: 'monitor.picture_choice',
      given,
      conditions: [
        ownName,
        {
          key: 'own-proposal',
          nl: 'U deed dit voorstel zelf',
          en: 'You made this proposal yourself',
          holds: 'proposal_id in (select p.id from strategy.proposal p where p.proposed_by_id = (select core.actor()))',
        },
      ],
      purpose: 'governance',
      ground,
    },
    citesStory: {
      sentence: { nl: 'Een keuze noemt de verhalen waarop zij steunt', en: 'A choice cites the stories it rests on' },
      who: ['bureau_coordinator', 'mayor', 'chief_prosecutor', 'police_chief', 'taskforce_secretary'],
      adds: 'monitor.choice_story',
      conditions: [
        told,
        {
          key: 'own-choice',
          nl: 'U maakte deze keuze zelf',
          en: 'You made this choice yourself',
          holds: 'choice_id in (select c.id from monitor.picture_choice c where c.person_id = (select core.actor()))',
        },
      ],
      purpose: 'governance',
      ground,
    },
  },
})
