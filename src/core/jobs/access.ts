// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../access/define.ts'

/** The list of waiting work: written through one function, read by the worker only. */
export const access = defineAccess({
  tables: {
    'core.job': {
      scope: 'system',
      nl: 'Wachtend werk',
      en: 'Waiting work',
      personal: {
        activity: 'accounts',
        subjects: { nl: 'medewerkers van de partners', en: 'staff of the partners' },
        categories: { nl: 'wie om het werk vroeg', en: 'who asked for the work' },
        retention: {
          term: 'P0D',
          from: { nl: 'het uitvoeren van het werk', en: 'carrying out the work' },
          ground: 'AVG art. 5 lid 1 onder e',
        },
        recipients: { nl: 'niemand', en: 'nobody' },
      },
    },
  },
  rules: {},
  passes: {
    'core.finish_job(bigint,integer,timestamp with time zone)': {
      nl: 'Rondt werk af in de transactie van dat werk.',
      en: 'Ends a piece of work in the transaction of that work.',
    },
    'core.add_job(text,uuid,timestamp with time zone)': {
      nl: 'Vraagt werk aan met de rechten van wie het vraagt; lezen kan er niet mee.',
      en: 'Asks for work with the rights of whoever asks; nothing can be read through it.',
    },
  },
})
