// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { addressOf } from '../../shell/addresses.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { Select, TextInput } from '../../shell/forms/inputs.tsx'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { amount, worded } from './amount.ts'
import { api, type Entry } from './client.ts'
import { texts } from './texts.ts'

/** The indicators that the organisation of this reader keeps by hand: one click when nothing changed, a few seconds otherwise. */
export function Due({ indicators, today }: { indicators: readonly Entry[]; today: string }) {
  const t = useTexts(texts)
  const mine = indicators.filter(one => one.ownerIsReader && one.readByHand && !one.retired)
  if (mine.length === 0) return null
  return (
    <Section title={t.due} intro={t.dueIntro}>
      <ul className="sv-columns">
        {mine.map(one => (
          <li key={one.code} className="sv-card">
            <Update entry={one} today={today} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Update({ entry, today }: { entry: Entry; today: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { act, busy, problem } = api.useAct('POST', '/v1/indicators/{code}/readings')
  const [saved, save] = useState(false)
  const [typed, type] = useState<string>()
  const { code, latest, levels, dueDate, unit } = entry
  const send = async (given: { value?: number; level?: number; note?: string }, confirmed = false) => {
    type(given.note)
    save(false)
    const { version } = await api.read('/v1/indicators/{code}', { code })
    save(Boolean(await act({ code, ...given, ...(confirmed && { notPersonal: 'confirmed' as const }) }, { version })))
  }
  const still = latest && {
    ...(latest.value !== null && { value: latest.value }),
    ...(latest.level !== null && { level: latest.level }),
    note: t.unchanged,
  }
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const doubtful = problem?.status === 400 && mayBeConfirmed([typed])
  return (
    <>
      <h3 className="nl-heading nl-heading--level-3">
        <a href={addressOf('monitor/richer-picture/picture', language, { code })}>{entry.name[language]}</a>
      </h3>
      <p>
        {dueDate && <strong>{dueDate <= today ? t.dueSince(date(language, dueDate)) : t.dueOn(date(language, dueDate))}.</strong>}{' '}
        {latest && `${t.latest}: ${amount(entry, latest, language)}, ${date(language, latest.asOfDate)}.`}
      </p>
      {saved && <p role="status">{t.saved}</p>}
      {still && (
        <p>
          <Button kind="secondary" type="button" busy={busy} onPress={() => void send(still)}>
            {t.still(amount(entry, latest, language))}
          </Button>
        </p>
      )}
      <Form
        problem={problem}
        onSend={({ value, level, note }) =>
          void send(
            { ...(value && { value: Number(value.replace(',', '.')) }), ...(level && { level: Number(level) }), ...(note && { note }) },
            doubtful && note === typed,
          )
        }
      >
        {levels.length > 0 ? (
          <Select
            name="level"
            label={t.newLevel}
            options={levels.map(one => ({ value: String(one.level), label: t.level(one.level, one.name[language]) }))}
            error={wrong('level')}
          />
        ) : (
          <TextInput name="value" label={t.newValue(worded(unit, language))} short error={wrong('value')} />
        )}
        <TextInput name="note" label={levels.length > 0 ? t.note : t.noteOptional} optional={levels.length === 0} error={wrong('note')} />
        <Button busy={busy}>{t.save}</Button>
      </Form>
    </>
  )
}
