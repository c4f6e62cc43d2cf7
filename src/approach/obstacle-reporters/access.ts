// SPDX-License-Identifier: EUPL-1.2
import { type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'AVG art. 6 lid 1 onder e; Politiewet 2012 art. 13'

/** Who reported: kept until half a year after the end of the obstacle, because the reporter is asked whether it is felt to be lifted. */
const ofReporters = {
  activity: 'melders-van-drempels',
  subjects: { nl: 'medewerkers van de partners die een drempel melden', en: 'staff of the partners who report an obstacle' },
  categories: { nl: 'wie welke drempel meldde of ook tegenkomt', en: 'who reported or also meets which obstacle' },
  retention: { term: 'P6M', from: { nl: 'het einde van de drempel', en: 'the end of the obstacle' }, ground: 'AVG art. 5 lid 1 onder e' },
  recipients: { nl: 'alleen de melder zelf', en: 'the reporter alone' },
}

const forOwnOrganisation: Condition = {
  key: 'for-own-organisation',
  nl: 'U meldt namens uw eigen organisatie, of zonder haar te noemen',
  en: 'You report on behalf of your own organisation, or without naming it',
  holds: 'organisation_id is null or organisation_id = (select core.organisation())',
}
const yourself: Condition = {
  key: 'yourself',
  nl: 'Het gaat om uzelf',
  en: 'It is about yourself',
  holds: 'person_id = (select core.actor())',
}

const ofAnother: Condition = {
  key: 'of-another',
  nl: 'Iemand anders meldde deze drempel',
  en: 'Somebody else reported this obstacle',
  holds: 'obstacle_id not in (select own.obstacle_id from approach.obstacle_reporter own where own.person_id = (select core.actor()))',
}

/** The side of the reporter: everybody who works on content reports; only the reporter sees who that was. */
export const access = defineAccess({
  tables: {
    'approach.obstacle_reporter': { scope: 'system', nl: 'Melders van drempels', en: 'Reporters of obstacles', personal: ofReporters },
    'approach.obstacle_held': {
      scope: 'system',
      nl: 'Anonieme meldingen tot de volgende ochtend',
      en: 'Anonymous reports until the next morning',
      personal: {
        ...ofReporters,
        retention: { term: 'P1D', from: { nl: 'de melding', en: 'the report' }, ground: 'AVG art. 5 lid 1 onder e' },
      },
    },
    'approach.obstacle_echo': {
      scope: 'shared',
      nl: 'Hoe vaak collega’s dezelfde drempel tegenkomen',
      en: 'How often colleagues meet the same obstacle',
    },
    'approach.obstacle_echo_person': {
      scope: 'system',
      nl: 'Wie dezelfde drempel tegenkomt',
      en: 'Who meets the same obstacle',
      personal: ofReporters,
    },
  },
  rules: {
    reportsObstacle: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, meldt een drempel',
        en: 'Whoever works on content at a partner reports an obstacle',
      },
      who: contentRoles,
      adds: 'approach.obstacle',
      conditions: [forOwnOrganisation],
      purpose: 'governance',
      ground,
    },
    writesWithoutConnection: {
      sentence: {
        nl: 'Wie geen verbinding heeft, schrijft een drempel alvast op het eigen apparaat',
        en: 'Whoever has no connection writes an obstacle down on the own device',
      },
      who: 'everyone',
      purpose: 'operation',
      ground,
    },
    isKnownAsReporter: {
      sentence: {
        nl: 'Alleen de melder zelf ziet dat hij een drempel meldde',
        en: 'Only the reporter sees that they reported an obstacle',
      },
      who: contentRoles,
      reads: ['approach.obstacle_reporter'],
      adds: 'approach.obstacle_reporter',
      conditions: [yourself],
      purpose: 'governance',
      ground,
    },
    holdsAnonymousReport: {
      sentence: {
        nl: 'Een anonieme melding ziet tot de volgende ochtend alleen de melder',
        en: 'An anonymous report is seen by the reporter alone until the next morning',
      },
      who: contentRoles,
      reads: ['approach.obstacle_held'],
      adds: 'approach.obstacle_held',
      conditions: [yourself],
      purpose: 'governance',
      ground,
    },
    seesHowManyMeetIt: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet hoeveel collega’s een drempel ook tegenkomen',
        en: 'Whoever works on content at a partner sees how many colleagues meet an obstacle too',
      },
      who: contentRoles,
      reads: ['approach.obstacle_echo'],
      purpose: 'governance',
      ground,
    },
    meetsObstacleToo: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, zegt dat hij dezelfde drempel tegenkomt',
        en: 'Whoever works on content at a partner says that they meet the same obstacle',
      },
      who: contentRoles,
      adds: 'approach.obstacle_echo',
      given: { obstacle_id: 'uuid' },
      conditions: [ofAnother],
      purpose: 'governance',
      ground,
    },
    isKnownToMeetObstacle: {
      sentence: { nl: 'Alleen wie ‘ook ik’ zei, ziet dat van zichzelf', en: 'Only whoever said "me too" sees so of themselves' },
      who: contentRoles,
      reads: ['approach.obstacle_echo_person'],
      adds: 'approach.obstacle_echo_person',
      given: { obstacle_id: 'uuid' },
      conditions: [yourself, ofAnother],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'approach.release_held(timestamp with time zone)': {
      nl: 'Zet anonieme meldingen van eerdere dagen samen in de lijst, zonder te zeggen van wie zij zijn',
      en: 'Brings anonymous reports of earlier days into the list together, without saying whose they are',
    },
    'approach.tell_reporters(uuid,text,timestamp with time zone)': {
      nl: 'Vertelt de melders dat er een antwoord of een afloop is, zonder dat iemand ziet wie zij zijn',
      en: 'Tells the reporters that there is an answer or an end, without anybody seeing who they are',
    },
  },
})
