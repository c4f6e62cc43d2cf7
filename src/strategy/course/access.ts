// SPDX-License-Identifier: EUPL-1.2
import { authorship, defineAccess } from '../../core/access/define.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'
const asYourself = {
  key: 'as-yourself',
  nl: 'U tekent met uw eigen naam',
  en: 'You sign with your own name',
  holds: 'author_id = (select core.actor())',
}

/** The strategy is public; its texts are kept by the bureau, who signs every change. */
export const access = defineAccess({
  tables: {
    'strategy.item': { scope: 'shared', nl: 'Schakels van de strategie', en: 'Links of the strategy' },
    'strategy.wording': { scope: 'shared', nl: 'Versies van de teksten', en: 'Versions of the texts', personal: authorship },
    'strategy.tie': { scope: 'shared', nl: 'Verbanden tussen schakels', en: 'Ties between links', personal: authorship },
    'strategy.untying': { scope: 'shared', nl: 'Losgemaakte verbanden', en: 'Ties undone', personal: authorship },
  },
  rules: {
    readsCourse: {
      sentence: { nl: 'Iedereen kan de strategie lezen', en: 'Everybody can read the strategy' },
      who: 'everyone',
      reads: ['strategy.item', 'strategy.wording', 'strategy.tie', 'strategy.untying'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    rewordsItem: {
      sentence: { nl: 'Het bureau werkt de teksten van de strategie bij', en: 'The bureau keeps the texts of the strategy' },
      who: ['bureau_coordinator'],
      adds: 'strategy.wording',
      given: { author_id: 'uuid' },
      conditions: [asYourself],
      purpose: 'governance',
      ground,
    },
    tiesItems: {
      sentence: { nl: 'Het bureau legt de verbanden in de strategie', en: 'The bureau makes the ties in the strategy' },
      who: ['bureau_coordinator'],
      adds: 'strategy.tie',
      given: { author_id: 'uuid' },
      conditions: [{ ...asYourself, key: 'tie-as-yourself' }],
      purpose: 'governance',
      ground,
    },
    untiesItems: {
      sentence: { nl: 'Het bureau maakt een verband los, met de reden', en: 'The bureau undoes a tie, with the reason' },
      who: ['bureau_coordinator'],
      adds: 'strategy.untying',
      given: { author_id: 'uuid' },
      conditions: [{ ...asYourself, key: 'untie-as-yourself' }],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'strategy.keep_item_findable()': {
      nl: 'Houdt bij wat er te vinden is, met wie het mag vinden; wordt alleen door een trigger aangeroepen.',
      en: 'Keeps what can be found, with who may find it; called by a trigger only.',
    },
  },
})
