// SPDX-License-Identifier: EUPL-1.2
const here = 'http://site.invalid'

/** Where to go after signing in: an address of our own site that shows a page. Anything else becomes the start page in the language asked. */
export function returnAddress(asked: unknown, english = false): string {
  const start = english ? '/en' : '/'
  if (typeof asked !== 'string' || asked.length > 2_000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return start
  const address = new URL(asked, here)
  const path = address.pathname
  const notForPeople = /^\/(v1|aanmelden|afmelden|en\/sign-in|demo-aanbieder)(\/|$)/.test(path) || path.startsWith('//')
  return address.origin === here && !notForPeople ? `${path}${address.search}${address.hash}` : start
}
