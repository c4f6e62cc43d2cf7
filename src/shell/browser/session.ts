// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { Answer } from '../../core/contract/define.ts'
import type { Role } from '../../core/access/roles.ts'
import type { contract } from '../../core/identity/contract.ts'
import { Problem } from './problem.ts'
import { goToSignIn, send } from './request.ts'

/** Who is signed in, as GET /v1/session answers. */
export type Session = Answer<(typeof contract)['showSession']>

const worthAnotherTry = (tries: number, error: Error): boolean =>
  error instanceof Problem && (error.status === 0 || error.status === 503) && tries < 2

/** What was read before, for this tab; a refused or failed question is asked again only when the server was out of reach. */
export const answers = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: worthAnotherTry, retryDelay: 800, refetchOnWindowFocus: false } },
})

const session = queryOptions({
  queryKey: ['/v1/session'],
  queryFn: async () => {
    try {
      return (await send<Session>('GET', '/v1/session')).answer
    } catch (error) {
      if (error instanceof Problem && error.status === 401) goToSignIn()
      throw error
    }
  },
  staleTime: 60_000,
  refetchOnWindowFocus: true,
})

/** Who is signed in; undefined while that is not known yet. */
export function useSession(): Session | undefined {
  return useQuery(session).data
}

/** The token that shows that an act comes from our own screen; a fresh one when the session was found to be over and somebody signed in elsewhere. */
export async function csrfToken(): Promise<string> {
  const found = await answers.fetchQuery(over ? { ...session, staleTime: 0 } : session)
  over = false
  return found.csrf
}

let over = false

/** Notes that the session of this tab is over, so that the next act asks anew who is signed in. */
export function sessionIsOver(): void {
  over = true
}

/** Whether somebody holds one of these roles at the organisation of this session: for what a screen offers; the server decides. */
export function holds(session: Session | undefined, ...wanted: readonly Role[]): boolean {
  return session?.roles.some(({ role }) => wanted.includes(role as Role)) ?? false
}
