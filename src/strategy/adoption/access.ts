// SPDX-License-Identifier: EUPL-1.2
import { authorship, type Condition, defineAccess } from '../../core/access/define.ts'
import { contentRoles } from '../../core/access/roles.ts'

const ground = 'Politiewet 2012 art. 39 lid 1'

const ownName: Condition = {
  key: 'own-name',
  nl: 'U legt dit zelf vast, namens uw eigen organisatie',
  en: 'You record this yourself, on behalf of your own organisation',
  holds: 'person_id = (select core.actor()) and organisation_id = (select core.organisation())',
}
const kept: Condition = {
  key: 'kept',
  nl: 'Het stuk is van uw organisatie, of u bent het bureau',
  en: 'The document belongs to your organisation, or you are the bureau',
  holds: 'document_id in (select strategy.documents_kept())',
}
const latest: Condition = {
  key: 'latest',
  nl: 'Het gaat om de laatste versie, die nog niet is vastgesteld',
  en: 'It is about the latest version, which has not been adopted yet',
  holds: '(document_id, version) in (select open.document_id, open.version from strategy.versions_open() open)',
}
const consulted: Condition = {
  key: 'consulted',
  nl: 'Over het stuk is iemand geraadpleegd',
  en: 'Somebody was consulted on the document',
  holds: 'document_id in (select heard.document_id from strategy.document_consultation heard)',
}
const advised: Condition = {
  key: 'advised',
  nl: 'Over deze versie is advies uitgebracht, of er staat waarom niet',
  en: 'Advice was given on this version, or it says why not',
  holds:
    'without_because is not null or (document_id, version) in (select told.document_id, told.version from strategy.document_advice told)',
}
const collegeByBureau: Condition = {
  key: 'college-by-bureau',
  nl: 'Een besluit van het college legt het bureau vast',
  en: 'A decision of the college is recorded by the bureau',
  holds: `body_code not in (select o.code from core.organisation o where o.kind = 'college') or (select core.has_role('{bureau_coordinator}'))`,
}

const given = { document_id: 'uuid', version: 'integer', person_id: 'uuid', organisation_id: 'uuid' } as const
const keepers = ['bureau_coordinator', 'taskforce_secretary', 'safety_adviser', 'police_planner'] as const

/** What was adopted is public; whoever works on content sees drafts; the owner of a document and the bureau record how far it is (C62). */
export const access = defineAccess({
  tables: {
    'strategy.document': { scope: 'shared', nl: 'Stukken om vast te stellen', en: 'Documents to adopt', personal: authorship },
    'strategy.document_version': { scope: 'shared', nl: 'Versies van stukken', en: 'Versions of documents', personal: authorship },
    'strategy.document_consultation': {
      scope: 'shared',
      nl: 'Raadplegingen over stukken',
      en: 'Consultations on documents',
      personal: authorship,
    },
    'strategy.document_advice': { scope: 'shared', nl: 'Adviezen over stukken', en: 'Advice on documents', personal: authorship },
    'strategy.document_adoption': { scope: 'shared', nl: 'Vaststellingen van stukken', en: 'Adoptions of documents', personal: authorship },
  },
  rules: {
    readsAdopted: {
      sentence: { nl: 'Iedereen kan lezen wat is vastgesteld', en: 'Everybody can read what was adopted' },
      who: 'everyone',
      reads: ['strategy.document_adoption'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    readsAdoptedDocuments: {
      sentence: { nl: 'Iedereen kan lezen wat is vastgesteld', en: 'Everybody can read what was adopted' },
      who: 'everyone',
      reads: ['strategy.document'],
      conditions: [
        {
          key: 'adopted',
          nl: 'Van het stuk is een versie vastgesteld',
          en: 'A version of the document was adopted',
          holds: 'id in (select done.document_id from strategy.document_adoption done)',
        },
      ],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    readsAdoptedVersions: {
      sentence: { nl: 'Iedereen kan lezen wat is vastgesteld', en: 'Everybody can read what was adopted' },
      who: 'everyone',
      reads: ['strategy.document_version'],
      conditions: [
        {
          key: 'adopted',
          nl: 'De versie is vastgesteld',
          en: 'The version was adopted',
          holds: '(document_id, version) in (select done.document_id, done.version from strategy.document_adoption done)',
        },
      ],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    readsWhatLedToIt: {
      sentence: {
        nl: 'Iedereen kan lezen wie vóór een vaststelling is geraadpleegd',
        en: 'Everybody can read who was consulted before an adoption',
      },
      who: 'everyone',
      reads: ['strategy.document_consultation', 'strategy.document_advice'],
      conditions: [
        {
          key: 'led-to-it',
          nl: 'Het ging aan een vaststelling vooraf',
          en: 'It came before an adoption',
          holds:
            '(document_id, version) in (select done.document_id, earlier.version from strategy.document_adoption done, generate_series(1, done.version) as earlier(version))',
        },
      ],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    seesDocuments: {
      sentence: {
        nl: 'Wie inhoudelijk werkt bij een partner, ziet ook de concepten',
        en: 'Whoever works on content at a partner sees the drafts too',
      },
      who: contentRoles,
      reads: ['strategy.document', 'strategy.document_version', 'strategy.document_consultation', 'strategy.document_advice'],
      purpose: 'governance',
      ground,
    },
    offersDocument: {
      sentence: {
        nl: 'Wie voor een partner plannen maakt, biedt een stuk aan',
        en: 'Whoever makes plans for a partner offers a document',
      },
      who: keepers,
      adds: 'strategy.document',
      given: { person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [ownName],
      purpose: 'governance',
      ground,
    },
    offersVersion: {
      sentence: {
        nl: 'Wie voor een partner plannen maakt, biedt een versie aan',
        en: 'Whoever makes plans for a partner offers a version',
      },
      who: keepers,
      adds: 'strategy.document_version',
      given: { document_id: 'uuid', person_id: 'uuid', organisation_id: 'uuid' },
      conditions: [ownName, kept],
      purpose: 'governance',
      ground,
    },
    recordsConsultation: {
      sentence: {
        nl: 'De eigenaar van een stuk of het bureau legt vast wie geraadpleegd is',
        en: 'The owner of a document or the bureau records who was consulted',
      },
      who: keepers,
      adds: 'strategy.document_consultation',
      given,
      conditions: [ownName, kept, latest],
      purpose: 'governance',
      ground,
    },
    recordsAdvice: {
      sentence: {
        nl: 'De eigenaar van een stuk of het bureau legt het advies vast',
        en: 'The owner of a document or the bureau records the advice',
      },
      who: keepers,
      adds: 'strategy.document_advice',
      given,
      conditions: [ownName, kept, latest, consulted],
      purpose: 'governance',
      ground,
    },
    recordsAdoption: {
      sentence: {
        nl: 'De eigenaar van een stuk of het bureau legt de vaststelling vast',
        en: 'The owner of a document or the bureau records the adoption',
      },
      who: keepers,
      adds: 'strategy.document_adoption',
      given: { ...given, body_code: 'text', without_because: 'text' },
      conditions: [ownName, kept, latest, advised, collegeByBureau],
      purpose: 'governance',
      ground,
    },
  },
  passes: {
    'strategy.number_document()': {
      nl: 'Geeft een stuk het volgende nummer van zijn jaar; wordt alleen door een trigger aangeroepen',
      en: 'Gives a document the next number of its year; called by a trigger only',
    },
    'strategy.number_version()': {
      nl: 'Geeft een versie het volgende nummer van haar stuk; wordt alleen door een trigger aangeroepen',
      en: 'Gives a version the next number of its document; called by a trigger only',
    },
    'strategy.adopt_latest()': {
      nl: 'Laat alleen de laatste versie vaststellen; wordt alleen door een trigger aangeroepen',
      en: 'Lets only the latest version be adopted; called by a trigger only',
    },
  },
})
