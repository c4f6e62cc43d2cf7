// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { Button } from '../../shell/forms/button.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../shell/forms/inputs.tsx'
import { date, readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { words } from './action.texts.ts'
import type { Choices } from './client.ts'
import { quartersOf, type WorkRole, workRoles } from './rules.ts'
import { texts } from './texts.ts'

interface Hours {
  organisationId: string
  role: WorkRole
  quarterDate: string
  hours: number
}

/** The rows of a scope that grow while one fills it in. */
interface Rows {
  partners: { organisationId: string; part: string }[]
  hours: Hours[]
  milestones: { title: string; dueDate: string }[]
}
interface Before {
  partners: readonly { organisation: { id: string }; part: string }[]
  hoursAsked: readonly { organisation: { id: string }; role: WorkRole; quarterDate: string; hours: number }[]
  milestones: readonly { title: string; dueDate: string }[]
}

/** Keeps the rows, beginning with those of the scope now. */
export function useLists(before?: Before) {
  const [rows, setRows] = useState<Rows>({
    partners: (before?.partners ?? []).map(({ organisation, part }) => ({ organisationId: organisation.id, part })),
    hours: (before?.hoursAsked ?? []).map(({ organisation, ...one }) => ({ ...one, organisationId: organisation.id })),
    milestones: (before?.milestones ?? []).map(({ title, dueDate }) => ({ title, dueDate })),
  })
  return { rows, change: (changed: Partial<Rows>) => setRows({ ...rows, ...changed }) }
}
type Lists = ReturnType<typeof useLists>

const day = (typed = ''): string => readDate(typed) ?? typed

/** The input of an act from what was typed and the rows. */
export function scopeOf(
  { title = '', effect = '', indicatorId, startDate, endDate, decision = '', decidedDate }: Record<string, string>,
  { rows }: Lists,
) {
  return {
    title,
    effect,
    ...(indicatorId && { indicatorId }),
    startDate: day(startDate),
    endDate: day(endDate),
    decision,
    decidedDate: day(decidedDate),
    ...rows,
  }
}

interface Shown {
  from?: { title: string; effect: string; startDate: string; endDate: string; indicatorId: string | undefined }
  choices: Choices | undefined
  lists: Lists
  wrong: (name: string) => string | undefined
}

/** Title, effect, indicator, period, decision, and the rows of partners, hours and milestones. */
export function ScopeFields({ from, choices, lists, wrong }: Shown) {
  const { form: f } = useTexts(words)
  const language = useLanguage()
  const indicators = (choices?.indicators ?? []).map(({ id, title }) => ({ value: id, label: title[language] }))
  return (
    <>
      <TextInput name="title" label={f.title} value={from?.title} error={wrong('title')} />
      <TextArea name="effect" label={f.effect} hint={f.noPersons} rows={3} most={2000} value={from?.effect} error={wrong('effect')} />
      <Select
        key={choices ? 'filled' : 'empty'}
        name="indicatorId"
        label={f.indicator}
        optional
        value={from?.indicatorId ?? ''}
        options={[{ value: '', label: f.none }, ...indicators]}
        error={wrong('indicatorId')}
      />
      <DateInput name="startDate" label={f.start} value={from?.startDate} error={wrong('startDate')} />
      <DateInput name="endDate" label={f.end} value={from?.endDate} error={wrong('endDate')} />
      <TextInput name="decision" label={f.decision} hint={f.decisionHint} error={wrong('decision')} />
      <DateInput name="decidedDate" label={f.decidedDate} error={wrong('decidedDate')} />
      <Partners choices={choices} lists={lists} error={wrong('partners')} />
      <HoursRows choices={choices} lists={lists} error={wrong('hours')} />
      <Milestones lists={lists} error={wrong('milestones')} />
    </>
  )
}

interface Listing {
  choices: Choices | undefined
  lists: Lists
  error: string | undefined
}
const named = (choices: Choices | undefined, id: string) => choices?.organisations.find(one => one.id === id)?.name ?? ''

function Kept({ all, onRemove }: { all: readonly string[]; onRemove: (index: number) => void }) {
  const { form: f } = useTexts(words)
  return (
    <ul>
      {all.map((text, index) => (
        <li key={text}>
          {text}{' '}
          <Button kind="subtle" type="button" onPress={() => onRemove(index)}>
            {f.remove}
          </Button>
        </li>
      ))}
    </ul>
  )
}
const without = <T,>(all: readonly T[], index: number): T[] => all.filter((_one, place) => place !== index)

function Partners({ choices, lists, error }: Listing) {
  const w = useTexts(words)
  const [one, set] = useState({ organisationId: '', part: '' })
  const { rows, change } = lists
  const ready = one.organisationId && one.part.trim().length > 2
  return (
    <fieldset className="sv-field">
      <legend>{w.partners}</legend>
      {error && <p className="sv-refusal">{error}</p>}
      <Kept
        all={rows.partners.map(each => `${named(choices, each.organisationId)}: ${each.part}`)}
        onRemove={index => change({ partners: without(rows.partners, index) })}
      />
      <div className="action-rows">
        <Select
          name="_partner"
          label={w.form.partner}
          optional
          value={one.organisationId}
          onValue={organisationId => set({ ...one, organisationId })}
          options={(choices?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput name="_part" label={w.part} optional value={one.part} onValue={part => set({ ...one, part })} />
        <Button
          kind="secondary"
          type="button"
          onPress={() => {
            if (ready)
              change({
                partners: [...rows.partners.filter(each => each.organisationId !== one.organisationId), { ...one, part: one.part.trim() }],
              })
            if (ready) set({ organisationId: '', part: '' })
          }}
        >
          {w.form.addPartner}
        </Button>
      </div>
    </fieldset>
  )
}

function HoursRows({ choices, lists, error }: Listing) {
  const w = useTexts(words)
  const t = useTexts(texts)
  const [one, set] = useState({ organisationId: '', role: 'officer' as WorkRole, quarterDate: '', hours: '' })
  const { rows, change } = lists
  const quarterName = (first: string) => w.quarterName((Number(first.slice(5, 7)) + 2) / 3, first.slice(0, 4))
  const quarters = quartersOf('2019-01-01', '2026-12-31').map(value => ({ value, label: quarterName(value) }))
  const ready = one.organisationId && one.quarterDate && Number(one.hours) > 0
  return (
    <fieldset className="sv-field">
      <legend>{w.hours}</legend>
      {error && <p className="sv-refusal">{error}</p>}
      <Kept
        all={rows.hours.map(
          each => `${named(choices, each.organisationId)}, ${t.roles[each.role]}, ${quarterName(each.quarterDate)}: ${each.hours}`,
        )}
        onRemove={index => change({ hours: without(rows.hours, index) })}
      />
      <div className="action-rows">
        <Select
          name="_hoursOf"
          label={w.organisation}
          optional
          value={one.organisationId}
          onValue={organisationId => set({ ...one, organisationId })}
          options={(choices?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="_role"
          label={w.work}
          optional
          value={one.role}
          onValue={role => set({ ...one, role: role as WorkRole })}
          options={workRoles.map(value => ({ value, label: t.roles[value] }))}
        />
        <Select
          name="_quarter"
          label={w.quarter}
          optional
          value={one.quarterDate}
          onValue={quarterDate => set({ ...one, quarterDate })}
          options={quarters}
        />
        <TextInput
          name="_hours"
          label={w.form.hours}
          type="number"
          short
          optional
          value={one.hours}
          onValue={hours => set({ ...one, hours })}
        />
        <Button
          kind="secondary"
          type="button"
          onPress={() => {
            if (ready) change({ hours: [...rows.hours, { ...one, hours: Math.round(Number(one.hours)) }] })
            if (ready) set({ ...one, quarterDate: '', hours: '' })
          }}
        >
          {w.form.addHours}
        </Button>
      </div>
    </fieldset>
  )
}

function Milestones({ lists, error }: Omit<Listing, 'choices'>) {
  const w = useTexts(words)
  const language = useLanguage()
  const [title, setTitle] = useState('')
  const [dueDate, setDue] = useState('')
  const { rows, change } = lists
  return (
    <fieldset className="sv-field">
      <legend>{w.milestones}</legend>
      {error && <p className="sv-refusal">{error}</p>}
      <Kept
        all={rows.milestones.map(each => `${each.title} (${date(language, each.dueDate)})`)}
        onRemove={index => change({ milestones: without(rows.milestones, index) })}
      />
      <div className="action-rows">
        <TextInput name="_milestone" label={w.form.milestone} optional value={title} onValue={setTitle} />
        <DateInput name="_due" label={w.due} optional onDate={typed => setDue(typed ?? '')} />
        <Button
          kind="secondary"
          type="button"
          onPress={() => {
            if (title.trim().length > 2 && dueDate) change({ milestones: [...rows.milestones, { title: title.trim(), dueDate }] })
            setTitle('')
          }}
        >
          {w.form.addMilestone}
        </Button>
      </div>
    </fieldset>
  )
}
