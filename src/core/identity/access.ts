// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../access/define.ts'

const accounts = {
  activity: 'accounts',
  subjects: { nl: 'medewerkers van de partners', en: 'staff of the partners' },
  retention: {
    term: 'P1Y',
    from: { nl: 'het einde van de laatste rol', en: 'the end of the last role' },
    ground: 'AVG art. 5 lid 1 onder e',
  },
  recipients: { nl: 'collega’s in de regio', en: 'colleagues in the region' },
}

/** Who is who at the door: organisations are open to all; people see themselves, and colleagues see names and roles. */
export const access = defineAccess({
  tables: {
    'core.organisation': { scope: 'shared', nl: 'Organisaties', en: 'Organisations' },
    'core.person': {
      scope: 'organisation',
      nl: 'Mensen met een account',
      en: 'People with an account',
      personal: { ...accounts, categories: { nl: 'naam en kenmerk van de aanmelding', en: 'name and sign-in identifier' } },
    },
    'core.assignment': {
      scope: 'organisation',
      nl: 'Rollen van mensen',
      en: 'Roles of people',
      personal: { ...accounts, categories: { nl: 'rol, organisatie en termijn', en: 'role, organisation and term' } },
    },
    'core.session': {
      scope: 'system',
      nl: 'Aanmeldingen',
      en: 'Sessions',
      personal: {
        ...accounts,
        retention: { term: 'PT8H', from: { nl: 'het aanmelden', en: 'signing in' }, ground: 'AVG art. 5 lid 1 onder e' },
        categories: { nl: 'moment van aanmelden en laatste gebruik', en: 'moment of signing in and last use' },
      },
    },
  },
  rules: {
    seesOrganisations: {
      sentence: { nl: 'Iedereen ziet welke organisaties meedoen', en: 'Everybody sees which organisations take part' },
      who: 'everyone',
      reads: ['core.organisation'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    seesColleagues: {
      sentence: {
        nl: 'Wie is aangemeld, ziet de namen en rollen van collega’s',
        en: 'Whoever signed in sees the names and roles of colleagues',
      },
      who: 'signed-in',
      reads: ['core.person', 'core.assignment'],
      purpose: 'account',
      ground: 'AVG art. 6 lid 1 onder e',
    },
    seesOwnSession: {
      sentence: { nl: 'Iedereen ziet of hij is aangemeld', en: 'Everybody sees whether they are signed in' },
      who: 'everyone',
      purpose: 'account',
      ground: 'AVG art. 6 lid 1 onder e',
    },
    signsOut: {
      sentence: { nl: 'Wie is aangemeld, kan zich afmelden', en: 'Whoever signed in can sign out' },
      who: 'signed-in',
      purpose: 'account',
      ground: 'AVG art. 6 lid 1 onder e',
    },
  },
  passes: {
    'core.enter(bytea,text,timestamp with time zone)': {
      nl: 'Zoekt de aanmelding bij een sleutel en zet wie, voor wie en waarvoor, voor deze transactie.',
      en: 'Finds the session of a token and sets who, for whom and what for, for this transaction.',
    },
    'core.open_session(bytea,text,text,text,text,timestamp with time zone,timestamp with time zone)': {
      nl: 'Opent een aanmelding nadat de aanbieder van identiteit iemand heeft herkend.',
      en: 'Opens a session after the identity provider recognised somebody.',
    },
    'core.touch_session(bytea,timestamp with time zone)': {
      nl: 'Noteert dat een aanmelding is gebruikt.',
      en: 'Notes that a session was used.',
    },
    'core.close_session(bytea)': { nl: 'Sluit de aanmelding bij een sleutel.', en: 'Closes the session of a token.' },
    'core.this_session()': {
      nl: 'Zegt van wanneer tot wanneer de aanmelding van dit verzoek duurt.',
      en: 'Tells from when until when the session of this request lasts.',
    },
    'core.close_this_session()': {
      nl: 'Sluit de aanmelding van dit verzoek.',
      en: 'Closes the session of this request.',
    },
    'core.mode()': {
      nl: 'Zegt of dit een proefopstelling is.',
      en: 'Tells whether this is a demonstration.',
    },
    'core.demo_people()': {
      nl: 'Noemt de verzonnen mensen van een proefopstelling op de aanmeldpagina.',
      en: 'Names the invented people of a demonstration on the sign-in page.',
    },
    'core.close_provider_session(text,text)': {
      nl: 'Sluit aanmeldingen die de aanbieder van identiteit heeft beëindigd.',
      en: 'Closes sessions that the identity provider ended.',
    },
    'core.close_expired_sessions(timestamp with time zone)': {
      nl: 'Verwijdert aanmeldingen waarvan de tijd om is.',
      en: 'Removes sessions whose time is over.',
    },
  },
})
