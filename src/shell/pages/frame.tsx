// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Frame } from '../../core/http/frame.ts'
import { InLanguage } from '../languages/language.tsx'
import type { Person } from '../page/header.tsx'
import { Site } from '../page/site.tsx'
import { builtFile } from './assets.ts'
import { ProblemPage, problemTitle } from './problem.tsx'
import { statements } from './statements.tsx'

interface Document {
  language: 'nl' | 'en'
  path: string
  /** Address of this page in the other language. */
  other?: string | null | undefined
  title: string
  body: ReactNode
  person: Person | null
  regionName: string
  /** A stylesheet beside that of all pages, by its path from the root. */
  look?: string | undefined
  /** A small script, by its path from the root. */
  script?: string | undefined
}

/** The HTML of a page of the server: no script but the one it may name, one small stylesheet, the same frame as the application. */
export function renderPage({ language, path, other, title, body, person, regionName, look, script }: Document): string {
  const sheets = [builtFile(), look && builtFile(look)]
  const scripted = script && builtFile(script)
  const markup = renderToStaticMarkup(
    <html lang={language} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <title>{`${title} – Slagvaardig`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b3a48" />
        {sheets.map(sheet => sheet && <link key={sheet} rel="stylesheet" href={sheet} />)}
        <link rel="icon" href="data:," />
        {scripted && <script type="module" src={scripted} />}
      </head>
      <body>
        <InLanguage language={language}>
          <Site path={path} regionName={regionName} other={other} person={person}>
            {body}
          </Site>
        </InLanguage>
      </body>
    </html>,
  )
  return `<!doctype html>${markup}`
}

/** The frame that the server puts around its pages and its problems. */
export const frame: Frame = {
  pages: statements,
  page: ({ actor, ...framed }) => renderPage({ ...framed, person: personOf(actor) }),
  problem: (problem, { actor, traceId, unsent, ...framed }) =>
    renderPage({
      ...framed,
      person: personOf(actor),
      title: problemTitle(problem.status, framed.language),
      body: <ProblemPage status={problem.status} detail={problem.says[framed.language]} traceId={traceId} unsent={unsent} />,
    }),
}

function personOf(actor: { name: string; organisation: { name: string }; csrf: string } | null): Person | null {
  return actor && { name: actor.name, organisation: actor.organisation.name, csrf: actor.csrf }
}
