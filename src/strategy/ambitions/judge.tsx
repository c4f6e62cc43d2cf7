// SPDX-License-Identifier: EUPL-1.2
import { Button } from '../../shell/forms/button.tsx'
import { errorOf } from '../../shell/forms/error-summary.tsx'
import { Form } from '../../shell/forms/form.tsx'
import { DateInput, TextArea } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { readDate } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { useSession } from '../../shell/browser/session.ts'
import { Why } from '../../shell/states/why.tsx'
import { api } from './client.ts'
import { texts } from './texts.ts'

const verdicts = ['met', 'partly', 'not-met'] as const

interface Judged {
  id: string
  levels: readonly { level: number; name: { nl: string; en: string }; meaning: { nl: string; en: string } }[]
}

/** Why this reader may sign a judgement, or not: the same panel for whoever may and whoever may not. */
function WhyJudge() {
  const session = useSession()
  const given = session && { person_id: session.person.id, organisation_id: session.organisation.id }
  return <Why rule="ambitions.judgesAmbition" {...(given && { given })} />
}

/** For whoever may not sign: the button without effect, with the sentence that fails. */
export function JudgeRefused() {
  const t = useTexts(texts)
  return (
    <div>
      <Button kind="secondary" type="button" refused={t.onlyDeciders}>
        {t.judge}
      </Button>
      <WhyJudge />
    </div>
  )
}

/** The form to sign a judgement. It reads the record once more at signing, so that nobody signs beside a standing they did not see. */
export function Judge({ ambition }: { ambition: Judged }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { act, busy, problem } = api.useAct('POST', '/v1/ambitions/{id}/judgements')
  const record = api.useRead('/v1/ambitions/{id}', { id: ambition.id })
  const wrong = (name: string) => errorOf(problem?.errors, name)
  const send = ({ verdict = '', level, reason = '', judgedDate = '' }: Record<string, string>) => {
    void act(
      {
        id: ambition.id,
        verdict: verdict as (typeof verdicts)[number],
        reason,
        judgedDate: readDate(judgedDate) ?? judgedDate,
        ...(level && { level: Number(level) }),
      },
      { version: record.version },
    )
  }
  return (
    <details>
      <summary>{t.judge}</summary>
      <p>{t.judgeIntro}</p>
      <Form problem={problem} onSend={send}>
        <RadioGroup
          name="verdict"
          label={t.verdictLabel}
          options={verdicts.map(value => ({ value, label: t.verdict[value] }))}
          error={wrong('verdict')}
        />
        {ambition.levels.length > 0 && (
          <RadioGroup
            name="level"
            label={t.levelLabel}
            options={ambition.levels.map(({ level, name, meaning }) => ({
              value: String(level),
              label: name[language],
              hint: meaning[language],
            }))}
            error={wrong('level')}
          />
        )}
        <TextArea name="reason" label={t.reason} most={4000} error={wrong('reason')} />
        <DateInput name="judgedDate" label={t.day} error={wrong('judgedDate')} />
        <Button busy={busy}>{t.sign}</Button>
      </Form>
      <WhyJudge />
    </details>
  )
}
