// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

export const texts = inBoth({
  nl: {
    title: 'Hoe loopt deze actie?',
    once: 'Deze link werkt één keer. Wat u meldt, staat op uw naam en is voor de collega’s in de regio te zien.',
    judgement: 'Hoe loopt het?',
    judgements: { 'on-track': 'Op schema', 'at-risk': 'Loopt risico', stuck: 'Loopt vast' },
    reason: 'Waarom? Eén zin is genoeg.',
    noPersons: 'Geen namen of andere gegevens van personen.',
    notPersonal: 'Dit zijn geen persoonsgegevens.',
    send: 'Vastleggen',
    done: 'Dank u, het bericht is vastgelegd',
    doneText: 'U kunt dit venster sluiten.',
    gone: 'Deze link werkt niet (meer)',
    goneText: 'Een link werkt één keer en veertien dagen. U kunt ook aanmelden en de voortgang in de lijst melden.',
    list: 'Naar de lijst',
    listAddress: '/acties/bijwerken',
  },
  en: {
    title: 'How does this action go?',
    once: 'This link works once. What you report stands in your name and can be seen by colleagues in the region.',
    judgement: 'How does it go?',
    judgements: { 'on-track': 'On track', 'at-risk': 'At risk', stuck: 'Stuck' },
    reason: 'Why? One sentence is enough.',
    noPersons: 'No names or other data of persons.',
    notPersonal: 'These are no personal data.',
    send: 'Record',
    done: 'Thank you, the word was recorded',
    doneText: 'You can close this window.',
    gone: 'This link does not work (any more)',
    goneText: 'A link works once and for fourteen days. You can sign in as well and report in the list.',
    list: 'To the list',
    listAddress: '/en/actions/update',
  },
})
