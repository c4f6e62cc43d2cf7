// SPDX-License-Identifier: EUPL-1.2
import { defineAccess } from '../../core/access/define.ts'

/** Published outcomes of surveys are open to everybody. */
export const access = defineAccess({
  tables: {
    'monitor.survey_measure': { scope: 'shared', nl: 'Vragen van enquêtes', en: 'Questions of surveys' },
    'monitor.survey_edition': { scope: 'shared', nl: 'Edities van enquêtes', en: 'Editions of surveys' },
    'monitor.survey_result': { scope: 'shared', nl: 'Uitkomsten van enquêtes', en: 'Outcomes of surveys' },
  },
  rules: {
    readsSurveys: {
      sentence: { nl: 'Iedereen kan zien hoe veilig mensen zich voelen', en: 'Everybody can see how safe people feel' },
      who: 'everyone',
      reads: ['monitor.survey_measure', 'monitor.survey_edition', 'monitor.survey_result'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
  },
})
