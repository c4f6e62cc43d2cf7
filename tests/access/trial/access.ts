// SPDX-License-Identifier: EUPL-1.2
import { type Condition, defineAccess } from '../../../src/core/access/define.ts'

const own: Condition = {
  key: 'own-organisation',
  nl: 'Het is van uw eigen organisatie',
  en: 'It belongs to your own organisation',
  holds: 'organisation_id = (select core.organisation())',
}
const open: Condition = {
  key: 'bed-open',
  nl: 'Het bed is niet gesloten',
  en: 'The bed is not closed',
  holds: 'bed_id not in (select bed_id from trial.closure)',
}
const self: Condition = {
  key: 'self',
  nl: 'U legt het vast op uw eigen naam',
  en: 'You record it in your own name',
  holds: 'recorded_by = (select core.actor())',
}
const personal = {
  activity: 'tuin',
  subjects: { nl: 'tuiniers', en: 'gardeners' },
  categories: { nl: 'naam', en: 'name' },
  retention: { term: 'P1Y', from: { nl: 'de oogst', en: 'the harvest' }, ground: 'proef' },
  recipients: { nl: 'niemand', en: 'nobody' },
}
const gardeners = ['mayor', 'safety_adviser'] as const
const common = { purpose: 'governance', ground: 'proef' } as const

/** A garden that exists in tests only: reference data, records of an organisation, and acts with every kind of condition. */
export const access = defineAccess({
  tables: {
    'trial.plot': { scope: 'shared', nl: 'Percelen', en: 'Plots' },
    'trial.bed': { scope: 'organisation', nl: 'Bedden', en: 'Beds', personal },
    'trial.planting': { scope: 'organisation', nl: 'Beplanting', en: 'Plantings', personal },
    'trial.closure': { scope: 'organisation', nl: 'Gesloten bedden', en: 'Closed beds', personal },
    'trial.label': { scope: 'organisation', nl: 'Labels', en: 'Labels' },
  },
  rules: {
    seesPlots: {
      sentence: { nl: 'Wie is aangemeld, ziet percelen', en: 'Whoever signed in sees plots' },
      who: 'signed-in',
      reads: ['trial.plot'],
      ...common,
    },
    seesBeds: {
      sentence: { nl: 'Een tuinier ziet de bedden van de eigen organisatie', en: 'A gardener sees the beds of the own organisation' },
      who: gardeners,
      reads: ['trial.bed', 'trial.planting', 'trial.label'],
      conditions: [own],
      ...common,
    },
    seesClosures: {
      sentence: { nl: 'Een tuinier ziet welke bedden gesloten zijn', en: 'A gardener sees which beds are closed' },
      who: gardeners,
      reads: ['trial.closure'],
      conditions: [{ key: 'visible', nl: 'U mag het bed zien', en: 'You may see the bed', holds: 'bed_id in (select id from trial.bed)' }],
      ...common,
    },
    digsBed: {
      sentence: { nl: 'Een tuinier legt een bed aan', en: 'A gardener digs a bed' },
      who: gardeners,
      adds: 'trial.bed',
      conditions: [own, self],
      given: { organisation_id: 'uuid', plot_id: 'uuid' },
      ...common,
    },
    plants: {
      sentence: { nl: 'Een tuinier plant', en: 'A gardener plants' },
      who: gardeners,
      adds: 'trial.planting',
      conditions: [own, open, self],
      given: { bed_id: 'uuid', organisation_id: 'uuid' },
      ...common,
    },
    closesBed: {
      sentence: { nl: 'De burgemeester sluit een bed', en: 'The mayor closes a bed' },
      who: ['mayor'],
      adds: 'trial.closure',
      conditions: [self],
      given: { bed_id: 'uuid' },
      ...common,
    },
    labels: {
      sentence: { nl: 'Een tuinier verandert labels', en: 'A gardener changes labels' },
      who: gardeners,
      changes: ['trial.label'],
      removes: ['trial.label'],
      conditions: [own],
      ...common,
    },
  },
})
