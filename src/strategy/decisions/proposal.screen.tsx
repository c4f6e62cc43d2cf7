// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { api } from './client.ts'
import { DecideForm } from './decide-form.tsx'
import { Heard } from './heard.tsx'
import { texts } from './texts.ts'
import { HearingForm, VoteForm } from './vote-forms.tsx'

/** One proposal: what is asked and why, who was consulted, how members vote, and the decision. */
export default function ProposalScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/proposals/{id}', { id })
  return (
    <Loaded of={seen}>
      {proposal => {
        const decided = ['adopted', 'rejected'].includes(proposal.state)
        return (
          <Page
            title={proposal.title}
            steps={[{ title: t.title, address: addressOf('strategy/decisions/decisions', language) }]}
            lead={t.decidedOn(proposal.body.name[language], date(language, proposal.proposedDate))}
            beside={<Badge>{t.states[proposal.state]}</Badge>}
          >
            <p className="sv-text">{proposal.text}</p>
            <p className="sv-text">
              <strong>{t.why}</strong>: {proposal.why}
            </p>
            <p className="sv-small">
              {t.proposedBy(proposal.by.name ?? '–', proposal.by.organisation, date(language, proposal.proposedDate))}
            </p>
            {proposal.decision && (
              <p>
                {t.decision}:{' '}
                <a href={addressOf('strategy/decisions/decision', language, { id: proposal.decision.id })}>{proposal.decision.reference}</a>
              </p>
            )}
            <Heard hearings={proposal.hearings} />
            {!decided && <HearingForm id={id} version={seen.version} />}
            <Section title={t.voted}>
              {proposal.votes.length === 0 && <p>{t.notVoted}</p>}
              <ul>
                {proposal.votes.map(vote => (
                  <li key={vote.organisation.code}>
                    {vote.organisation.name}: {t.choices[vote.choice]}
                  </li>
                ))}
              </ul>
              {!decided && <VoteForm id={id} version={seen.version} members={proposal.members} />}
            </Section>
            <Section title={t.decision}>
              <DecideForm id={id} version={seen.version} title={proposal.title} text={proposal.text} decided={decided} />
            </Section>
          </Page>
        )
      }}
    </Loaded>
  )
}
