// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { addressOf } from '../../shell/addresses.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextInput } from '../../shell/forms/inputs.tsx'
import { date, readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Why } from '../../shell/states/why.tsx'
import { fteText } from '../../shell/languages/amounts.ts'
import { AddUnit } from './add-unit.tsx'
import { api } from './client.ts'
import { Grid } from './grid.tsx'
import { everyCategory } from './rules.ts'
import './screen.css'
import { isBlank, readLine, redo, sheetOf, undo } from './sheet.rules.ts'
import { texts } from './sheet.texts.ts'

/** A worksheet of movements: keyboard, paste, undo, drafts that are kept, and then one act that posts all or none. */
export default function SheetScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const planner = holds(useSession(), 'police_planner')
  return (
    <Page title={t.title} lead={t.lead} steps={[{ title: t.step, address: addressOf('staffing/ledger/formation', language) }]}>
      {planner ? <Worksheet /> : <NotYours />}
    </Page>
  )
}

function NotYours() {
  const t = useTexts(texts)
  return (
    <>
      <Button refused={t.onlyPlanner}>{t.title}</Button>
      <Why rule="ledger.postsFormation" />
    </>
  )
}

function Worksheet() {
  const t = useTexts(texts)
  const language = useLanguage()
  const [sheet, setSheet] = useState(() => sheetOf())
  const [draft, setDraft] = useState<{ id?: string; title: string }>({ title: '' })
  const [said, say] = useState('')
  const units = api.useRead('/v1/formation/units').data?.units ?? []
  const drafts = api.useRead('/v1/formation/drafts')
  const keeping = api.useAct('POST', '/v1/formation/drafts')
  const posting = api.useAct('POST', '/v1/formation/postings')
  const lines = sheet.rows.map(row => readLine(row, units))
  const filled = lines.filter((_, index) => !isBlank(sheet.rows[index] ?? []))
  const movements = filled.flatMap(line => ('movement' in line ? [line.movement] : []))
  const faults = filled.length - movements.length
  const refused = filled.length === 0 ? t.nothing : faults > 0 ? t.faults(faults) : undefined
  const fte = Math.round(movements.reduce((sum, movement) => sum + movement.fte, 0) * 1000) / 1000
  const content = sheet.rows.filter(row => !isBlank(row)).map(row => [...row])
  const keep = async (ended?: 'dropped') => {
    const answer = await keeping.act({
      ...(draft.id && { draftId: draft.id }),
      title: draft.title,
      lines: content,
      ...(ended && { ended }),
    })
    if (!answer) return
    setDraft(ended ? { title: '' } : { ...draft, id: answer.draftId })
    if (ended) setSheet(sheetOf())
    say(ended ? '' : t.kept)
  }
  const post = async (values: Record<string, string>) => {
    const { decision = '', decisionDate, notPersonal } = values
    const answer = await posting.act({
      decision,
      ...(decisionDate && { decisionDate: readDate(decisionDate) ?? decisionDate }),
      ...(notPersonal && { notPersonal: 'confirmed' as const }),
      ...(draft.id && { draftId: draft.id }),
      movements,
    })
    if (!answer) return
    setSheet(sheetOf())
    setDraft({ title: '' })
    say(t.posted(answer.postingIds.length))
  }
  const open = (id: string) => {
    const found = drafts.data?.drafts.find(({ draftId }) => draftId === id)
    if (!found) return
    setSheet(sheetOf(found.lines))
    setDraft({ id, title: found.title })
  }
  return (
    <>
      {(drafts.data?.drafts.length ?? 0) > 0 && (
        <Select
          name="draft"
          label={t.drafts}
          optional
          value={draft.id ?? ''}
          onValue={open}
          options={[
            { value: '', label: t.choose },
            ...(drafts.data?.drafts ?? []).map(each => ({
              value: each.draftId,
              label: t.open(each.title, date(language, each.knownDate)),
            })),
          ]}
        />
      )}
      <p className="sv-small">{t.keys}</p>
      <datalist id="formation-units">
        {units
          .filter(({ kind }) => kind !== 'whole')
          .map(({ code, name }) => (
            <option key={code} value={name[language]} />
          ))}
      </datalist>
      <datalist id="formation-categories">
        {everyCategory.map(category => (
          <option key={category} value={t.categories[category]} />
        ))}
      </datalist>
      <Grid sheet={sheet} lines={lines} onSheet={setSheet} />
      <div className="formation-sheet__tools">
        <Button kind="secondary" type="button" onPress={() => setSheet(undo(sheet))}>
          {t.undo}
        </Button>
        <Button kind="secondary" type="button" onPress={() => setSheet(redo(sheet))}>
          {t.redo}
        </Button>
      </div>
      <AddUnit units={units} />
      <p role="status">
        {said} {said && <a href={addressOf('staffing/ledger/postings', language)}>{t.see}</a>}
      </p>
      <Form problem={keeping.problem} onSend={() => void keep()}>
        <TextInput
          name="title"
          label={t.name}
          value={draft.title}
          onValue={title => setDraft({ ...draft, title })}
          error={errorOf(keeping.problem?.errors, 'title')}
        />
        <Button kind="secondary" busy={keeping.busy}>
          {t.keep}
        </Button>
        {draft.id && (
          <Button kind="subtle" type="button" onPress={() => void keep('dropped')}>
            {t.drop}
          </Button>
        )}
      </Form>
      <Form problem={posting.problem} onSend={values => void post(values)}>
        <TextInput name="decision" label={t.decision} error={errorOf(posting.problem?.errors, 'decision')} />
        <DateInput name="decisionDate" label={t.decisionDate} optional error={errorOf(posting.problem?.errors, 'decisionDate')} />
        {posting.problem?.status === 400 && (
          <label className="sv-choice">
            <input type="checkbox" name="notPersonal" value="confirmed" />
            <span>{t.notPersonal}</span>
          </label>
        )}
        <Button busy={posting.busy} refused={refused}>
          {t.post(movements.length, fteText(language, fte))}
        </Button>
      </Form>
    </>
  )
}
