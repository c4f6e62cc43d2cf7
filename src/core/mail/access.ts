// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../access/define.ts'

const mail = {
  activity: 'berichten',
  subjects: { nl: 'medewerkers van de partners', en: 'staff of the partners' },
  recipients: {
    nl: 'de persoon zelf, via de mailserver van de eigen organisatie',
    en: 'the person, through the mail server of the own organisation',
  },
}
const thirtyDays = {
  term: 'P30D',
  from: { nl: 'het schrijven van de mail', en: 'writing the mail' },
  ground: 'AVG art. 5 lid 1 onder e',
}
const ground = 'AVG art. 6 lid 1 onder e'

/** Only the system itself writes and delivers mail; in a demonstration everybody can look into the outbox, because nobody in it exists. */
export const access = defineAccess({
  tables: {
    'core.mail': {
      scope: 'system',
      nl: 'Geschreven mail',
      en: 'Mail written',
      personal: {
        ...mail,
        retention: thirtyDays,
        categories: { nl: 'mailadres en dat er iets wacht', en: 'mail address and that something waits' },
      },
    },
    'core.mail_delivery': {
      scope: 'system',
      nl: 'Bezorgde mail',
      en: 'Mail delivered',
      personal: { ...mail, retention: thirtyDays, categories: { nl: 'wanneer een mail is bezorgd', en: 'when a mail was delivered' } },
    },
    'core.mail_address': {
      scope: 'system',
      nl: 'Mailadressen',
      en: 'Mail addresses',
      personal: {
        ...mail,
        retention: {
          term: 'P1Y',
          from: { nl: 'het einde van de laatste rol', en: 'the end of the last role' },
          ground: 'AVG art. 5 lid 1 onder e',
        },
        categories: { nl: 'mailadres', en: 'mail address' },
      },
    },
  },
  rules: {
    seesDemoOutbox: {
      sentence: {
        nl: 'In de proefopstelling ziet iedereen welke mail er uit zou gaan',
        en: 'In the demonstration everybody sees which mail would go out',
      },
      who: 'everyone',
      purpose: 'operation',
      ground,
    },
    statesMailAddress: {
      sentence: { nl: 'Iedereen zegt zelf op welk adres mail mag komen', en: 'Everybody states at which address mail may come' },
      who: 'signed-in',
      reads: ['core.mail_address'],
      adds: 'core.mail_address',
      conditions: [
        { key: 'own-address', nl: 'Het is uw eigen adres', en: 'It is your own address', holds: 'person_id = (select core.actor())' },
      ],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'core.notices_to_mail(timestamp with time zone)': {
      nl: 'Zegt het systeem wie nieuwe berichten heeft; anderen krijgen niets terug.',
      en: 'Tells the system who has new notices; others get nothing.',
    },
    'core.write_mail(uuid,uuid,text,text,text,timestamp with time zone)': {
      nl: 'Legt mail in het postvak, alleen voor het systeem.',
      en: 'Puts mail in the outbox, for the system only.',
    },
    'core.mail_to_deliver(uuid)': {
      nl: 'Geeft het systeem de mail die nog bezorgd moet worden.',
      en: 'Gives the system the mail that is still to be delivered.',
    },
    'core.note_mail_delivery(uuid,timestamp with time zone)': {
      nl: 'Noteert dat mail is bezorgd, alleen voor het systeem.',
      en: 'Notes that mail was delivered, for the system only.',
    },
    'core.demo_mail()': {
      nl: 'Toont het postvak van een proefopstelling; in echt gebruik niets.',
      en: 'Shows the outbox of a demonstration; nothing in real use.',
    },
    'core.forget_mail(timestamp with time zone)': {
      nl: 'Verwijdert mail die ouder is dan dertig dagen.',
      en: 'Removes mail older than thirty days.',
    },
  },
})
