// SPDX-License-Identifier: EUPL-1.2

/** The colours of the drawings: those of the house, written out, because a drawing on paper knows no stylesheet. */
export const ink = {
  deep: '#0b3a48',
  line: '#0b5a6e',
  quiet: '#4f5b61',
  rule: '#ddd6c9',
  tint: '#e9f1f3',
  accent: '#f0a81c',
  good: '#0a6b52',
  bad: '#a23b0c',
  none: '#848c90',
  white: '#ffffff',
} as const

interface Style {
  size?: number
  weight?: number
  fill?: string
  anchor?: 'start' | 'middle' | 'end'
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const rounded = (value: number): number => Math.round(value * 10) / 10

/** One line of text. */
export function text(
  x: number,
  y: number,
  words: string,
  { size = 15, weight = 400, fill = ink.deep, anchor = 'start' }: Style = {},
): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${escaped(words)}</text>`
}

/** Words on as many lines as they need, of at most so many signs; further lines are `step` lower. */
export function lines(x: number, y: number, words: string, most: number, step: number, style: Style = {}): string {
  return wrapped(words, most)
    .map((line, place) => text(x, y + place * step, line, style))
    .join('')
}

/** Breaks words into lines of at most so many signs. */
export function wrapped(words: string, most: number): string[] {
  const found: string[] = ['']
  for (const word of words.split(' ')) {
    const last = found.length - 1
    const line = found[last] === '' ? word : `${found[last]} ${word}`
    if (line.length > most && found[last] !== '') found.push(word)
    else found[last] = line
  }
  return found
}

/** A filled box. */
export function box(x: number, y: number, width: number, height: number, fill: string, radius = 0): string {
  return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(Math.max(0, width))}" height="${rounded(height)}" fill="${fill}"${radius ? ` rx="${radius}"` : ''}/>`
}

/** A line through points; where a value is not known the line is broken. */
export function path(points: readonly (readonly [number, number | null])[], stroke: string, width: number): string {
  let open = false
  const steps = points.flatMap(([x, y]) => {
    if (y === null) {
      open = false
      return []
    }
    const step = `${open ? 'L' : 'M'}${rounded(x)} ${rounded(y)}`
    open = true
    return [step]
  })
  return `<path d="${steps.join('')}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`
}

/** A filled dot. */
export const dot = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${radius}" fill="${fill}"/>`

/** A drawing with its heading: a number in a circle and what it is about, as the opening pages of the strategy have them. */
export function drawing(width: number, height: number, heading: { mark: string; title: string }, inside: string): string {
  const head = `${dot(30, 32, 15, ink.accent)}${text(30, 37.5, heading.mark, { size: 16, weight: 700, anchor: 'middle' })}${text(54, 38, heading.title, { size: 18, weight: 700 })}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'Source Sans 3','Source Sans Pro',system-ui,'Segoe UI',Arial,sans-serif">${box(0, 0, width, height, ink.white)}${box(0, 0, width, 4, ink.deep)}${head}${inside}</svg>`
}
