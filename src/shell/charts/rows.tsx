// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import type { Source } from '../figures/source-note.tsx'

/** What every chart with rows is given. */
export interface Titled {
  headline: string
  subtitle?: string | undefined
  /** Title of the column with names. */
  nameTitle?: string
  csv?: string | undefined
  source?: Source | undefined
}

/** A row of a chart; its name is a link when there is more about it. */
export interface Named {
  key: string
  label: string
  address?: string | undefined
}

/** The name of a row, as a link when it has an address. */
export const nameOf = ({ label, address }: Named): ReactNode => (address ? <a href={address}>{label}</a> : label)
