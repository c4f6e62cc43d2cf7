// SPDX-License-Identifier: EUPL-1.2
import { authorship, defineAccess } from '../../core/access/define.ts'

/** Ambitions and judgements are public; whoever decides in the college signs a judgement with the own name. */
export const access = defineAccess({
  tables: {
    'strategy.yardstick': { scope: 'shared', nl: 'Maatstaven van ambities', en: 'Yardsticks of ambitions' },
    'strategy.rubric_level': { scope: 'shared', nl: 'Niveaus van rubrieken', en: 'Levels of rubrics' },
    'strategy.judgement': { scope: 'shared', nl: 'Oordelen over ambities', en: 'Judgements on ambitions', personal: authorship },
  },
  rules: {
    readsAmbitions: {
      sentence: { nl: 'Iedereen kan zien hoe het met de ambities staat', en: 'Everybody can see how the ambitions stand' },
      who: 'everyone',
      reads: ['strategy.yardstick', 'strategy.rubric_level', 'strategy.judgement'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    judgesAmbition: {
      sentence: { nl: 'Wie in het college beslist, oordeelt over een ambitie', en: 'Whoever decides in the college judges an ambition' },
      who: ['mayor', 'chief_prosecutor', 'police_chief'],
      adds: 'strategy.judgement',
      given: { person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [
        {
          key: 'own-name',
          nl: 'U ondertekent met uw eigen naam',
          en: 'You sign with your own name',
          holds: 'person_id = (select core.actor())',
        },
        {
          key: 'own-organisation',
          nl: 'U ondertekent voor uw eigen organisatie',
          en: 'You sign for your own organisation',
          holds: 'organisation_id = (select core.organisation())',
        },
      ],
      purpose: 'governance',
      ground: 'Politiewet 2012 art. 39 lid 1',
    },
  },
})
