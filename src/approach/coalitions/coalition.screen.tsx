// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { type AnswerAt, client } from '../../shell/browser/client.ts'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { number } from '../../shell/languages/numbers.ts'
import { Badge } from '../../shell/page/badge.tsx'
import { Page, Section } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import { DataTable } from '../../shell/tables/data-table.tsx'
import { ContributionAct, CovenantAct, MemberActs, PaperAct } from './acts.tsx'
import type { contract } from './contract.ts'
import { Guests } from './guests.tsx'
import { texts } from './texts.ts'

const api = client<typeof contract>()
/** One coalition with everything in it. */
export type Coalition = AnswerAt<typeof contract, '/v1/coalitions/{id}'>

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

function Members({ coalition: { members } }: { coalition: Coalition }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (members.length === 0) return <p>{t.noMembers}</p>
  return (
    <ul>
      {members.map(({ id, name, kind, left, bases }) => (
        <li key={id}>
          {name} <Badge>{t.kinds[kind]}</Badge>
          {left && <span className="sv-small"> {t.left(date(language, left.lastDate), left.reason)}</span>}
          {bases.map(({ article, purpose, firstDate, lastDate }) => (
            <p key={article + firstDate} className="sv-small">
              {t.basis(article, purpose, date(language, firstDate), date(language, lastDate))}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Covenant({ coalition: { covenants } }: { coalition: Coalition }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const [latest, ...earlier] = covenants
  if (!latest) return <p>{t.noCovenant}</p>
  const one = ({ version, text, signedDate, changeReason }: Coalition['covenants'][number]) => (
    <div key={version}>
      <p className="sv-text sv-lines">{text}</p>
      <p className="sv-small">
        {t.version(version, date(language, signedDate))}. {changeReason}
      </p>
    </div>
  )
  return (
    <>
      {one(latest)}
      {earlier.length > 0 && (
        <details>
          <summary>{t.earlier}</summary>
          {earlier.map(one)}
        </details>
      )}
    </>
  )
}

function Contributions({ coalition: { contributions } }: { coalition: Coalition }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (contributions.length === 0) return <p>{t.noContributions}</p>
  return (
    <DataTable
      caption={t.contributions}
      captionHidden
      rows={contributions}
      keyOf={({ id }) => id}
      columns={[
        { key: 'year', title: t.columns.year, shown: ({ year }) => year, sort: ({ year }) => year },
        { key: 'member', title: t.columns.member, shown: ({ member }) => member, sort: ({ member }) => member },
        { key: 'kind', title: t.columns.kind, shown: ({ kind }) => t.contributionKinds[kind], sort: ({ kind }) => kind },
        { key: 'what', title: t.columns.what, shown: ({ what }) => what },
        {
          key: 'amount',
          title: t.columns.amount,
          numeric: true,
          shown: ({ amount, measure }) => [amount !== null && number(language, amount), t.measures[measure]].filter(Boolean).join(' '),
        },
      ]}
    />
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
