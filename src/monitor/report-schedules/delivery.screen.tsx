// SPDX-License-Identifier: EUPL-1.2
import { addressOf } from '../../shell/addresses.ts'
import { useAddress } from '../../shell/browser/address.ts'
import { client } from '../../shell/browser/client.ts'
import { DocumentParts } from '../../shell/documents/document-body.tsx'
import '../../shell/documents/document-parts.css'
import { date } from '../../shell/languages/dates.ts'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Page } from '../../shell/page/page.tsx'
import { Loaded } from '../../shell/states/states.tsx'
import type { contract } from './contract.ts'
import { texts } from './texts.ts'

const api = client<typeof contract>()

/** A recurring report as it was made, for whoever asked for it alone. */
export default function DeliveryScreen() {
  const t = useTexts(texts)
  const language = useLanguage()
  const { id } = useAddress<'id'>()
  const seen = api.useRead('/v1/report-deliveries/{id}', { id })
  return (
    <Loaded of={seen}>
      {({ title, audience, madeDate, content }) => (
        <Page
          title={title}
          titleIn="nl"
          steps={[{ title: t.reports, address: addressOf('monitor/reports/list', language) }]}
          lead={t.made(audience, date(language, madeDate))}
        >
          <div lang="nl">
            <DocumentParts content={content} />
          </div>
        </Page>
      )}
    </Loaded>
  )
}
