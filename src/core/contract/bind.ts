// SPDX-License-Identifier: EUPL-1.2
import type { Rule } from '../access/define.ts'
import type { AnyRoute, CommandRoute, QueryRoute } from './define.ts'
import type { Feature } from './features.ts'
import type { CommandHandler, QueryHandler } from './handlers.ts'

/** A route with its rule and its handler, as the server binds them. */
export interface BoundQuery {
  key: string
  route: QueryRoute
  rule: Rule
  handler: QueryHandler
}
export interface BoundCommand {
  key: string
  route: CommandRoute
  rule: Rule
  handler: CommandHandler
  /** The query that shows the record this act changes. */
  record?: BoundQuery
}

function ruleOf(feature: Feature, route: AnyRoute) {
  const rule = feature.access.rules[route.rule]
  if (!rule) throw new Error(`${feature.key}: the contract names the rule ${route.rule}, which its access does not have`)
  return rule
}

/** Binds every route of the features to its rule and handler; keys are 'feature.route'. */
export function bindRoutes(features: readonly Feature[]): { queries: BoundQuery[]; commands: BoundCommand[] } {
  const queries: BoundQuery[] = []
  const commands: BoundCommand[] = []
  for (const feature of features) {
    const short = feature.key.split('/')[1]
    const own = new Map<string, BoundQuery>()
    for (const [name, route] of Object.entries(feature.contract)) {
      const handler = feature.queries[name]
      if (route.kind === 'query' && handler) own.set(name, { key: `${short}.${name}`, route, rule: ruleOf(feature, route), handler })
    }
    queries.push(...own.values())
    for (const [name, route] of Object.entries(feature.contract)) {
      const handler = feature.commands[name]
      if (route.kind !== 'command' || !handler) continue
      const rule = ruleOf(feature, route)
      if (rule.who === 'everyone' && !route.once)
        throw new Error(`${feature.key}: ${name} is open to everyone; an act needs somebody who signed in, so that repeating it is safe`)
      const record = route.record === undefined ? undefined : own.get(route.record)
      if (route.record !== undefined && !record?.route.versioned)
        throw new Error(`${feature.key}: ${name} changes ${route.record}, which is no versioned query of this feature`)
      commands.push({ key: `${short}.${name}`, route, rule, handler, ...(record && { record }) })
    }
  }
  return { queries, commands }
}
