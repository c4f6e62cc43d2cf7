// SPDX-License-Identifier: EUPL-1.2
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Frame } from '../../src/core/http/frame.ts'
import { InLanguage } from '../../src/shell/languages/language.tsx'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const markup = (language: 'nl' | 'en', body: ReactNode): string =>
  renderToStaticMarkup(createElement(InLanguage, { language } as Parameters<typeof InLanguage>[0], body))

/** A bare document around a page: for tests that ask what a page says, not how the site around it looks. */
export const plainFrame: Frame = {
  page: ({ language, title, body }) =>
    `<!doctype html><html lang="${language}"><head><title>${escaped(title)}</title></head><body>${markup(language, body)}</body></html>`,
  problem: (problem, { language }) =>
    `<!doctype html><html lang="${language}"><head><title>${problem.status}</title></head><body><p>${escaped(problem.says[language])}</p></body></html>`,
}
