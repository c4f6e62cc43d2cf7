// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1; AVG art. 6 lid 1 onder a'
/** Masking misses some things, so what people tell counts as personal data until its term is over. */
const told = {
  activity: 'verhalen',
  subjects: { nl: 'inwoners en professionals die een verhaal vertellen', en: 'residents and professionals who tell a story' },
  categories: {
    nl: 'een verhaal zonder verteller, met gemeente, maand, thema en rol; namen en adressen zijn weggelaten voor zover gevonden',
    en: 'a story without its teller, with municipality, month, theme and role; names and addresses left out as far as found',
  },
  retention: {
    term: 'P5Y',
    from: { nl: 'de maand waarover het gaat', en: 'the month it is about' },
    ground: 'AVG art. 5 lid 1 onder e',
  },
  recipients: { nl: 'wie inhoudelijk werkt bij een partner', en: 'whoever works on content at a partner' },
}
const ownName: Condition = {
  key: 'own-name',
  nl: 'U doet dit zelf, namens uw eigen organisatie',
  en: 'You do this yourself, on behalf of your own organisation',
  holds: 'recorded_by_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const notWithdrawn: Condition = {
  key: 'not-withdrawn',
  nl: 'Het verhaal is niet ingetrokken',
  en: 'The story was not withdrawn',
  holds: 'story_id not in (select monitor.stories_withdrawn())',
}

/** Everybody tells; whoever works on content reads; the teller withdraws with a code, or asks the bureau (C20). */
export const access = defineAccess({
  tables: {
    'monitor.story_theme': { scope: 'shared', nl: 'Thema’s van verhalen', en: 'Themes of stories' },
    'monitor.story': { scope: 'shared', nl: 'Verhalen', en: 'Stories', personal: told },
    'monitor.story_receipt': {
      scope: 'system',
      nl: 'Ontvangstcodes van verhalen',
      en: 'Receipt codes of stories',
      personal: {
        ...told,
        categories: { nl: 'de hash van een code', en: 'the hash of a code' },
        recipients: { nl: 'niemand', en: 'nobody' },
      },
    },
    'monitor.story_withdrawal': { scope: 'shared', nl: 'Ingetrokken verhalen', en: 'Stories withdrawn', personal: authorship },
    'monitor.story_citation': {
      scope: 'shared',
      nl: 'Waar verhalen zijn aangehaald',
      en: 'Where stories were cited',
      personal: authorship,
    },
    'monitor.story_masking': { scope: 'shared', nl: 'Later weggelaten passages', en: 'Passages left out later', personal: authorship },
  },
  rules: {
    readsStoryThemes: {
      sentence: { nl: 'Iedereen ziet over welke thema’s verhalen gaan', en: 'Everybody sees which themes stories are about' },
      who: 'everyone',
      reads: ['monitor.story_theme'],
      purpose: 'governance',
      ground,
    },
    readsStories: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, leest de verhalen',
        en: 'Whoever works on content at a partner reads the stories',
      },
      who: contentRoles,
      reads: ['monitor.story', 'monitor.story_withdrawal', 'monitor.story_citation', 'monitor.story_masking'],
      purpose: 'governance',
      ground,
    },
    tellsStory: {
      sentence: { nl: 'Iedereen vertelt een verhaal, zonder naam', en: 'Everybody tells a story, without a name' },
      who: 'everyone',
      purpose: 'governance',
      ground,
    },
    withdrawsOwnStory: {
      sentence: { nl: 'Wie de code van een verhaal heeft, trekt het in', en: 'Whoever has the code of a story withdraws it' },
      who: 'everyone',
      purpose: 'governance',
      ground: 'AVG art. 7 lid 3',
    },
    withdrawsStory: {
      sentence: {
        nl: 'Het bureau trekt een verhaal in als de verteller daarom vraagt',
        en: 'The bureau withdraws a story when its teller asks for that',
      },
      who: ['bureau_coordinator', 'privacy_officer'],
      adds: 'monitor.story_withdrawal',
      given: { story_id: 'uuid' },
      conditions: [notWithdrawn, ownName],
      purpose: 'governance',
      ground: 'AVG art. 7 lid 3',
    },
    masksStory: {
      sentence: {
        nl: 'Wie een verhaal leest, laat weg wat naar iemand wijst',
        en: 'Whoever reads a story leaves out what points to somebody',
      },
      who: contentRoles,
      adds: 'monitor.story_masking',
      given: { story_id: 'uuid' },
      conditions: [notWithdrawn, ownName],
      purpose: 'governance',
      ground: 'AVG art. 5 lid 1 onder c',
    },
    citesStory: {
      sentence: { nl: 'Wie een verhaal aanhaalt, legt vast waar', en: 'Whoever cites a story records where' },
      who: contentRoles,
      adds: 'monitor.story_citation',
      given: { story_id: 'uuid' },
      conditions: [
        notWithdrawn,
        {
          key: 'may-be-quoted',
          nl: 'De verteller staat aanhalen toe',
          en: 'The teller allows quoting',
          holds: 'story_id in (select s.id from monitor.story s where s.may_quote)',
        },
        ownName,
      ],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'monitor.tell_story(uuid,bytea,text,text,text,date,text,text,boolean,integer,timestamp with time zone)': {
      nl: 'Bewaart een gemaskeerd verhaal van iemand die niet is aangemeld, zonder verteller, met de hash van de ontvangstcode.',
      en: 'Keeps a masked story of somebody who did not sign in, without its teller, with the hash of the receipt code.',
    },
    'monitor.story_by_receipt(bytea)': {
      nl: 'Laat wie de ontvangstcode heeft het eigen verhaal zien zoals het bewaard is.',
      en: 'Shows whoever has the receipt code the own story as it is kept.',
    },
    'monitor.withdraw_by_receipt(bytea,timestamp with time zone)': {
      nl: 'Trekt het verhaal bij een ontvangstcode in.',
      en: 'Withdraws the story of a receipt code.',
    },
    'monitor.destroy_withdrawn_story()': {
      nl: 'Vernietigt de tekst van een ingetrokken verhaal; wordt alleen door een trigger aangeroepen.',
      en: 'Destroys the words of a story that was withdrawn; called by a trigger only.',
    },
    'monitor.mask_story()': {
      nl: 'Laat een passage weg uit de tekst van een verhaal; wordt alleen door een trigger aangeroepen.',
      en: 'Leaves a passage out of the words of a story; called by a trigger only.',
    },
    'monitor.story_counts()': {
      nl: 'Telt verhalen per district en rol voor de dekkingstabel; wat ervan getoond wordt is afgerond en beschermd.',
      en: 'Counts stories by district and role for the table of coverage; what is shown of it is rounded and protected.',
    },
    'monitor.story_words_at(text)': {
      nl: 'Geeft de woorden van verhalen die mogen worden aangehaald, aan de pagina die ze aanhaalt; van ingetrokken verhalen niets.',
      en: 'Gives the words of stories that may be quoted to the page that quotes them; nothing of stories that were withdrawn.',
    },
    'monitor.forget_stories(timestamp with time zone)': {
      nl: 'Vernietigt verhalen vijf jaar na de maand waarover zij gaan; alleen voor het systeem.',
      en: 'Destroys stories five years after the month they are about; for the system only.',
    },
  },
})
