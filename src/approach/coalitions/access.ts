// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess, type PersonalData, type Rule } from '../../core/access/define.ts'
import { contentRoles, type Role } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1; AVG art. 6 lid 1 onder e'
const guests: PersonalData = {
  activity: 'gasten-van-coalities',
  subjects: { nl: 'mensen van leden van een coalitie, zonder account', en: 'people of members of a coalition, without an account' },
  categories: {
    nl: 'naam, voor welk lid, en welke stukken wanneer zijn gelezen',
    en: 'name, for which member, and which papers were read when',
  },
  retention: {
    term: 'P1Y',
    from: { nl: 'het verlopen van de uitnodiging', en: 'the expiry of the invitation' },
    ground: 'AVG art. 5 lid 1 onder e',
  },
  recipients: { nl: 'wie de coalitie bijhoudt', en: 'who keeps the coalition' },
}
const ownName: Condition = {
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: 'recorded_by_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const keeps = (holds: string): Condition => ({
  key: 'keeps',
  nl: 'Uw organisatie houdt deze coalitie bij, of u bent het bureau',
  en: 'Your organisation keeps this coalition, or you are the bureau',
  holds,
})
const ofCoalition = keeps('coalition_id in (select approach.coalitions_kept())')
const ofMember = keeps('member_id in (select approach.coalition_members_kept())')
const present: Condition = {
  key: 'present',
  nl: 'Dit lid heeft de coalitie niet verlaten',
  en: 'This member did not leave the coalition',
  holds: 'member_id in (select approach.coalition_members_present())',
}
const keepers: readonly Role[] = ['bureau_coordinator', 'taskforce_secretary', 'safety_adviser']
const act = (adds: string, nl: string, en: string, conditions: readonly Condition[]) =>
  ({
    sentence: { nl, en },
    who: keepers,
    adds,
    conditions: [...conditions, ownName],
    purpose: 'governance',
    ground,
  }) as const satisfies Rule
const signed = (nl: string, en: string) => ({ scope: 'shared', nl, en, personal: authorship }) as const

/** Coalitions are open to whoever works on content; papers to their circle; guests read by a link what was shared with them (C40). */
export const access = defineAccess({
  tables: {
    'approach.coalition': signed('Coalities', 'Coalitions'),
    'approach.coalition_member': signed('Leden van coalities', 'Members of coalitions'),
    'approach.coalition_leaving': signed('Leden die vertrokken', 'Members that left'),
    'approach.coalition_covenant': signed('Convenanten', 'Covenants'),
    'approach.coalition_basis': signed('Grondslagen voor persoonsgegevens', 'Bases for personal data'),
    'approach.coalition_contribution': signed('Bijdragen aan coalities', 'Contributions to coalitions'),
    'approach.coalition_paper': { scope: 'compartment', nl: 'Stukken van coalities', en: 'Papers of coalitions', personal: authorship },
    'approach.coalition_guest': { scope: 'compartment', nl: 'Gasten van coalities', en: 'Guests of coalitions', personal: guests },
    'approach.coalition_guest_paper': { scope: 'compartment', nl: 'Stukken voor gasten', en: 'Papers for guests', personal: guests },
    'approach.coalition_guest_end': {
      scope: 'compartment',
      nl: 'Ingetrokken uitnodigingen',
      en: 'Invitations taken back',
      personal: guests,
    },
    'approach.coalition_guest_read': { scope: 'compartment', nl: 'Wat gasten lazen', en: 'What guests read', personal: guests },
  },
  rules: {
    seesCoalitions: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de coalities',
        en: 'Whoever works on content at a partner sees the coalitions',
      },
      who: contentRoles,
      reads: [
        'approach.coalition',
        'approach.coalition_member',
        'approach.coalition_leaving',
        'approach.coalition_covenant',
        'approach.coalition_basis',
        'approach.coalition_contribution',
      ],
      purpose: 'governance',
      ground,
    },
    readsCoalitionPapers: {
      sentence: { nl: 'Leden van een coalitie lezen haar stukken', en: 'Members of a coalition read its papers' },
      who: contentRoles,
      reads: ['approach.coalition_paper'],
      conditions: [
        {
          key: 'circle',
          nl: 'Uw organisatie is lid van deze coalitie of houdt haar bij',
          en: 'Your organisation is a member of this coalition or keeps it',
          holds: 'coalition_id in (select approach.coalitions_of_mine())',
        },
      ],
      purpose: 'governance',
      ground,
    },
    seesGuests: {
      sentence: { nl: 'Wie de coalitie bijhoudt, ziet wie er is uitgenodigd', en: 'Who keeps the coalition sees who was invited' },
      who: keepers,
      reads: ['approach.coalition_guest'],
      conditions: [ofMember],
      purpose: 'governance',
      ground,
    },
    seesWhatGuestsDid: {
      sentence: { nl: 'Wie de coalitie bijhoudt, ziet wat gasten lazen', en: 'Who keeps the coalition sees what guests read' },
      who: keepers,
      reads: ['approach.coalition_guest_paper', 'approach.coalition_guest_end', 'approach.coalition_guest_read'],
      conditions: [keeps('guest_id in (select approach.coalition_guests_kept())')],
      purpose: 'governance',
      ground,
    },
    foundsCoalition: act(
      'approach.coalition',
      'Wie een tafel voorbereidt, legt een coalitie vast',
      'Whoever prepares a table records a coalition',
      [],
    ),
    addsMember: act('approach.coalition_member', 'Wie de coalitie bijhoudt, voegt leden toe', 'Who keeps the coalition adds members', [
      ofCoalition,
    ]),
    recordsLeaving: act(
      'approach.coalition_leaving',
      'Wie de coalitie bijhoudt, meldt een vertrek',
      'Who keeps the coalition records a leaving',
      [ofMember, present],
    ),
    wordsCovenant: act(
      'approach.coalition_covenant',
      'Wie de coalitie bijhoudt, legt het convenant vast',
      'Who keeps the coalition records the covenant',
      [ofCoalition],
    ),
    namesBasis: {
      ...act('approach.coalition_basis', 'Het bureau noemt een grondslag voor een lid', 'The bureau names a basis for a member', []),
      who: ['bureau_coordinator'],
    },
    recordsContribution: act(
      'approach.coalition_contribution',
      'Wie de coalitie bijhoudt, legt bijdragen vast',
      'Who keeps the coalition records contributions',
      [ofMember],
    ),
    addsCoalitionPaper: act(
      'approach.coalition_paper',
      'Wie de coalitie bijhoudt, deelt stukken',
      'Who keeps the coalition shares papers',
      [ofCoalition],
    ),
    invitesGuest: act(
      'approach.coalition_guest',
      'Wie de coalitie bijhoudt, nodigt een gast uit',
      'Who keeps the coalition invites a guest',
      [ofMember, present],
    ),
    sharesWithGuest: {
      sentence: { nl: 'Wie uitnodigt, kiest wat de gast leest', en: 'Who invites chooses what the guest reads' },
      who: keepers,
      adds: 'approach.coalition_guest_paper',
      conditions: [
        {
          key: 'with-the-invitation',
          nl: 'Wat een gast leest, ligt vast met de uitnodiging',
          en: 'What a guest reads is fixed with the invitation',
          holds:
            '(guest_id, known_at) in (select g.id, g.known_at from approach.coalition_guest g where g.recorded_by_id = (select core.actor()))',
        },
        {
          key: 'basis-names',
          nl: 'Persoonsgegevens alleen als de grondslag dit lid noemt',
          en: 'Personal data only when the basis names this member',
          holds: '(guest_id, paper_id) in (select f.guest_id, f.paper_id from approach.coalition_papers_for_guests() f)',
        },
      ],
      purpose: 'governance',
      ground,
    },
    endsInvitation: act(
      'approach.coalition_guest_end',
      'Wie de coalitie bijhoudt, trekt een uitnodiging in',
      'Who keeps the coalition takes it back',
      [],
    ),
    readsAsGuest: {
      sentence: {
        nl: 'Wie een geldige link heeft, leest alleen de gedeelde stukken',
        en: 'Whoever has a valid link reads only the papers shared',
      },
      who: 'everyone',
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'approach.guest_by_link(bytea,timestamp with time zone)': {
      nl: 'Geeft de uitnodiging bij een link die nu werkt.',
      en: 'Gives the invitation of a link that works now.',
    },
    'approach.papers_by_link(bytea,timestamp with time zone)': {
      nl: 'Geeft alleen de stukken die met die uitnodiging zijn gedeeld.',
      en: 'Gives only the papers that were shared with that invitation.',
    },
    'approach.note_guest_read(bytea,uuid,uuid,timestamp with time zone)': {
      nl: 'Legt vast dat een gast leest, in dezelfde handeling.',
      en: 'Notes that a guest reads, in the same act.',
    },
    'approach.forget_guests(timestamp with time zone)': {
      nl: 'Vernietigt uitnodigingen een jaar na hun einde; doet alleen wat de dagen zeggen.',
      en: 'Destroys invitations a year after they ended; does only what the days say.',
    },
  },
})
