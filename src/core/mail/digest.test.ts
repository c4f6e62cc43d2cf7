// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { defineNotices } from '../notices/define.ts'
import { writeDigest } from './digest.ts'

const says = (nl: string, en: string, inMail: boolean) => ({
  says: { nl, en },
  because: { nl: 'U krijgt dit omdat.', en: 'You get this because.' },
  inMail,
})
const known = defineNotices({
  owned: says('U bent eigenaar.', 'You are the owner.', true),
  answered: says('Er is een antwoord op wat u meldde.', 'There is an answer to what you reported.', false),
})
const write = (...kinds: string[]) => writeDigest(kinds, known, 'https://veilig.example')

describe('the digest', () => {
  it('says how much waits and where, in both languages', () => {
    const { subject, body } = write('owned')
    expect(subject).toBe('Slagvaardig: 1 nieuw bericht')
    expect(body).toContain('Goedendag,\n')
    expect(body).toContain('Er wacht 1 nieuw bericht op u:\n- U bent eigenaar.\n')
    expect(body).toContain('There is 1 new notice for you:\n- You are the owner.\n')
    expect(body).toContain('https://veilig.example/begin\n')
    expect(body).toContain('https://veilig.example/en/start\n')
  })

  it('takes the same together', () => {
    expect(write('owned', 'owned', 'owned').body).toContain('- U bent eigenaar. (3 keer)\n')
    expect(write('owned', 'owned').body).toContain('- You are the owner. (2 times)\n')
  })

  it('keeps from the mailbox what the own organisation may not know', () => {
    const { body } = write('answered', 'owned')
    expect(body).not.toMatch(/antwoord op|meldde|reported/)
    expect(body).toContain('- 1 bericht dat u alleen in Slagvaardig leest.')
  })

  it('tells of a kind that is no longer known only that it is there', () => {
    expect(write('gone').body).toContain('- 1 bericht dat u alleen in Slagvaardig leest.')
  })

  it('always says how to switch it off, and fits on a page', () => {
    const { body } = write(...Array.from({ length: 40 }, (_unused, place) => (place % 2 ? 'owned' : 'answered')))
    expect(body).toContain('Uitzetten')
    expect(body).toContain('Switch it off')
    expect(body.split('\n').length).toBeLessThan(30)
  })
})
