// SPDX-License-Identifier: EUPL-1.2
import { Button } from '../../shell/forms/button.tsx'
import { useTexts } from '../../shell/languages/language.tsx'
import { Failed } from '../../shell/states/states.tsx'
import { api, type Round } from './client.ts'
import { texts } from './texts.ts'

/** Reminding who is late, and closing: for the bureau; others see why not. */
export function RoundActs({ round, version, may }: { round: Round; version: string | null; may: boolean }) {
  const t = useTexts(texts)
  const reminding = api.useAct('POST', '/v1/consultations/{id}/reminders')
  const closing = api.useAct('POST', '/v1/consultations/{id}/closures')
  const allSigned = round.totals.signed === round.totals.asked
  const refused = !may ? t.onlyBureau : round.closed ? t.isClosed : undefined
  const problem = reminding.problem ?? closing.problem
  return (
    <div className="sv-actions">
      {problem && <Failed problem={problem} />}
      <Button
        type="button"
        kind="secondary"
        busy={reminding.busy}
        refused={refused ?? (allSigned ? t.nobodyLate : undefined)}
        onPress={() => void reminding.act({ id: round.id, confirmed: true }, { version })}
      >
        {t.remind}
      </Button>
      <Button
        type="button"
        kind="secondary"
        busy={closing.busy}
        refused={refused}
        onPress={() => void closing.act({ id: round.id, confirmed: true }, { version })}
      >
        {t.close}
      </Button>
    </div>
  )
}
