// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import type { Language } from '../../shell/languages/both.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { useFew } from '../../shell/states/few.tsx'
import { Empty } from '../../shell/states/states.tsx'
import type { Start } from './client.ts'
import { texts } from './texts.ts'

type Item = Start['waiting'][number]

function addressFor({ kind, id }: Item, language: Language): string {
  if (kind === 'felt-question') return texts[language].feltAddress
  if (kind === 'board-question') return addressOf('approach/board-questions/list', language)
  if (kind === 'decision-asks') return addressOf('strategy/decisions/decision', language, { id: id ?? '' })
  if (kind === 'judgement') return addressOf('strategy/ambitions/ambitions', language)
  if (kind === 'unconfirmed-texts') return addressOf('strategy/course/course', language)
  if (kind === 'unconfirmed-partners') return addressOf('partners/organisations/list', language)
  return addressOf('approach/obstacles/obstacle', language, { id: id ?? '' })
}

/** What waits for this person, what is due first on top. */
export function Waiting({ items }: { items: Start['waiting'] }) {
  const t = useTexts(texts)
  const { shown, more } = useFew(items, 10)
  if (items.length === 0)
    return (
      <Empty title={t.nothing}>
        <p>{t.nothingMore}</p>
      </Empty>
    )
  return (
    <>
      <ul className="sv-start__waiting">
        {shown.map(item => (
          <WaitingItem key={`${item.kind} ${item.id}`} item={item} />
        ))}
      </ul>
      {more}
    </>
  )
}

function WaitingItem({ item }: { item: Item }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const counted = number(language, item.count)
  const together = { judgement: t.judgements, 'unconfirmed-texts': t.texts, 'unconfirmed-partners': t.partners } as Partial<
    Record<Item['kind'], (count: string) => string>
  >
  const title = item.title?.[language] ?? together[item.kind]?.(counted)
  const document = item.kind === 'felt-question' ? { 'data-document': '' } : {}
  return (
    <li className={item.late ? 'sv-start__item sv-start__item--late' : 'sv-start__item'}>
      <p className="sv-start__kind">
        {t.kinds[item.kind]}
        {item.dueDate && (
          <span className="sv-start__due">
            {(item.kind === 'judgement' ? t.before : t.until)(date(language, item.dueDate))}
            {item.late && <strong> {t.late}</strong>}
          </span>
        )}
      </p>
      <a className="sv-start__what" href={addressFor(item, language)} {...document}>
        {title}
      </a>
    </li>
  )
}

/** What this person reported and how it stands. */
export function Reported({ items }: { items: Start['reported'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const states: Record<string, string> = t.states
  const { shown, more } = useFew(items, 10)
  return (
    <>
      <ul className="sv-links">
        {shown.map(({ id, title, part, state }) => (
          <li key={id}>
            <a href={addressOf('approach/obstacles/obstacle', language, { id })}>{title}</a>
            <p className="sv-small">
              {states[state]}
              {part === 'echo' && `, ${t.echo}`}
            </p>
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}
