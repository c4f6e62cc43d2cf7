// SPDX-License-Identifier: EUPL-1.2
import { OrganisationChoice } from '../../partners/organisations/public.ts'
import { holds, useSession } from '../../shell/browser/session.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, Select, TextArea } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useTexts } from '../../shell/languages/language.tsx'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { choices, stands } from './rules.ts'
import { texts } from './texts.ts'

interface On {
  id: string
  version: string | null
}

/** Records that somebody was consulted on a proposal. */
export function HearingForm({ id, version }: On) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/proposals/{id}/hearings')
  const wrong = (name: string) => errorOf(problem?.errors, name)
  if (!holds(session, 'bureau_coordinator', 'taskforce_secretary'))
    return (
      <Button kind="secondary" type="button" refused={t.onlyBureau}>
        {t.recordHearing}
      </Button>
    )
  return (
    <details>
      <summary>{t.recordHearing}</summary>
      <Form
        problem={problem}
        onSend={({ organisation = '', stand, heardDate = '', ...rest }) =>
          void act(
            { id, organisation, stand: stand as (typeof stands)[number], heardDate: readDate(heardDate) ?? heardDate, ...rest },
            { version },
          )
        }
      >
        <OrganisationChoice name="organisation" label={t.field.organisation} error={wrong('organisation')} />
        <DateInput name="heardDate" label={t.field.heardOn} error={wrong('heardDate')} />
        <RadioGroup
          name="stand"
          label={t.stand}
          options={stands.map(value => ({ value, label: t.stands[value] }))}
          error={wrong('stand')}
        />
        <TextArea name="remark" label={t.remark} rows={3} most={4000} optional error={wrong('remark')} />
        <Button busy={busy}>{t.save}</Button>
      </Form>
    </details>
  )
}

/** A vote: of the own organisation, or noted by the bureau for a member. */
export function VoteForm({ id, version, members }: On & { members: readonly { code: string; name: string }[] }) {
  const t = useTexts(texts)
  const session = useSession()
  const { act, busy, problem } = api.useAct('POST', '/v1/proposals/{id}/votes')
  const bureau = holds(session, 'bureau_coordinator')
  const own = members.filter(({ code }) => bureau || code === session?.organisation.code)
  if (own.length === 0 || !(bureau || holds(session, 'mayor', 'chief_prosecutor', 'police_chief')))
    return (
      <>
        <Button kind="secondary" type="button" refused={t.onlyMembers}>
          {t.recordVote}
        </Button>
        <Why rule="decisions.votes" act={t.recordVote} given={{ proposal_id: id }} />
      </>
    )
  return (
    <details>
      <summary>{t.recordVote}</summary>
      <Form
        problem={problem}
        onSend={({ member = '', choice }) => void act({ id, member, choice: choice as (typeof choices)[number] }, { version })}
      >
        <Select
          name="member"
          label={t.member}
          options={own.map(({ code, name }) => ({ value: code, label: name }))}
          error={errorOf(problem?.errors, 'member')}
        />
        <RadioGroup
          name="choice"
          label={t.choice}
          options={choices.map(value => ({ value, label: t.choices[value] }))}
          error={errorOf(problem?.errors, 'choice')}
        />
        <Button busy={busy}>{t.save}</Button>
      </Form>
    </details>
  )
}
