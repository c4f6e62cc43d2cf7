// SPDX-License-Identifier: EUPL-1.2
import { type Role, roles } from '../../core/access/roles.ts'
import { moment } from '../../shell/languages/dates.ts'
import type { Language } from '../../shell/languages/both.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import type { Audited, Processed } from './client.ts'
import { texts } from './texts.ts'

const roleName = (role: string, language: Language): string => (role in roles ? roles[role as Role][language] : role)

/** What a line is about: what it means in Dutch, and the name of the event, which is English. */
function Meaning({ says, code }: { says: string | null; code: string }) {
  const language = useLanguage()
  return (
    <>
      {language === 'nl' && says && <span className="log-line__means">{says}</span>}
      <span className="log-line__code">{code}</span>
    </>
  )
}

/** Lines of the audit log: who, for whom and in which role; what; at which object; with what result and from where. */
export function AuditLines({ lines }: { lines: Audited['lines'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const origins: Record<string, string> = t.origins
  return (
    <DataTable
      caption={t.linesOf.audit}
      captionHidden
      rows={lines}
      keyOf={({ id }) => id}
      columns={[
        { key: 'at', title: t.line.at, shown: ({ at }) => moment(language, at) },
        {
          key: 'person',
          title: t.line.person,
          shown: ({ person, organisation, roles: held }) => (
            <>
              {person ?? t.nobodySignedIn}
              {organisation && (
                <span className="sv-small">
                  <br />
                  {[organisation, ...held.map(role => roleName(role, language))].join(', ')}
                </span>
              )}
            </>
          ),
        },
        { key: 'action', title: t.line.action, shown: ({ action, says }) => <Meaning says={says} code={action} /> },
        { key: 'object', title: t.line.object, shown: ({ object }) => <span className="log-line__code log-line__object">{object}</span> },
        {
          key: 'result',
          title: t.line.result,
          shown: ({ result, sentence }) => (
            <>
              <span className={result === 'done' ? undefined : 'log-line__refused'}>{t.results[result]}</span>
              {sentence && <span className="sv-small">: {sentence}</span>}
            </>
          ),
        },
        { key: 'origin', title: t.line.origin, shown: ({ origin }) => origins[origin] ?? origin },
      ]}
    />
  )
}

/** Lines of the processing log: what was processed and when; nobody who did it. */
export function ProcessingLines({ lines }: { lines: Processed['lines'] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.linesOf.processing}
      captionHidden
      rows={lines}
      keyOf={({ spanId }) => spanId}
      columns={[
        { key: 'at', title: t.line.at, shown: ({ startedAt }) => moment(language, startedAt) },
        { key: 'action', title: t.line.action, shown: ({ name, says }) => <Meaning says={says} code={name} /> },
        { key: 'activity', title: t.line.activity, shown: ({ activity }) => activity },
        { key: 'status', title: t.line.status, shown: ({ status }) => status },
      ]}
    />
  )
}
