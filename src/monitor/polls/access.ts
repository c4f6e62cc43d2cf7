// SPDX-License-Identifier: EUPL-1.2
import { authorship, defineAccess } from '../../core/access/define.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'

/** The bureau asks, everybody who is signed in answers once; ballots are read by nobody. */
export const access = defineAccess({
  tables: {
    'monitor.poll': { scope: 'shared', nl: 'Peilingen onder professionals', en: 'Polls among professionals', personal: authorship },
    'monitor.poll_participation': {
      scope: 'shared',
      nl: 'Wie aan een peiling meedeed',
      en: 'Who took part in a poll',
      personal: {
        activity: 'peilingen',
        subjects: { nl: 'medewerkers van de partners', en: 'staff of the partners' },
        categories: { nl: 'dat iemand meedeed, nooit wat die antwoordde', en: 'that somebody took part, never what they answered' },
        retention: {
          term: 'P1Y',
          from: { nl: 'het sluiten van de peiling', en: 'the closing of the poll' },
          ground: 'AVG art. 5 lid 1 onder e',
        },
        recipients: { nl: 'alleen diegene zelf', en: 'only that person' },
      },
    },
    'monitor.poll_ballot': { scope: 'system', nl: 'Stembriefjes zonder naam', en: 'Ballots without a name' },
    'monitor.poll_shuffle': { scope: 'shared', nl: 'Geschudde peilingen', en: 'Shuffled polls' },
  },
  rules: {
    readsPolls: {
      sentence: { nl: 'Wie is aangemeld, ziet de peilingen', en: 'Whoever is signed in sees the polls' },
      who: 'signed-in',
      reads: ['monitor.poll', 'monitor.poll_shuffle'],
      purpose: 'governance',
      ground,
    },
    readsOwnParticipation: {
      sentence: { nl: 'Alleen uzelf ziet of u meedeed', en: 'Only you see whether you took part' },
      who: 'signed-in',
      reads: ['monitor.poll_participation'],
      conditions: [{ key: 'yourself', nl: 'Dit bent u zelf', en: 'This is you', holds: 'person_id = (select core.actor())' }],
      purpose: 'governance',
      ground,
    },
    opensPoll: {
      sentence: { nl: 'Het bureau houdt een peiling', en: 'The bureau holds a poll' },
      who: ['bureau_coordinator'],
      adds: 'monitor.poll',
      given: { person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [
        {
          key: 'own-name',
          nl: 'U vraagt dit met uw eigen naam',
          en: 'You ask this with your own name',
          holds: 'person_id = (select core.actor())',
        },
        {
          key: 'own-organisation',
          nl: 'U vraagt dit voor uw eigen organisatie',
          en: 'You ask this for your own organisation',
          holds: 'organisation_id = (select core.organisation())',
        },
      ],
      purpose: 'governance',
      ground,
    },
    answersPoll: {
      sentence: { nl: 'Wie is aangemeld, doet een keer mee', en: 'Whoever is signed in takes part once' },
      who: 'signed-in',
      adds: 'monitor.poll_participation',
      given: { poll_id: 'uuid', person_id: 'uuid', taken_date: 'date' },
      conditions: [
        { key: 'as-yourself', nl: 'U doet mee als uzelf', en: 'You take part as yourself', holds: 'person_id = (select core.actor())' },
        {
          key: 'open-that-day',
          nl: 'De peiling is vandaag open',
          en: 'The poll is open today',
          holds: '(select taken_date <@ p.open_days from monitor.poll p where p.id = poll_id)',
        },
      ],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'monitor.put_in_ballot(uuid,smallint[])': {
      nl: 'Legt een stembriefje zonder naam in de bus, alleen in dezelfde handeling als het meedoen; niemand mag stembriefjes lezen.',
      en: 'Puts a ballot without a name in the box, only in the same act as taking part; nobody may read ballots.',
    },
    'monitor.poll_tally(uuid)': {
      nl: 'Telt de stembriefjes van een gesloten en geschudde peiling, en zegt niets onder de drempel.',
      en: 'Counts the ballots of a closed and shuffled poll, and says nothing below the threshold.',
    },
    'monitor.shuffle_polls(timestamp with time zone)': {
      nl: 'Schrijft de stembriefjes van gesloten peilingen in willekeurige volgorde opnieuw; alleen voor het werk van het systeem zelf.',
      en: 'Writes the ballots of closed polls anew in random order; only for the work of the system itself.',
    },
  },
})
