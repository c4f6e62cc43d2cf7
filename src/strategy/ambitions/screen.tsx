// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useFilters } from '../../shell/browser/search.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { change, number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { api } from './client.ts'
import { Judge, JudgeRefused } from './judge.tsx'
import './screen.css'
import { texts } from './texts.ts'

const useAmbitions = (period: string) => api.useRead('/v1/ambitions', period ? { period } : {})
export type Ambition = NonNullable<ReturnType<typeof useAmbitions>['data']>['ambitions'][number]

/** Every ambition of the strategy with its computed standing, its rule and its figures, and the judgements people signed beside it. */
export default function AmbitionsScreen() {
  const t = useTexts(texts)
  const [{ period }] = useFilters({ period: '' })
  const seen = useAmbitions(period)
  const session = useSession()
  const decides = holds(session, 'mayor', 'chief_prosecutor', 'police_chief')
  return (
    <Loaded of={seen}>
      {data => (
        <Page title={t.title} lead={t.lead(data.period)}>
          {data.ambitions.map(ambition => (
            <One key={ambition.id} ambition={ambition} decides={decides} />
          ))}
          {!decides && <JudgeRefused />}
        </Page>
      )}
    </Loaded>
  )
}

function One({ ambition, decides }: { ambition: Ambition; decides: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={ambition.title[language]} id={ambition.code}>
      <p className={`ambition-standing ambition-standing--${ambition.standing}`}>{t.standing[ambition.standing]}</p>
      <p className="nl-paragraph">{ambition.body[language]}</p>
      {ambition.unconfirmedBecause && (
        <p className="sv-small">
          <Badge kind="unconfirmed" /> {ambition.unconfirmedBecause}
        </p>
      )}
      {ambition.kind === 'counted' ? <Figures ambition={ambition} /> : <Rubric ambition={ambition} />}
      <p className="sv-small">
        <strong>{t.rule}:</strong> {ambition.rule[language]}
      </p>
      <Judgements ambition={ambition} />
      {decides && <Judge ambition={ambition} />}
      <p>
        <a href={addressOf('strategy/course/item', language, { id: ambition.id })}>{t.inChain}</a>
      </p>
    </Section>
  )
}

function Figures({ ambition }: { ambition: Ambition }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { baselineYear, targetYear } = ambition
  const shown = (value: number | null) => (value === null ? t.noFigure : number(language, value))
  return (
    <DataTable
      caption={t.figures(baselineYear ?? 0, targetYear ?? 0)}
      rows={ambition.figures}
      keyOf={figure => figure.code}
      columns={[
        {
          key: 'name',
          title: t.indicator,
          shown: figure => (
            <>
              {figure.name[language]} {figure.unconfirmedBecause && <Badge kind="unconfirmed" />}
            </>
          ),
        },
        { key: 'baseline', title: String(baselineYear), numeric: true, shown: figure => shown(figure.baseline) },
        { key: 'target', title: String(targetYear), numeric: true, shown: figure => shown(figure.target) },
        {
          key: 'change',
          title: t.change,
          numeric: true,
          shown: figure => (figure.baseline && figure.target !== null ? change(language, figure.target / figure.baseline - 1) : '–'),
        },
        { key: 'standing', title: t.stand, shown: figure => t.standing[figure.standing] },
      ]}
    />
  )
}

function Rubric({ ambition }: { ambition: Ambition }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <p>
        {t.term} {ambition.termDate && date(language, ambition.termDate)}. {t.body}: {ambition.bodyCode}.
      </p>
      <details>
        <summary>{t.levels}</summary>
        <ol>
          {ambition.levels.map(level => (
            <li key={level.level} value={level.level}>
              <strong>{level.name[language]}</strong>. {level.meaning[language]}
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

function Judgements({ ambition }: { ambition: Ambition }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (ambition.judgements.length === 0) return <p className="sv-small">{t.none}</p>
  return (
    <div>
      <h3 className="nl-heading nl-heading--level-3">{t.judgements}</h3>
      <ul>
        {ambition.judgements.map(judgement => (
          <li key={judgement.id}>
            <strong>{t.verdict[judgement.verdict]}</strong>
            {judgement.level !== null && `, ${t.level(judgement.level)}`}. {judgement.reason}{' '}
            <span className="sv-small">
              {t.signed(judgement.person ?? '', judgement.organisation, date(language, judgement.judgedDate))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
