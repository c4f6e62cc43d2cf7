// SPDX-License-Identifier: EUPL-1.2
import { screenAt } from '../addresses.ts'

/** What of a press on a link decides whether it stays in the application. */
export interface Press {
  button: number
  changed: boolean
  href: string
  target: string
  /** The link asks for a document of the server: `data-document`. */
  document: boolean
}

/** The address to go to inside the application, or null when the browser must follow the link itself. */
export function insideAddress(press: Press, here: string): string | null {
  if (press.button !== 0 || press.changed || press.document || (press.target !== '' && press.target !== '_self')) return null
  const [from, to] = [new URL(here), new URL(press.href, here)]
  if (to.origin !== from.origin || !screenAt(to.pathname)) return null
  if (to.hash && to.pathname === from.pathname && to.search === from.search) return null
  return to.pathname + to.search + to.hash
}

/** Follows ordinary links to screens without loading the page again: components are plain links, on the server and in the browser. */
export function followLinks(go: (address: string, stay: boolean) => void): void {
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const href = link?.getAttribute('href')
    if (!link || !href || event.defaultPrevented) return
    const address = insideAddress(
      {
        button: event.button,
        changed: event.metaKey || event.ctrlKey || event.shiftKey || event.altKey,
        href,
        target: link.getAttribute('target') ?? '',
        document: link.hasAttribute('data-document') || link.hasAttribute('download'),
      },
      location.href,
    )
    if (address === null) return
    event.preventDefault()
    go(address, link.hasAttribute('data-stay'))
  })
}

/** The address that a form with `data-follow` asks for, when a screen stands there; null when the browser must send it itself. */
export function askedAddress(action: string, fields: Iterable<readonly [string, string]>, here: string): string | null {
  const to = new URL(action, here)
  if (to.origin !== new URL(here).origin || !screenAt(to.pathname)) return null
  return `${to.pathname}?${new URLSearchParams([...fields].map(([name, value]) => [name, value]))}`
}

/** Sends questions to screens, such as those of the search box, without loading the page again. */
export function followForms(go: (address: string) => void): void {
  document.addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-follow') || event.defaultPrevented) return
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const)
    const address = askedAddress(form.action, fields, location.href)
    if (address === null) return
    event.preventDefault()
    go(address)
  })
}
