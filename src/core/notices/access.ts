// SPDX-License-Identifier: EUPL-1.2
import { type Condition, defineAccess } from '../access/define.ts'

const notices = {
  activity: 'berichten',
  subjects: { nl: 'medewerkers van de partners', en: 'staff of the partners' },
  retention: { term: 'P6M', from: { nl: 'het bericht', en: 'the notice' }, ground: 'AVG art. 5 lid 1 onder e' },
  recipients: { nl: 'alleen de persoon zelf', en: 'the person alone' },
}

const forYou: Condition = {
  key: 'for-you',
  nl: 'Het bericht is voor u',
  en: 'The notice is for you',
  holds:
    'person_id = (select core.actor()) or (core.has_role(array[role]) and (organisation_id is null or organisation_id = (select core.organisation())))',
}
const yourself = (key: string): Condition => ({
  key,
  nl: 'Het gaat om uzelf',
  en: 'It is about yourself',
  holds: 'person_id = (select core.actor())',
})

/** Notices are quiet: only who they are for sees them, and everybody switches a kind off for themselves. */
export const access = defineAccess({
  tables: {
    'core.notice': {
      scope: 'system',
      nl: 'Berichten',
      en: 'Notices',
      personal: {
        ...notices,
        categories: { nl: 'voor wie een bericht is en waar het over gaat', en: 'whom a notice is for and what it is about' },
      },
    },
    'core.notice_reading': {
      scope: 'system',
      nl: 'Gelezen berichten',
      en: 'Notices seen',
      personal: { ...notices, categories: { nl: 'wie een bericht zag en wanneer', en: 'who saw a notice and when' } },
    },
    'core.notice_choice': {
      scope: 'system',
      nl: 'Keuzes over berichten',
      en: 'Choices about notices',
      personal: {
        ...notices,
        retention: {
          term: 'P1Y',
          from: { nl: 'het einde van de laatste rol', en: 'the end of the last role' },
          ground: 'AVG art. 5 lid 1 onder e',
        },
        categories: { nl: 'welke berichten iemand wil', en: 'which notices somebody wants' },
      },
    },
  },
  rules: {
    seesOwnNotices: {
      sentence: { nl: 'Wie is aangemeld, ziet de eigen berichten', en: 'Whoever signed in sees the own notices' },
      who: 'signed-in',
      reads: ['core.notice'],
      conditions: [forYou],
      purpose: 'governance',
      ground: 'AVG art. 6 lid 1 onder e',
    },
    marksNoticesRead: {
      sentence: { nl: 'Wie een bericht krijgt, zegt dat het gezien is', en: 'Whoever gets a notice says that it was seen' },
      who: 'signed-in',
      reads: ['core.notice_reading'],
      adds: 'core.notice_reading',
      conditions: [yourself('reads-yourself')],
      purpose: 'governance',
      ground: 'AVG art. 6 lid 1 onder e',
    },
    choosesNotices: {
      sentence: { nl: 'Iedereen kiest zelf welke berichten komen', en: 'Everybody chooses which notices come' },
      who: 'signed-in',
      reads: ['core.notice_choice'],
      adds: 'core.notice_choice',
      conditions: [yourself('chooses-yourself')],
      purpose: 'governance',
      ground: 'AVG art. 6 lid 1 onder e',
    },
  },
  passes: {
    'core.give_notice(uuid,text,text,uuid,date,uuid,text,uuid,timestamp with time zone)': {
      nl: 'Geeft een bericht aan wie het aangaat; lezen kan er niet mee.',
      en: 'Gives a notice to whom it concerns; nothing can be read through it.',
    },
    'core.tell_oneself(uuid,text,text,uuid,timestamp with time zone)': {
      nl: 'Geeft een bericht aan wie dit zelf eerder vroeg; lezen kan er niet mee.',
      en: 'Gives a notice to whoever asked for this before; nothing can be read through it.',
    },
    'core.forget_notices(timestamp with time zone)': {
      nl: 'Verwijdert berichten die ouder zijn dan een half jaar.',
      en: 'Removes notices older than half a year.',
    },
  },
})
