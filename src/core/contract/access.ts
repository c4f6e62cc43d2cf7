// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../access/define.ts'

const own = { key: 'own', nl: 'Het is uw eigen verzoek', en: 'It is your own request', holds: 'actor_id = (select core.actor())' }

/** Answers kept so that a repeated request has one effect: everybody reaches only the own ones. */
export const access = defineAccess({
  tables: {
    'core.idempotency': {
      scope: 'system',
      nl: 'Antwoorden op eerdere verzoeken',
      en: 'Answers to earlier requests',
      personal: {
        activity: 'accounts',
        subjects: { nl: 'medewerkers van de partners', en: 'staff of the partners' },
        categories: { nl: 'wie iets deed en welk antwoord daarop kwam', en: 'who did something and what was answered' },
        retention: { term: 'P2D', from: { nl: 'het antwoord', en: 'the answer' }, ground: 'AVG art. 5 lid 1 onder e' },
        recipients: { nl: 'alleen degene zelf', en: 'only the person concerned' },
      },
    },
  },
  rules: {
    repeatsOwnRequest: {
      sentence: {
        nl: 'Wie een verzoek herhaalt, krijgt zijn eigen eerdere antwoord',
        en: 'Whoever repeats a request gets the own earlier answer',
      },
      who: 'signed-in',
      reads: ['core.idempotency'],
      adds: 'core.idempotency',
      conditions: [own],
      purpose: 'operation',
      ground: 'AVG art. 32 lid 1 onder b',
    },
  },
  passes: {
    'core.enter_act(bytea,text,timestamp with time zone,text)': {
      nl: 'Opent het verzoek van een handeling en geeft het eigen eerdere antwoord op dezelfde sleutel terug.',
      en: 'Opens the request of an act and gives back the own earlier answer to the same key.',
    },
    'core.forget_answers(timestamp with time zone)': {
      nl: 'Verwijdert antwoorden die ouder zijn dan twee dagen.',
      en: 'Removes answers older than two days.',
    },
  },
})
