// SPDX-License-Identifier: EUPL-1.2
import { Fragment, type ReactNode } from 'react'

/** Facts under each other, each with its name; what is not there has no row. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="sv-facts">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
