// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

/** The words of the sheet with what waits. */
export const texts = inBoth({
  nl: {
    title: 'Wat er wacht, op een bladzijde',
    lead: (whose: string, day: string) => `Voor ${whose}, op ${day}. Wat het eerst moet, staat bovenaan; het geheel staat op het scherm.`,
    parts: {
      decisions: 'Besluiten vragen dit van uw organisatie',
      questions: 'Vragen uit de uitvoering op uw tafel',
      mandates: 'Opdrachten op de agenda',
      obstacles: 'Drempels bij uw organisatie of op uw tafel',
      actions: 'Lopende acties van uw organisatie',
      judgements: 'Ambities zonder oordeel',
    },
    counted: (count: number, late: number) => (late > 0 ? `${count}, waarvan ${late} te laat` : `${count}`),
    more: (count: number) => `en nog ${count}`,
    by: (day: string) => `uiterlijk ${day}`,
    late: 'te laat',
    nothing: 'Er wacht nu niets op u of uw organisatie.',
    back: 'Naar het begin',
    backAddress: '/begin',
    print: 'Afdrukken: Ctrl+P of het menu van uw browser. Het past op een vel A4.',
  },
  en: {
    title: 'What waits, on one page',
    lead: (whose: string, day: string) => `For ${whose}, on ${day}. What is due first stands on top; the whole is on the screen.`,
    parts: {
      decisions: 'Decisions ask this of your organisation',
      questions: 'Questions from the execution on your table',
      mandates: 'Mandates on the agenda',
      obstacles: 'Obstacles with your organisation or on your table',
      actions: 'Running actions of your organisation',
      judgements: 'Ambitions without a judgement',
    },
    counted: (count: number, late: number) => (late > 0 ? `${count}, of which ${late} late` : `${count}`),
    more: (count: number) => `and ${count} more`,
    by: (day: string) => `by ${day}`,
    late: 'late',
    nothing: 'Nothing waits for you or your organisation now.',
    back: 'To the start',
    backAddress: '/en/start',
    print: 'Print with Ctrl+P or the menu of your browser. It fits on one sheet of A4.',
  },
})
