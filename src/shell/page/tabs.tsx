// SPDX-License-Identifier: EUPL-1.2

/** One choice: its words, the address that shows it, and whether it is shown now. */
export interface Choice {
  title: string
  address: string
  current: boolean
}

/** A row of views of the same page. They are links, so that every view has an address. */
export function Tabs({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav className="sv-tabs" aria-label={label}>
      <ul>
        {choices.map(({ title, address, current }) => (
          <li key={address}>
            <a href={address} aria-current={current ? 'true' : undefined} data-stay="">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
