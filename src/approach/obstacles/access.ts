// SPDX-License-Identifier: EUPL-1.2
import { type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 13; Gemeentewet art. 172; AVG art. 6 lid 1 onder e'

/** Acts on an obstacle hold the name of a professional in office; the obstacle itself holds no person. */
const byProfessionals = {
  activity: 'drempels',
  subjects: { nl: 'medewerkers van de partners die over een drempel gaan', en: 'staff of the partners who deal with an obstacle' },
  categories: { nl: 'naam, organisatie en wat zij besloten', en: 'name, organisation and what they decided' },
  retention: {
    term: 'P5Y',
    from: { nl: 'het einde van de drempel', en: 'the end of the obstacle' },
    ground: 'Archiefwet 1995 art. 5; AVG art. 5 lid 1 onder e',
  },
  recipients: { nl: 'professionals van de partners', en: 'professionals of the partners' },
}

const open: Condition = {
  key: 'open',
  nl: 'De drempel is nog niet afgesloten',
  en: 'The obstacle has not been closed yet',
  holds: 'obstacle_id not in (select approach.obstacles_ended())',
}
const ended: Condition = {
  key: 'ended',
  nl: 'De drempel is afgesloten',
  en: 'The obstacle has been closed',
  holds: 'obstacle_id in (select approach.obstacles_ended())',
}
const unfelt: Condition = {
  key: 'unfelt',
  nl: 'Minstens de helft van wie antwoordde, merkt niets',
  en: 'At least half of those who answered notice nothing',
  holds: 'obstacle_id in (select approach.obstacles_unfelt())',
}
const unrecognised: Condition = {
  key: 'unrecognised',
  nl: 'De drempel is nog niet erkend',
  en: 'The obstacle has not been recognised yet',
  holds: 'obstacle_id not in (select approach.obstacles_recognised())',
}
const recognised: Condition = {
  key: 'recognised',
  nl: 'De drempel is erkend',
  en: 'The obstacle has been recognised',
  holds: 'obstacle_id in (select approach.obstacles_recognised())',
}
const inReach: Condition = {
  key: 'in-reach',
  nl: 'De drempel ligt bij een tafel waar u over gaat',
  en: 'The obstacle lies at a table that is yours',
  holds: 'obstacle_id in (select approach.obstacles_in_reach())',
}
const owner: Condition = {
  key: 'owner',
  nl: 'U bent de eigenaar van deze drempel',
  en: 'You are the owner of this obstacle',
  holds: 'obstacle_id in (select approach.obstacles_owned())',
}
const notAtTheTop: Condition = {
  key: 'not-at-the-top',
  nl: 'Er is nog een hogere tafel',
  en: 'There is a higher table',
  holds: `obstacle_id in (select place.obstacle_id from approach.obstacle_places() place where place.level <> 'college')`,
}
const whereItLies = (column: string): Condition => ({
  key: 'where-it-lies',
  nl: 'De drempel ligt nog op dit niveau',
  en: 'The obstacle still lies at this level',
  holds: `(obstacle_id, ${column}) in (select place.obstacle_id, place.level from approach.obstacle_places() place)`,
})
const ownName = (column: string): Condition => ({
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: `${column} = (select core.actor()) and organisation_id = (select core.organisation())`,
})
const mayOwn: Condition = {
  key: 'may-own',
  nl: 'De eigenaar heeft nu een rol aan deze tafel',
  en: 'The owner holds a role at this table now',
  holds:
    '(obstacle_id, owner_id, owner_organisation_id) in (select able.obstacle_id, able.person_id, able.organisation_id from approach.obstacle_owners_on(approach.day_of(known_at)) able)',
}

const given = { obstacle_id: 'uuid' } as const
const atTheTables = [
  'case_director',
  'safety_adviser',
  'police_chief',
  'bureau_coordinator',
  'taskforce_secretary',
  'mayor',
  'chief_prosecutor',
] as const

/** Obstacles are open to every professional; a table acts on what lies with it, and only its owner answers (C19). */
export const access = defineAccess({
  tables: {
    'approach.obstacle': { scope: 'shared', nl: 'Drempels in het werk, zonder personen', en: 'Obstacles in the work, without persons' },
    'approach.obstacle_recognition': {
      scope: 'shared',
      nl: 'Erkenningen van drempels',
      en: 'Recognitions of obstacles',
      personal: byProfessionals,
    },
    'approach.obstacle_ownership': { scope: 'shared', nl: 'Eigenaren van drempels', en: 'Owners of obstacles', personal: byProfessionals },
    'approach.obstacle_answer': { scope: 'shared', nl: 'Antwoorden op drempels', en: 'Answers to obstacles', personal: byProfessionals },
    'approach.obstacle_test': { scope: 'shared', nl: 'Proeven met een oplossing', en: 'Trials of a solution', personal: byProfessionals },
    'approach.obstacle_raise': {
      scope: 'shared',
      nl: 'Vragen aan een hogere tafel',
      en: 'Questions to a higher table',
      personal: byProfessionals,
    },
    'approach.obstacle_escalation': {
      scope: 'shared',
      nl: 'Drempels die na een termijn omhoog gingen',
      en: 'Obstacles that went up after a term',
    },
    'approach.obstacle_outcome': { scope: 'shared', nl: 'Uitkomsten van drempels', en: 'Outcomes of obstacles', personal: byProfessionals },
    'approach.obstacle_reopening': {
      scope: 'shared',
      nl: 'Heropeningen van drempels',
      en: 'Reopenings of obstacles',
      personal: byProfessionals,
    },
  },
  rules: {
    seesObstacles: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de drempels van de hele regio',
        en: 'Whoever works on content at a partner sees the obstacles of the whole region',
      },
      who: contentRoles,
      reads: [
        'approach.obstacle',
        'approach.obstacle_recognition',
        'approach.obstacle_ownership',
        'approach.obstacle_answer',
        'approach.obstacle_test',
        'approach.obstacle_raise',
        'approach.obstacle_escalation',
        'approach.obstacle_outcome',
        'approach.obstacle_reopening',
      ],
      purpose: 'governance',
      ground,
    },
    recognisesObstacle: {
      sentence: {
        nl: 'Wie aan de tafel zit waar een drempel ligt, erkent haar',
        en: 'Whoever sits at the table where an obstacle lies recognises it',
      },
      who: atTheTables,
      adds: 'approach.obstacle_recognition',
      given,
      conditions: [open, unrecognised, inReach, whereItLies('level'), ownName('recognised_by_id')],
      purpose: 'governance',
      ground,
    },
    givesObstacleAnOwner: {
      sentence: {
        nl: 'Wie aan de tafel zit waar een drempel ligt, geeft haar een eigenaar',
        en: 'Whoever sits at the table where an obstacle lies gives it an owner',
      },
      who: atTheTables,
      adds: 'approach.obstacle_ownership',
      given,
      conditions: [open, recognised, inReach, whereItLies('level'), ownName('given_by_id'), mayOwn],
      purpose: 'governance',
      ground,
    },
    answersObstacle: {
      sentence: { nl: 'De eigenaar van een drempel antwoordt de melder', en: 'The owner of an obstacle answers the reporter' },
      who: atTheTables,
      adds: 'approach.obstacle_answer',
      given,
      conditions: [open, owner, whereItLies('level'), ownName('answered_by_id')],
      purpose: 'governance',
      ground,
    },
    testsSolution: {
      sentence: { nl: 'De eigenaar van een drempel probeert een oplossing uit', en: 'The owner of an obstacle tries a solution out' },
      who: atTheTables,
      adds: 'approach.obstacle_test',
      given,
      conditions: [open, owner, whereItLies('level'), ownName('tested_by_id')],
      purpose: 'governance',
      ground,
    },
    raisesObstacle: {
      sentence: {
        nl: 'De eigenaar van een drempel legt haar voor aan een hogere tafel',
        en: 'The owner of an obstacle puts it to a higher table',
      },
      who: atTheTables,
      adds: 'approach.obstacle_raise',
      given,
      conditions: [open, owner, notAtTheTop, whereItLies('from_level'), ownName('raised_by_id')],
      purpose: 'governance',
      ground,
    },
    closesObstacle: {
      sentence: {
        nl: 'De eigenaar van een drempel zegt hoe het afloopt, met de reden',
        en: 'The owner of an obstacle says how it ends, with the reason',
      },
      who: atTheTables,
      adds: 'approach.obstacle_outcome',
      given,
      conditions: [open, owner, whereItLies('level'), ownName('decided_by_id')],
      purpose: 'governance',
      ground,
    },
    reopensObstacle: {
      sentence: {
        nl: 'Wie aan de tafel zit waar een drempel lag, heropent haar als zij nog gevoeld wordt',
        en: 'Whoever sits at the table where an obstacle lay reopens it when it is still felt',
      },
      who: atTheTables,
      adds: 'approach.obstacle_reopening',
      given,
      conditions: [ended, unfelt, inReach, whereItLies('level'), ownName('reopened_by_id')],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'approach.keep_obstacle_findable()': {
      nl: 'Houdt bij wat er te vinden is, met wie het mag vinden; wordt alleen door een trigger aangeroepen.',
      en: 'Keeps what can be found, with who may find it; called by a trigger only.',
    },
    'approach.escalate_overdue(timestamp with time zone)': {
      nl: 'Legt na een verstreken termijn een drempel een niveau hoger; doet alleen wat de termijnen zeggen',
      en: 'Puts an obstacle one level higher after its term passed; does only what the terms say',
    },
  },
})
