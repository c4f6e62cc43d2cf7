// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { inBoth } from '../languages/both.ts'
import { date, readDate, typedDate } from '../languages/dates.ts'
import { useLanguage, useTexts } from '../languages/language.tsx'
import { Tabs } from './tabs.tsx'

const texts = inBoth({
  nl: {
    label: 'Een andere dag',
    form: 'dd-mm-jjjj',
    show: 'Toon',
    today: 'Vandaag',
    moments: 'Zoals het was op',
    as: (day: string) => `U ziet hoe het was op ${day}.`,
    wrong: 'Deze datum bestaat niet. Schrijf hem als dag-maand-jaar, bijvoorbeeld 24-3-2022.',
  },
  en: {
    label: 'Another day',
    form: 'dd-mm-yyyy',
    show: 'Show',
    today: 'Today',
    moments: 'As it was on',
    as: (day: string) => `You see how it was on ${day}.`,
    wrong: 'There is no such date. Write it as day-month-year, for example 24-3-2022.',
  },
})

/** A day on which something changed, and what. */
export interface Moment {
  date: string
  title: string
}

interface Shown {
  /** The day asked for; empty for today. */
  asked: string
  /** Days worth a look, in the order to show them. */
  moments: readonly Moment[]
  addressWith: (day: string) => string
  onDay: (day: string) => void
}

/** Shows the page as of any past or coming day: links to days that matter, and a field for every other day. */
export function AsOf({ asked, moments, addressWith, onDay }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const choices = [
    { title: t.today, date: '' },
    ...moments.map(each => ({ ...each, title: `${date(language, each.date)}: ${each.title}` })),
  ]
  return (
    <div className="sv-as-of">
      {(moments.length > 0 || asked !== '') && (
        <Tabs
          label={t.moments}
          choices={choices.map(each => ({ title: each.title, address: addressWith(each.date), current: each.date === asked }))}
        />
      )}
      <OtherDay asked={asked} onDay={onDay} label={moments.length > 0 ? t.label : t.moments} />
      {asked !== '' && (
        <p className="sv-as-of__told" role="status">
          {t.as(date(language, asked))}
        </p>
      )}
    </div>
  )
}

/** A day as text, day first: the field of the browser shows it in the order of the machine, not of the reader. */
function OtherDay({ asked, onDay, label }: Pick<Shown, 'asked' | 'onDay'> & { label: string }) {
  const t = useTexts(texts)
  const [typed, setTyped] = useState(typedDate(asked))
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="sv-as-of__form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const day = typed.trim() === '' ? '' : readDate(typed)
        setWrong(day === null)
        if (day !== null) onDay(day)
      }}
    >
      <label htmlFor="as-of">{label}</label>
      <input
        className="sv-input sv-input--date"
        id="as-of"
        name="asOf"
        inputMode="numeric"
        autoComplete="off"
        placeholder={t.form}
        value={typed}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? 'as-of-wrong' : undefined}
        onChange={event => setTyped(event.target.value)}
      />
      <button className="nl-button nl-button--secondary" type="submit">
        {t.show}
      </button>
      {wrong && (
        <p className="sv-field__error" id="as-of-wrong" role="alert">
          {t.wrong}
        </p>
      )}
    </form>
  )
}
