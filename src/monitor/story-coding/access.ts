// SPDX-License-Identifier: EUPL-1.2
import { authorship, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'
const coders = ['bureau_coordinator', 'taskforce_secretary', 'safety_adviser', 'case_director', 'undermining_analyst'] as const

/** Two people code a story apart; afterwards everybody who works on content sees both (C20 c). */
export const access = defineAccess({
  tables: { 'monitor.story_coding': { scope: 'shared', nl: 'Coderingen van verhalen', en: 'Codings of stories', personal: authorship } },
  rules: {
    readsCodings: {
      sentence: {
        nl: 'Een codering is te zien voor wie zelf codeerde, en voor anderen als er twee zijn',
        en: 'A coding is seen by whoever coded too, and by others when there are two',
      },
      who: contentRoles,
      reads: ['monitor.story_coding'],
      conditions: [
        {
          key: 'not-before-your-own',
          nl: 'U codeerde dit zelf, of er zijn twee coderingen',
          en: 'You coded this yourself, or there are two codings',
          holds: 'story_id in (select monitor.codings_open_to_me())',
        },
      ],
      purpose: 'governance',
      ground,
    },
    codesStory: {
      sentence: {
        nl: 'Twee adviseurs, secretarissen of analisten coderen een verhaal los van elkaar',
        en: 'Two advisers, secretaries or analysts code a story apart from each other',
      },
      who: coders,
      adds: 'monitor.story_coding',
      given: { story_id: 'uuid' },
      conditions: [
        {
          key: 'kept',
          nl: 'Het verhaal heeft zijn tekst nog',
          en: 'The story still has its words',
          holds: 'story_id not in (select monitor.stories_withdrawn())',
        },
        {
          key: 'room',
          nl: 'Er zijn nog geen twee coderingen',
          en: 'There are no two codings yet',
          holds: 'story_id not in (select c.story_id from monitor.story_coding_counts() c where c.codings >= 2)',
        },
        {
          key: 'own-coding',
          nl: 'U codeert zelf, namens uw eigen organisatie',
          en: 'You code yourself, on behalf of your own organisation',
          holds: 'coder_id = (select core.actor()) and organisation_id = (select core.organisation())',
        },
      ],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'monitor.codings_open_to_me()': {
      nl: 'Zegt van welke verhalen iemand de coderingen mag zien: die hij zelf codeerde en die er twee hebben.',
      en: 'Says of which stories somebody may see the codings: those they coded and those that have two.',
    },
    'monitor.story_coding_counts()': {
      nl: 'Telt per verhaal de coderingen, zonder te zeggen van wie of welke.',
      en: 'Counts the codings of each story, without saying whose or which.',
    },
  },
})
