// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

const links = {
  activity: 'actieagenda',
  subjects: { nl: 'medewerkers van de partners', en: 'staff of the partners' },
  categories: { nl: 'aan wie een link is gestuurd en of die is gebruikt', en: 'to whom a link was sent and whether it was used' },
  retention: { term: 'P30D', from: { nl: 'het einde van de link', en: 'the end of the link' }, ground: 'AVG art. 5 lid 1 onder e' },
  recipients: { nl: 'niemand', en: 'nobody' },
}

/** Whoever holds a link that still works reports on that one action; a link reads nothing else. */
export const access = defineAccess({
  tables: {
    'approach.action_link': { scope: 'system', nl: 'Gemailde links', en: 'Links mailed', personal: links },
    'approach.action_link_use': { scope: 'system', nl: 'Gebruikte links', en: 'Links used', personal: links },
  },
  rules: {
    reportsByLink: {
      sentence: {
        nl: 'Wie een geldige link uit een mail heeft, meldt de voortgang van die ene actie',
        en: 'Whoever has a valid link from a mail reports on that one action',
      },
      who: 'everyone',
      purpose: 'governance',
      ground: 'AVG art. 6 lid 1 onder e',
    },
  },
  passes: {
    'approach.action_by_link(bytea,timestamp with time zone)': {
      nl: 'Geeft de titel van de ene actie waar een geldige link over gaat.',
      en: 'Gives the title of the one action that a valid link is about.',
    },
    'approach.report_by_link(bytea,uuid,text,text,timestamp with time zone)': {
      nl: 'Legt met een geldige link één bericht over één actie vast.',
      en: 'Records one word on one action with a valid link.',
    },
    'approach.actions_to_ask(timestamp with time zone)': {
      nl: 'Zegt het systeem van welke acties een bericht nodig is; anderen krijgen niets terug.',
      en: 'Tells the system of which actions a word is due; others get nothing.',
    },
    'approach.keep_action_link(bytea,uuid,uuid,uuid,timestamp with time zone,timestamp with time zone)': {
      nl: 'Bewaart de hash van een link, alleen voor het systeem.',
      en: 'Keeps the hash of a link, for the system only.',
    },
    'approach.forget_action_links(timestamp with time zone)': {
      nl: 'Verwijdert links dertig dagen na hun einde.',
      en: 'Removes links thirty days after their end.',
    },
  },
})
