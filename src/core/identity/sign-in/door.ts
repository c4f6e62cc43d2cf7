// SPDX-License-Identifier: EUPL-1.2
import type { Site } from '../../http/site.ts'
import type { Client, Provider } from './provider.ts'

/** How people sign in to this site. */
export interface SignIn {
  mode: 'demo' | 'production'
  /** The address at which people visit the site; known once it listens. */
  siteAddress: () => string
  client: Client
}

/** The signing in of one site: the site itself, its provider, and how people come. */
export interface Door extends SignIn {
  site: Site
  provider: Provider
}
