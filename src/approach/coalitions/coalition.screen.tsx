// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { ContributionAct, CovenantAct, PaperAct } from './acts.tsx'
import { api, type Coalition } from './client.ts'
import { Contributions } from './contribution-table.tsx'
import { Covenant } from './covenant.tsx'
import { Guests } from './guests.tsx'
import { MemberActs } from './member-acts.tsx'
import { Members } from './member-list.tsx'
import { texts } from './texts.ts'

/** One coalition: who are in it, what they agreed and contribute, its papers, and who reads as a guest (C40). */
export default function CoalitionScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/coalitions/{id}', { id })
  return (
    <Loaded of={seen}>
      {coalition => (
        <Page
          title={coalition.name}
          lead={coalition.aim}
          steps={[{ title: t.title, address: addressOf('approach/coalitions/list', language) }]}
        >
          <p className="sv-small">
            {t.keeper} {coalition.keeper.name}. {t.since} {date(language, coalition.startDate)}.
          </p>
          <Section title={t.members}>
            <Members coalition={coalition} />
            <MemberActs coalition={coalition} version={seen.version} />
          </Section>
          <Section title={t.covenant}>
            <Covenant coalition={coalition} />
            <CovenantAct coalition={coalition} version={seen.version} />
          </Section>
          <Section title={t.contributions} intro={t.contributionsIntro}>
            <Contributions coalition={coalition} />
            <ContributionAct coalition={coalition} version={seen.version} />
          </Section>
          <Section title={t.papers}>
            <Papers coalition={coalition} />
            <PaperAct coalition={coalition} version={seen.version} />
          </Section>
          <Section title={t.guests} intro={t.guestsIntro}>
            <Guests coalition={coalition} version={seen.version} />
          </Section>
        </Page>
      )}
    </Loaded>
  )
}

function Papers({ coalition: { papers, mine } }: { coalition: Coalition }) {
  const t = useTexts(texts)
  if (!mine) return <p>{t.circleOnly}</p>
  if (papers.length === 0) return <p>{t.noPapers}</p>
  return papers.map(({ id, title, text, personal }) => (
    <details key={id}>
      <summary>
        {title} {personal && <Badge>{t.personal}</Badge>}
      </summary>
      <p className="nl-paragraph sv-lines">{text}</p>
    </details>
  ))
}
