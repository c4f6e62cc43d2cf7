// SPDX-License-Identifier: EUPL-1.2
import type { NoticeKinds } from '../notices/define.ts'

/** A mail as it is written: plain text, Dutch first and English below it. */
export interface Written {
  subject: string
  body: string
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

const words = {
  nl: { times: 'keer', one: 'bericht dat u alleen in Slagvaardig leest.', more: 'berichten die u alleen in Slagvaardig leest.' },
  en: { times: 'times', one: 'notice that you read in Slagvaardig only.', more: 'notices that you read in Slagvaardig only.' },
}

function lines(kinds: readonly string[], known: NoticeKinds, language: 'nl' | 'en'): string[] {
  const { times, one, more } = words[language]
  const said = kinds.map(kind => (known[kind]?.inMail ? known[kind].says[language] : ''))
  return [...new Set(said)].map(says => {
    const count = said.filter(other => other === says).length
    if (says === '') return `- ${counted(count, one, more)}`
    return count > 1 ? `- ${says} (${count} ${times})` : `- ${says}`
  })
}

/**
 * The one mail of a day: how much waits, of which kinds where a mailbox may know it, the way to it, and the way to get no more of them.
 * It holds no content, no name of anybody (the reader's neither) and no address of a record.
 */
export function writeDigest(kinds: readonly string[], known: NoticeKinds, site: string): Written {
  const nl = counted(kinds.length, 'nieuw bericht', 'nieuwe berichten')
  const en = counted(kinds.length, 'new notice', 'new notices')
  return {
    subject: `Slagvaardig: ${nl}`,
    body: [
      'Goedendag,',
      '',
      `Er ${kinds.length === 1 ? 'wacht' : 'wachten'} ${nl} op u:`,
      ...lines(kinds, known, 'nl'),
      '',
      `Bekijk wat er wacht: ${site}/begin`,
      'U krijgt hoogstens een mail per dag. Uitzetten, helemaal of per soort, kan onder Berichten op diezelfde bladzijde.',
      '',
      '---',
      '',
      `${en === '1 new notice' ? 'There is' : 'There are'} ${en} for you:`,
      ...lines(kinds, known, 'en'),
      '',
      `See what waits: ${site}/en/start`,
      'You get one mail a day at most. Switch it off, or single kinds, under Notices on that page.',
    ].join('\n'),
  }
}
