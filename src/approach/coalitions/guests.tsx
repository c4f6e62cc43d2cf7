// SPDX-License-Identifier: EUPL-1.2
import { ActForm } from '../../shell/forms/act-form.tsx'
import { moment } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { api, type Guest } from './client.ts'
import type { Given } from './keeping.ts'
import { Invite } from './invite.tsx'
import { texts } from './texts.ts'

/** Who was invited, until when, and what was read; with inviting and taking back. Only for who keeps the coalition. */
export function Guests(given: Given) {
  const t = useTexts(texts)
  if (!given.coalition.kept) return <p>{t.guestsOnly}</p>
  return <Kept {...given} />
}

function Kept(given: Given) {
  const t = useTexts(texts)
  const { coalition, version } = given
  const seen = api.useRead('/v1/coalitions/{id}/guests', { id: coalition.id })
  const end = api.useAct('POST', '/v1/coalitions/{id}/guest-ends')
  return (
    <>
      <Loaded of={seen} lines={2}>
        {({ guests }) => {
          const open = guests.filter(({ standing }) => standing === 'open')
          return (
            <>
              {guests.length === 0 && <p>{t.noGuests}</p>}
              <ul className="sv-plain">
                {guests.map(guest => (
                  <One key={guest.id} guest={guest} />
                ))}
              </ul>
              <ActForm
                title={t.acts.end}
                of={end}
                given={{ id: coalition.id }}
                version={version}
                refused={open.length === 0 ? t.refused.noOpen : undefined}
                fields={[
                  {
                    name: 'guestId',
                    label: t.form.guestOf,
                    kind: 'list',
                    options: open.map(({ id, name, member }) => ({ value: id, label: `${name} (${member})` })),
                  },
                  { name: 'reason', label: t.form.reason, kind: 'line' },
                ]}
              />
            </>
          )
        }}
      </Loaded>
      <Invite {...given} />
    </>
  )
}

function One({ guest: { name, member, standing, expiresAt, papers, reads } }: { guest: Guest }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <li className="sv-card">
      <p>
        <strong>{name}</strong> ({member}): {t.guestStanding[standing]}, {t.until(moment(language, expiresAt))}
      </p>
      <p className="sv-small">
        {t.papers}: {papers.join(', ')}
      </p>
      {reads.length === 0 ? (
        <p className="sv-small">{t.reads(0)}</p>
      ) : (
        <details>
          <summary>{t.reads(reads.length)}</summary>
          <ul>
            {reads.map(({ paper, readAt }) => (
              <li key={readAt + (paper ?? '')}>
                {moment(language, readAt)}: {paper ?? t.theList}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
