// SPDX-License-Identifier: EUPL-1.2
import type { SourceFile } from './tree.ts'

const declares = /^export (default )?(async )?function\*? (\w+)|^export const (\w+)(: [^=]+)? = (async )?(<[^>]*>)?\([^)]*\)(: [^=]+)? =>/

/** Exported functions under src/ without a doc comment right above them, each as "path:line: name". */
export function untold(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^src\/.+\.tsx?$/.test(path) && !/\.(test|journey|proof)\.tsx?$/.test(path))
    .flatMap(({ path, text }) => {
      const lines = text.split('\n')
      return lines.flatMap((line, index) => {
        const match = declares.exec(line)
        if (!match || isTold(lines, index)) return []
        return [`${path}:${index + 1}: ${match[3] ?? match[4]}`]
      })
    })
}

/** Tables, views and columns made in facts.sql that no `comment on` explains, each as "path: name". */
export function uncommented(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.endsWith('facts.sql'))
    .flatMap(({ path, text }) => {
      const made = [...text.matchAll(/^create (table|view|or replace view) ([\w.]+)/gm)].map(([, , name = '']) => name)
      const told = new Set([...text.matchAll(/comment on (?:table|view) ([\w.]+) is/g)].map(([, name]) => name))
      return made.filter(name => !told.has(name)).map(name => `${path}: ${name}`)
    })
}

/** A doc comment ends on the line above; overloads of one function share the first one's. */
function isTold(lines: readonly string[], index: number): boolean {
  const above = lines[index - 1]?.trim() ?? ''
  const name = /function\*? (\w+)/.exec(lines[index] ?? '')?.[1]
  return above.endsWith('*/') || (name !== undefined && new RegExp(`^export (async )?function ${name}\\(`).test(above))
}
