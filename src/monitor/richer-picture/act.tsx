// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react'
import { Button } from '../../shell/forms/button.tsx'
import { Why } from '../../shell/states/why.tsx'
import type { Picture } from './client.ts'

/** On what an act of this page acts: the picture that was seen, and its version. */
export interface On {
  picture: Picture
  version: string | null
}

/** An act of this page: the button without effect with the sentence that fails, or the form under it; not on paper. */
export function Act({
  title,
  rule,
  refused,
  indicatorId,
  children,
}: {
  title: string
  rule: string
  refused: string | undefined
  indicatorId: string
  children: ReactNode
}) {
  return (
    <div className="picture-act">
      {refused ? (
        <Button kind="secondary" type="button" refused={refused}>
          {title}
        </Button>
      ) : (
        <details>
          <summary>{title}</summary>
          {children}
        </details>
      )}
      <Why rule={`richer-picture.${rule}`} act={title} given={{ indicator_id: indicatorId }} />
    </div>
  )
}
