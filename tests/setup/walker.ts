// SPDX-License-Identifier: EUPL-1.2

/** Where a walk ended: the path, the addresses it passed, and every cookie that was set on the way. */
export interface Walked {
  path: string
  status: number
  passed: string[]
  seen: string[]
}

/** A visitor over the wire, with a jar of cookies and without script: follows redirects one by one as a browser does. */
export interface Walker {
  /** One request, without following; with fields it is a form that is posted. */
  ask(address: string, fields?: Record<string, string>): Promise<Response>
  /** Follows redirects until a page answers, until the start of the site, or before an address that begins with `stopBefore`. */
  walk(address: string, stopBefore?: string): Promise<Walked>
  /** The address that the walk stopped before. */
  next: string | undefined
  cookie(name: string): string | undefined
}

/** Starts as a visitor with these cookies; a path in a cookie counts as it does in a browser. */
export function walker(base: string, cookies: Record<string, string> = {}): Walker {
  const jar = new Map(Object.entries(cookies).map(([name, value]) => [name, { value, path: '/' }]))

  const keep = (set: string) => {
    const [pair = '', ...attributes] = set.split('; ')
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    const path = attributes.find(attribute => /^path=/i.test(attribute))?.slice(5) ?? '/'
    if (value === '' || attributes.some(attribute => /^max-age=0$/i.test(attribute))) jar.delete(name)
    else jar.set(name, { value, path })
  }

  const visitor: Walker = {
    next: undefined,
    cookie: name => jar.get(name)?.value,
    ask: async (address, fields) => {
      const url = new URL(address, base)
      const cookie = [...jar].flatMap(([name, { value, path }]) => (url.pathname.startsWith(path) ? [`${name}=${value}`] : [])).join('; ')
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { ...(cookie && { cookie }) },
        ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
      })
      for (const set of answer.headers.getSetCookie()) keep(set)
      return answer
    },
    walk: async (address, stopBefore) => {
      const [passed, seen]: [string[], string[]] = [[], []]
      let url = new URL(address, base)
      for (let steps = 0; steps < 12; steps += 1) {
        passed.push(url.href)
        const answer = await visitor.ask(url.href)
        seen.push(...answer.headers.getSetCookie())
        const location = answer.headers.get('location')
        if (!location) return { path: url.pathname, status: answer.status, passed, seen }
        url = new URL(location, url)
        visitor.next = url.href
        if (stopBefore ? url.pathname.startsWith(stopBefore) : url.pathname === '/' || url.pathname === '/partners')
          return { path: url.pathname, status: answer.status, passed, seen }
      }
      throw new Error(`no end to ${address}`)
    },
  }
  return visitor
}
