// SPDX-License-Identifier: EUPL-1.2
import { DecisionExecution } from '../../approach/execution/public.ts'
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { api } from './client.ts'
import { CorrectForm } from './correct-form.tsx'
import { DissentForm } from './dissent-form.tsx'
import { Heard } from './heard.tsx'
import { texts } from './texts.ts'

/** One decision with its text, conditions, votes, dissents, and what it asks of whom (C09 b-d). */
export default function DecisionScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/decisions/{id}', { id })
  const to = (one: { id: string; reference: string }) => (
    <a href={addressOf('strategy/decisions/decision', language, { id: one.id })}>{one.reference}</a>
  )
  return (
    <Loaded of={seen}>
      {decision => (
        <Page
          title={decision.title}
          steps={[{ title: t.title, address: addressOf('strategy/decisions/decisions', language) }]}
          lead={`${decision.reference} · ${t.decidedOn(decision.body.name[language], date(language, decision.decidedDate))}`}
          beside={
            <>
              <Badge>{t.outcomes[decision.outcome]}</Badge> {decision.unconfirmedBecause && <Badge kind="unconfirmed" />}
            </>
          }
        >
          <p className="sv-text sv-lines">{decision.text}</p>
          {decision.unconfirmedBecause && <p className="sv-small">{decision.unconfirmedBecause}</p>}
          <p>
            {decision.means === 'votes' ? t.votes(decision.votes.for, decision.votes.against, decision.votes.abstains) : t.consensus}
            {decision.consensusNote && `. ${decision.consensusNote}`}
          </p>
          <p>
            {decision.proposal && (
              <a href={addressOf('strategy/decisions/proposal', language, { id: decision.proposal.id })}>
                {t.proposal}: {decision.proposal.title}
              </a>
            )}
            {decision.corrects && (
              <span>
                {t.corrects} {to(decision.corrects)}
              </span>
            )}
            {decision.correctedBy && (
              <strong>
                {' '}
                {t.correctedBy} {to(decision.correctedBy)}
              </strong>
            )}
          </p>
          <Section title={t.conditions}>
            {decision.conditions.length === 0 ? (
              <p>{t.noConditions}</p>
            ) : (
              <ol>
                {decision.conditions.map(condition => (
                  <li key={condition}>{condition}</li>
                ))}
              </ol>
            )}
          </Section>
          {decision.execution && <DecisionExecution id={id} />}
          {decision.hearings.length > 0 && <Heard hearings={decision.hearings} />}
          <Section title={t.dissents}>
            {decision.dissents.length === 0 && <p>{t.noDissents}</p>}
            <ul>
              {decision.dissents.map(one => (
                <li key={one.organisation.code}>
                  <strong>{one.organisation.name}</strong>: {one.reason}
                </li>
              ))}
            </ul>
            <DissentForm id={id} version={seen.version} members={decision.members} />
          </Section>
          <Section title={t.correction} intro={t.correctionIntro}>
            <CorrectForm decision={decision} version={seen.version} />
          </Section>
          {decision.source && (
            <p className="sv-small">
              {t.source}: {decision.source}, {decision.passage}
            </p>
          )}
        </Page>
      )}
    </Loaded>
  )
}
