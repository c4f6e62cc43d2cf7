// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'

const ground = 'Gemeentewet art. 172; Politiewet 2012 art. 38b en 39'
const yourself = (key: string): Condition => ({
  key,
  nl: 'U tekent met uw eigen naam',
  en: 'You sign with your own name',
  holds: 'author_id = (select core.actor())',
})
const ownPlan: Condition = {
  key: 'own-plan',
  nl: 'Alleen de gemeente zelf werkt aan haar eigen plan',
  en: 'Only the municipality itself works on its own plan',
  holds: `organisation_id = (select core.organisation()) and organisation_id in (select o.id from core.organisation o where o.kind = 'municipality')`,
}
const ownItem: Condition = {
  key: 'own-item',
  nl: 'Dit punt staat in het plan van uw eigen gemeente',
  en: 'This item stands in the plan of your own municipality',
  holds: 'thread_id = id or thread_id in (select strategy.own_local_threads())',
}
const ownLinked: Condition = {
  key: 'own-linked',
  nl: 'Het verband gaat over een punt van uw eigen gemeente',
  en: 'The link is about an item of your own municipality',
  holds: 'thread_id in (select strategy.own_local_threads())',
}
const forBureau: Condition = {
  key: 'for-bureau',
  nl: 'U tekent namens uw eigen organisatie',
  en: 'You sign on behalf of your own organisation',
  holds: 'organisation_id = (select core.organisation())',
}

/** Plans of municipalities and agendas of the state are public; each municipality speaks for itself, the bureau for the region. */
export const access = defineAccess({
  tables: {
    'strategy.national_agenda': {
      scope: 'shared',
      nl: 'Landelijke agenda’s, per versie',
      en: 'National agendas, by version',
      personal: authorship,
    },
    'strategy.local_item': {
      scope: 'shared',
      nl: 'Punten uit lokale veiligheidsplannen',
      en: 'Items of local safety plans',
      personal: authorship,
    },
    'strategy.local_link': {
      scope: 'shared',
      nl: 'Verbanden van lokale punten met regio en land',
      en: 'Links of local items with region and state',
      personal: authorship,
    },
    'strategy.regional_link': {
      scope: 'shared',
      nl: 'Verbanden van regionale prioriteiten met landelijke agenda’s',
      en: 'Links of regional priorities with national agendas',
      personal: authorship,
    },
  },
  rules: {
    readsLine: {
      sentence: {
        nl: 'Iedereen kan zien hoe lokale plannen, de regio en het land op elkaar aansluiten',
        en: 'Everybody can see how local plans, the region and the state connect',
      },
      who: 'everyone',
      reads: ['strategy.national_agenda', 'strategy.local_item', 'strategy.local_link', 'strategy.regional_link'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    writesLocalItem: {
      sentence: {
        nl: 'De gemeente houdt de punten van haar eigen veiligheidsplan bij',
        en: 'The municipality keeps the items of its own safety plan',
      },
      who: ['safety_adviser', 'mayor'],
      adds: 'strategy.local_item',
      given: { organisation_id: 'uuid', author_id: 'uuid' },
      conditions: [ownPlan, ownItem, yourself('item-yourself')],
      purpose: 'governance',
      ground,
    },
    linksLocalItem: {
      sentence: {
        nl: 'De gemeente zegt hoe een punt van haar plan zich tot regio en land verhoudt',
        en: 'The municipality says how an item of its plan stands to region and state',
      },
      who: ['safety_adviser', 'mayor'],
      adds: 'strategy.local_link',
      given: { organisation_id: 'uuid', author_id: 'uuid' },
      conditions: [{ ...ownPlan, key: 'link-own-plan' }, ownLinked, yourself('link-yourself')],
      purpose: 'governance',
      ground,
    },
    linksPriority: {
      sentence: {
        nl: 'Het bureau zegt hoe een prioriteit van de regio zich tot een landelijke agenda verhoudt',
        en: 'The bureau says how a priority of the region stands to a national agenda',
      },
      who: ['bureau_coordinator'],
      adds: 'strategy.regional_link',
      given: { organisation_id: 'uuid', author_id: 'uuid' },
      conditions: [{ ...forBureau, key: 'link-for-bureau' }, yourself('region-yourself')],
      purpose: 'governance',
      ground,
    },
    keepsNationalAgenda: {
      sentence: { nl: 'Het bureau houdt de landelijke agenda’s bij', en: 'The bureau keeps the national agendas' },
      who: ['bureau_coordinator'],
      adds: 'strategy.national_agenda',
      given: { organisation_id: 'uuid', author_id: 'uuid' },
      conditions: [forBureau, yourself('agenda-yourself')],
      purpose: 'governance',
      ground,
    },
  },
})
