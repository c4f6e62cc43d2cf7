// SPDX-License-Identifier: EUPL-1.2
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { useTexts } from '../../shell/languages/language.tsx'
import { columns, isBlank, type Line, parseBlock, putBlock, putCell, redo, removeRow, type Sheet, undo } from './sheet.rules.ts'
import { texts } from './sheet.texts.ts'

interface Shown {
  sheet: Sheet
  lines: readonly Line[]
  onSheet: (sheet: Sheet) => void
}

/** The worksheet: every cell can be reached by arrow keys, a block can be pasted anywhere, and every change can be undone. */
export function Grid({ sheet, lines, onSheet }: Shown) {
  const t = useTexts(texts)
  const body = useRef<HTMLTableSectionElement>(null)
  const go = (row: number, column: number) => {
    const cell = body.current?.querySelector<HTMLInputElement>(`[data-cell="${row}-${column}"]`)
    cell?.focus()
    cell?.select()
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const { key, currentTarget: cell } = event
    const command = event.ctrlKey || event.metaKey
    const caret = cell.selectionStart === cell.selectionEnd ? cell.selectionStart : null
    const whole = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length
    const steps: Record<string, () => void> = {
      ArrowUp: () => go(row - 1, column),
      ArrowDown: () => go(row + 1, column),
      Enter: () => go(row + (event.shiftKey ? -1 : 1), column),
    }
    if (whole || caret === 0) steps.ArrowLeft = () => go(row, column - 1)
    if (whole || caret === cell.value.length) steps.ArrowRight = () => go(row, column + 1)
    const step = command
      ? { z: () => onSheet(event.shiftKey ? redo(sheet) : undo(sheet)), y: () => onSheet(redo(sheet)) }[key.toLowerCase()]
      : steps[key]
    if (!step) return
    event.preventDefault()
    step()
  }
  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    const block = parseBlock(event.clipboardData.getData('text/plain'))
    if (block.length === 1 && block[0]?.length === 1) return
    event.preventDefault()
    onSheet(putBlock(sheet, row, column, block))
  }
  const lists = ['formation-units', 'formation-categories', 'formation-units', 'formation-categories']
  return (
    <div className="formation-sheet">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.row}</th>
            {columns.map(column => (
              <th scope="col" key={column}>
                {t.columns[column]}
              </th>
            ))}
            <th scope="col">
              <span className="sv-hidden">{t.remove(0).replace(' 0', '')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {sheet.rows.map((cells, row) => {
            const line = lines[row]
            const wrong = !isBlank(cells) && line && 'wrong' in line ? line.wrong : []
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of the sheet is its place
              <tr key={row}>
                <th scope="row">{row + 1}</th>
                {columns.map((column, at) => (
                  <td key={column} className={column === 'fte' ? 'formation-sheet__fte' : undefined}>
                    <input
                      data-cell={`${row}-${at}`}
                      value={cells[at] ?? ''}
                      list={lists[at]}
                      aria-label={t.cell(row + 1, t.columns[column])}
                      aria-invalid={wrong.includes(column) || undefined}
                      aria-description={wrong.includes(column) ? t.wrong[column] : undefined}
                      title={wrong.includes(column) ? t.wrong[column] : undefined}
                      autoComplete="off"
                      onChange={event => onSheet(putCell(sheet, row, at, event.target.value))}
                      onKeyDown={event => onKey(event, row, at)}
                      onPaste={event => onPaste(event, row, at)}
                    />
                  </td>
                ))}
                <td>
                  {!isBlank(cells) && (
                    <button
                      className="nl-button nl-button--subtle"
                      type="button"
                      aria-label={t.remove(row + 1)}
                      onClick={() => onSheet(removeRow(sheet, row))}
                    >
                      ×
                    </button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
