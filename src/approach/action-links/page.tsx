// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Page as ServedPage, PageView } from '../../core/contract/pages.ts'
import { mayBeConfirmed } from '../../core/personal-data/refuse.ts'
import { Button } from '../../shell/forms/button.tsx'
import { errorOf, wrongIn } from '../../shell/forms/error-summary.tsx'
import { PostForm } from '../../shell/forms/form.tsx'
import { TextArea } from '../../shell/forms/inputs.tsx'
import { RadioGroup } from '../../shell/forms/radio-group.tsx'
import { Page } from '../../shell/page/page.tsx'
import { judgements } from '../agendas/public.ts'
import { access } from './access.ts'
import { hashOf } from './secret.ts'
import { texts } from './texts.ts'

/** The form behind a link from a mail, and the page after it: they show the title of one action and read nothing else (C17 d). */
export const pages: ServedPage[] = [
  {
    address: { nl: '/acties/melden', en: '/en/actions/report' },
    rule: access.rules.reportsByLink,
    show: async view => {
      const t = texts[view.language]
      const secret = view.query.sleutel ?? view.values.secret ?? ''
      const [found] = await view.read.rows<{ title: string }>(
        sql`select title from approach.action_by_link(decode(${hashOf(secret)}, 'hex'), ${view.read.now}::timestamptz)`,
      )
      return found
        ? { title: t.title, body: <Report view={view} secret={secret} title={found.title} /> }
        : { title: t.gone, body: <Gone language={view.language} />, status: 404 }
    },
  },
  {
    address: { nl: '/acties/gemeld', en: '/en/actions/reported' },
    rule: access.rules.reportsByLink,
    show: async ({ language }) => ({
      title: texts[language].done,
      body: (
        <Page title={texts[language].done} narrow>
          <p className="nl-paragraph">{texts[language].doneText}</p>
        </Page>
      ),
    }),
  },
]

function Report({ view, secret, title }: { view: PageView; secret: string; title: string }) {
  const t = texts[view.language]
  const errors = wrongIn(view.errors, view.language)
  const doubtful = view.values.notPersonal || (errors.length > 0 && mayBeConfirmed([view.values.reason]))
  return (
    <Page title={t.title} lead={title} narrow>
      <PostForm action="/v1/action-link-reports" language={view.language} csrf={view.csrf} actKey={view.key} errors={errors}>
        <input type="hidden" name="secret" value={secret} />
        <RadioGroup
          name="judgement"
          label={t.judgement}
          value={view.values.judgement}
          options={judgements.map(value => ({ value, label: t.judgements[value] }))}
          error={errorOf(errors, 'judgement')}
        />
        <TextArea name="reason" label={t.reason} hint={t.noPersons} rows={2} value={view.values.reason} error={errorOf(errors, 'reason')} />
        {doubtful && (
          <label className="sv-choice">
            <input type="checkbox" name="notPersonal" value="confirmed" defaultChecked={view.values.notPersonal === 'confirmed'} />
            <span>{t.notPersonal}</span>
          </label>
        )}
        <Button>{t.send}</Button>
        <p className="sv-small">{t.once}</p>
      </PostForm>
    </Page>
  )
}

function Gone({ language }: { language: 'nl' | 'en' }) {
  const t = texts[language]
  return (
    <Page title={t.gone} narrow>
      <p className="nl-paragraph">{t.goneText}</p>
      <p>
        <a className="nl-link" href={t.listAddress}>
          {t.list}
        </a>
      </p>
    </Page>
  )
}
