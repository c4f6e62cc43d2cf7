// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1; AVG art. 6 lid 1 onder e'
const hosts = ['bureau_coordinator', 'taskforce_secretary', 'safety_adviser', 'neighbourhood_officer', 'case_director'] as const
const ownName: Condition = {
  key: 'own-name',
  nl: 'U leidt dit gesprek, namens uw eigen organisatie',
  en: 'You lead this conversation, on behalf of your own organisation',
  holds: 'facilitator_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const yours: Condition = {
  key: 'yours',
  nl: 'U bent de gespreksleider',
  en: 'You are the facilitator',
  holds: 'conversation_id in (select monitor.conversations_i_lead())',
}
const held: Condition = {
  key: 'held',
  nl: 'Het gesprek is gehouden en opgeschreven',
  en: 'The conversation was held and written down',
  holds: 'conversation_id in (select monitor.conversations_held())',
}
const given = { conversation_id: 'uuid' } as const
const said = {
  activity: 'verhalen',
  subjects: { nl: 'deelnemers aan gesprekken', en: 'participants in conversations' },
  retention: { term: 'P5Y', from: { nl: 'het gesprek', en: 'the conversation' }, ground: 'AVG art. 5 lid 1 onder e' },
  recipients: { nl: 'wie inhoudelijk werkt bij een partner', en: 'whoever works on content at a partner' },
}

/** Professionals hold conversations; participants confirm, with a code or signed in; the letter is for everybody (C21). */
export const access = defineAccess({
  tables: {
    'monitor.conversation_guide': { scope: 'shared', nl: 'Gespreksleidraden', en: 'Guides of conversations' },
    'monitor.conversation': { scope: 'shared', nl: 'Gesprekken', en: 'Conversations', personal: authorship },
    'monitor.conversation_notes': {
      scope: 'shared',
      nl: 'Verslagen van gesprekken',
      en: 'Notes of conversations',
      personal: {
        ...said,
        categories: {
          nl: 'wat er gezegd is, zonder namen, en wie het opschreef',
          en: 'what was said, without names, and who wrote it down',
        },
      },
    },
    'monitor.conversation_voice': {
      scope: 'shared',
      nl: 'Wat deelnemers van het verslag zeggen',
      en: 'What participants say of the notes',
      personal: {
        ...said,
        categories: {
          nl: 'of het verslag klopt, zonder naam of met die van een medewerker die is aangemeld',
          en: 'whether the notes are right, without a name or with that of staff who signed in',
        },
      },
    },
    'monitor.conversation_obstacle': {
      scope: 'shared',
      nl: 'Drempels uit gesprekken',
      en: 'Obstacles from conversations',
      personal: authorship,
    },
    'monitor.conversation_letter': { scope: 'shared', nl: 'Terugkoppelbrieven', en: 'Feedback letters', personal: authorship },
  },
  rules: {
    readsGuides: {
      sentence: { nl: 'Iedereen ziet de gespreksleidraden en de brieven', en: 'Everybody sees the guides and the letters' },
      who: 'everyone',
      reads: ['monitor.conversation_guide', 'monitor.conversation_letter'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    readsConversations: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet de gesprekken',
        en: 'Whoever works on content at a partner sees the conversations',
      },
      who: contentRoles,
      reads: ['monitor.conversation', 'monitor.conversation_notes', 'monitor.conversation_voice', 'monitor.conversation_obstacle'],
      purpose: 'governance',
      ground,
    },
    plansConversation: {
      sentence: { nl: 'Wie in de regio werkt, plant een gesprek', en: 'Whoever works in the region plans a conversation' },
      who: hosts,
      adds: 'monitor.conversation',
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
    writesNotes: {
      sentence: { nl: 'De gespreksleider schrijft op wat er gezegd is', en: 'The facilitator writes down what was said' },
      who: hosts,
      adds: 'monitor.conversation_notes',
      given,
      conditions: [yours, ownName],
      purpose: 'governance',
      ground,
    },
    confirmsNotes: {
      sentence: {
        nl: 'Een deelnemer die is aangemeld, zegt of het verslag klopt',
        en: 'A participant who signed in says whether the notes are right',
      },
      who: contentRoles,
      adds: 'monitor.conversation_voice',
      given,
      conditions: [
        held,
        {
          key: 'of-another',
          nl: 'Iemand anders schreef het verslag',
          en: 'Somebody else wrote the notes',
          holds: 'conversation_id not in (select monitor.conversations_i_lead())',
        },
        { key: 'as-yourself', nl: 'U spreekt voor uzelf', en: 'You speak for yourself', holds: 'person_id = (select core.actor())' },
      ],
      purpose: 'governance',
      ground,
    },
    confirmsNotesByCode: {
      sentence: {
        nl: 'Wie de code van een gesprek heeft, zegt of het verslag klopt',
        en: 'Whoever has the code of a conversation says whether the notes are right',
      },
      who: 'everyone',
      purpose: 'governance',
      ground: 'AVG art. 6 lid 1 onder a',
    },
    tellsInConversation: {
      sentence: {
        nl: 'De gespreksleider legt een verhaal uit het gesprek vast',
        en: 'The facilitator records a story from the conversation',
      },
      who: hosts,
      adds: 'monitor.story',
      given,
      conditions: [
        yours,
        held,
        {
          key: 'of-this-conversation',
          nl: 'Plaats en onderwerp zijn die van het gesprek',
          en: 'Place and subject are those of the conversation',
          holds: '(conversation_id, area_code, theme) in (select c.id, c.municipality_code, c.theme from monitor.conversation c)',
        },
      ],
      purpose: 'governance',
      ground: 'AVG art. 6 lid 1 onder a',
    },
    tiesObstacle: {
      sentence: {
        nl: 'De gespreksleider verbindt een drempel aan het gesprek',
        en: 'The facilitator ties an obstacle to the conversation',
      },
      who: hosts,
      adds: 'monitor.conversation_obstacle',
      given,
      conditions: [
        yours,
        held,
        {
          key: 'not-anonymous',
          nl: 'De drempel is niet anoniem gemeld',
          en: 'The obstacle was not reported anonymously',
          holds: 'obstacle_id in (select o.obstacle_id from approach.named_obstacle o)',
        },
        ownName,
      ],
      purpose: 'governance',
      ground,
    },
    sendsLetter: {
      sentence: {
        nl: 'De gespreksleider vertelt wat er met het gesprek is gedaan',
        en: 'The facilitator tells what was done with the conversation',
      },
      who: hosts,
      adds: 'monitor.conversation_letter',
      given,
      conditions: [yours, held, ownName],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'monitor.conversation_by_code(bytea)': {
      nl: 'Laat deelnemers met de code het verslag van hun gesprek lezen.',
      en: 'Lets participants with the code read the notes of their conversation.',
    },
    'monitor.give_voice_by_code(uuid,bytea,boolean,text,timestamp with time zone)': {
      nl: 'Legt vast wat een deelnemer met de code van het verslag zegt, zonder naam en niet vaker dan er deelnemers waren.',
      en: 'Records what a participant with the code says of the notes, without a name and no more often than there were participants.',
    },
    'monitor.forget_conversations(timestamp with time zone)': {
      nl: 'Vernietigt vijf jaar na een gesprek wat er gezegd is en wat deelnemers ervan zeiden; alleen voor het systeem.',
      en: 'Destroys what was said in a conversation, and what participants said of it, five years after it; for the system only.',
    },
    'monitor.letter_quotes(uuid)': {
      nl: 'Geeft de woorden die een brief aanhaalt, en van een ingetrokken verhaal alleen dat het is ingetrokken.',
      en: 'Gives the words that a letter quotes, and of a story that was withdrawn only that it was.',
    },
  },
})
