// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Empty, Loaded } from '../../shell/states/states.tsx'
import { api, type National } from './client.ts'
import { KeepForm, LinkRegionForm } from './national-forms.tsx'
import { texts } from './texts.ts'

/** The agendas of the state in all their versions, and how the priorities of the region stand to each (C13 a, d). */
export default function NationalScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const seen = api.useRead('/v1/national-agendas', {})
  return (
    <Loaded of={seen}>
      {national => (
        <Page
          title={t.agendas}
          steps={[{ title: t.title, address: addressOf('strategy/line/line', language) }]}
          lead={t.agendasLead}
          narrow
        >
          {national.agendas.length === 0 && <Empty title={t.noAgendas} />}
          {national.agendas.map(agenda => (
            <Agenda key={agenda.id} agenda={agenda} />
          ))}
          <LinkRegionForm national={national} />
          <KeepForm />
        </Page>
      )}
    </Loaded>
  )
}

function Agenda({ agenda }: { agenda: National['agendas'][number] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <Section title={`${agenda.title[language]}, ${t.version(agenda.version)}`}>
      <p>
        {agenda.latest && <Badge>{t.latest}</Badge>}{' '}
        <span className="sv-small">{t.published(agenda.publisher, date(language, agenda.publishedDate))}</span>{' '}
        {agenda.address && (
          <a className="nl-link" href={agenda.address} rel="noreferrer">
            {t.read}
          </a>
        )}
      </p>
      <p>
        <strong>{t.themes}:</strong> {agenda.themes.join(', ')}
      </p>
      <h3 className="nl-heading nl-heading--level-3">{t.regional}</h3>
      {agenda.links.length === 0 && <p>{t.noRegional}</p>}
      <ul>
        {agenda.links.map(({ kind, note, priority }) => (
          <li key={priority.id}>
            <strong>{t.cells[kind]}</strong>: {priority.title[language]} ({priority.period}){note && `. ${note}`}
          </li>
        ))}
      </ul>
      <p className="sv-small">{t.local(agenda.localLinks)}</p>
    </Section>
  )
}
