// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess, type PersonalData, type Rule } from '../../core/access/define.ts'
import { contentRoles, type Role } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1; AVG art. 6 lid 1 onder e'
const people: PersonalData = {
  ...authorship,
  activity: 'sessies',
  categories: { nl: 'naam en organisatie van genodigden', en: 'name and organisation of who is invited' },
}
const feeds: PersonalData = {
  ...people,
  categories: { nl: 'van wie een agenda-abonnement is', en: 'whose calendar feed it is' },
  retention: { term: 'P1Y', from: { nl: 'het intrekken van het abonnement', en: 'revoking the feed' }, ground: 'AVG art. 5 lid 1 onder e' },
  recipients: { nl: 'de persoon zelf', en: 'the person' },
}
const ownName: Condition = {
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: 'recorded_by_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const kept: Condition = {
  key: 'kept',
  nl: 'U hebt deze sessie gepland',
  en: 'You planned this session',
  holds: 'session_id in (select approach.sessions_kept())',
}
const inCircle: Condition = {
  key: 'in-circle',
  nl: 'U bent voor deze sessie uitgenodigd',
  en: 'You are invited to this session',
  holds: 'session_id in (select approach.sessions_of_mine())',
}
const planners: readonly Role[] = [
  'bureau_coordinator',
  'taskforce_secretary',
  'safety_adviser',
  'mayor',
  'chief_prosecutor',
  'police_chief',
]
const act = (who: readonly Role[], adds: string, nl: string, en: string, conditions: readonly Condition[]) =>
  ({ sentence: { nl, en }, who, adds, conditions: [...conditions, ownName], purpose: 'governance', ground }) as const satisfies Rule
const open = (nl: string, en: string) => ({ scope: 'shared', nl, en, personal: authorship }) as const
const circle = (nl: string, en: string) => ({ scope: 'compartment', nl, en, personal: authorship }) as const

/** Sessions are open to whoever works on content; papers and minutes only to the circle (C18 e). */
export const access = defineAccess({
  tables: {
    'approach.session': open('Sessies', 'Sessions'),
    'approach.session_time': open('Tijden van sessies', 'Times of sessions'),
    'approach.session_invitation': { scope: 'shared', nl: 'Uitnodigingen', en: 'Invitations', personal: people },
    'approach.session_paper': circle('Stukken van sessies', 'Papers of sessions'),
    'approach.session_attendance': open('Aanwezigheid per organisatie', 'Attendance per organisation'),
    'approach.session_outcome': open('Uitkomsten van sessies', 'Outcomes of sessions'),
    'approach.session_minutes': circle('Verslagen van sessies', 'Minutes of sessions'),
    'approach.session_confirmation': open('Vastgestelde verslagen', 'Confirmed minutes'),
    'approach.calendar_feed': { scope: 'system', nl: 'Agenda-abonnementen', en: 'Calendar feeds', personal: feeds },
    'approach.calendar_feed_end': { scope: 'system', nl: 'Ingetrokken abonnementen', en: 'Feeds revoked', personal: feeds },
    'approach.joint_mission': open('Gedeelde missie van beide domeinen', 'Shared mission of both domains'),
    'approach.joint_issue': open('Vaste onderwerpen van beide domeinen', 'Fixed issues of both domains'),
    'approach.joint_progress': open('Voortgang op vaste onderwerpen', 'Progress on fixed issues'),
  },
  rules: {
    seesSessions: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet welke sessies er zijn',
        en: 'Whoever works on content at a partner sees which sessions there are',
      },
      who: contentRoles,
      reads: [
        'approach.session',
        'approach.session_time',
        'approach.session_invitation',
        'approach.session_attendance',
        'approach.session_outcome',
        'approach.session_confirmation',
        'approach.joint_mission',
        'approach.joint_issue',
        'approach.joint_progress',
      ],
      purpose: 'governance',
      ground,
    },
    readsCirclePapers: {
      sentence: { nl: 'Alleen wie is uitgenodigd, leest stukken en verslag', en: 'Only who is invited reads papers and minutes' },
      who: contentRoles,
      reads: ['approach.session_paper', 'approach.session_minutes'],
      conditions: [inCircle],
      purpose: 'governance',
      ground,
    },
    plansSession: act(
      planners,
      'approach.session',
      'Wie een tafel voorbereidt, plant een sessie',
      'Whoever prepares a table plans a session',
      [
        {
          key: 'keeps-body',
          nl: 'U legt de besluiten van dit orgaan vast',
          en: 'You record the decisions of this body',
          holds: 'body_code is null or body_code in (select strategy.bodies_kept())',
        },
      ],
    ),
    setsTime: act(planners, 'approach.session_time', 'Wie een sessie plande, verzet haar', 'Who planned a session moves it', [kept]),
    invites: act(planners, 'approach.session_invitation', 'Wie een sessie plande, nodigt uit', 'Who planned a session invites', [kept]),
    sharesPaper: act(contentRoles, 'approach.session_paper', 'Wie is uitgenodigd, deelt een stuk', 'Who is invited shares a paper', [
      inCircle,
    ]),
    notesAttendance: act(
      planners,
      'approach.session_attendance',
      'Wie een sessie plande, noteert wie er was',
      'Who planned a session notes who came',
      [kept],
    ),
    recordsOutcome: act(
      planners,
      'approach.session_outcome',
      'Wie een sessie plande, legt de uitkomst vast',
      'Who planned a session records the outcome',
      [kept],
    ),
    writesMinutes: act(
      planners,
      'approach.session_minutes',
      'Wie een sessie plande, schrijft het verslag',
      'Who planned a session writes the minutes',
      [kept],
    ),
    confirmsMinutes: act(
      contentRoles,
      'approach.session_confirmation',
      'Een ander dan de schrijver stelt het verslag vast',
      'Somebody else than the writer confirms the minutes',
      [
        {
          key: 'not-own-minutes',
          nl: 'U was uitgenodigd en schreef dit verslag niet zelf',
          en: 'You were invited and did not write these minutes yourself',
          holds: 'minutes_id in (select approach.minutes_to_confirm())',
        },
      ],
    ),
    keepsOwnFeed: {
      sentence: {
        nl: 'Iedereen abonneert de eigen agenda op de eigen sessies',
        en: 'Everybody subscribes the own calendar to the own sessions',
      },
      who: contentRoles,
      purpose: 'governance',
      ground,
    },
    readsFeed: {
      sentence: {
        nl: 'Wie het geheime adres heeft, leest titel, plaats en tijd',
        en: 'Who has the secret address reads title, place and time',
      },
      who: 'everyone',
      purpose: 'governance',
      ground,
    },
    wordsMission: act(
      ['bureau_coordinator'],
      'approach.joint_mission',
      'Het bureau legt de gedeelde missie vast',
      'The bureau records the shared mission',
      [],
    ),
    namesIssue: act(
      ['bureau_coordinator'],
      'approach.joint_issue',
      'Het bureau houdt de vaste onderwerpen bij',
      'The bureau keeps the fixed issues',
      [],
    ),
    tellsProgress: act(contentRoles, 'approach.joint_progress', 'Een eigenaar zegt wat er is gebeurd', 'An owner says what happened', [
      {
        key: 'own-issue',
        nl: 'Uw organisatie is eigenaar van dit onderwerp',
        en: 'Your organisation owns this issue',
        holds: 'issue_id in (select approach.joint_issues_of_mine())',
      },
    ]),
  },
  passes: {
    'approach.open_feed(bytea,timestamp with time zone)': {
      nl: 'Bewaart de hash van een eigen abonnement.',
      en: 'Keeps the hash of an own feed.',
    },
    'approach.end_feeds(timestamp with time zone)': { nl: 'Trekt de eigen abonnementen in.', en: 'Revokes the own feeds.' },
    'approach.sessions_of_feed(bytea,timestamp with time zone)': {
      nl: 'Geeft titel, plaats en tijd van de sessies van wie het geheime adres is.',
      en: 'Gives title, place and time of the sessions of whose secret address it is.',
    },
  },
})
