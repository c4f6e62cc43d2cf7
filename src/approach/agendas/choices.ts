// SPDX-License-Identifier: EUPL-1.2
import { api, type Choices } from './client.ts'

type Body = Choices['bodies'][number]

/** What the forms of the agenda let one choose from. */
export const useChoices = () => api.useRead('/v1/agenda-choices', {})

/** Level and body as an act takes them, of the body with this number in the list; a form that is not full yet is sent as it is. */
export function placeOf(bodies: readonly Body[], chosen: string): { level: Body['level']; bodyId?: string; areaCode?: string } {
  const body = chosen === '' ? undefined : bodies[Number(chosen)]
  if (!body) return { level: '' as Body['level'] }
  return body.bodyId ? { level: body.level, bodyId: body.bodyId } : { level: body.level, areaCode: body.areaCode }
}
