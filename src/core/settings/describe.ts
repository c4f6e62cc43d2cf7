// SPDX-License-Identifier: EUPL-1.2
import { declared, type Declared } from './declared.ts'
import { settingsFile } from './settings.ts'

const start = `<!-- Generated from src/core/settings/declared.ts; a test compares. -->

# Instellingen / Settings

Geef instellingen als omgevingsvariabele, of als regels \`NAAM=waarde\` in \`${settingsFile}\` naast \`package.json\`; de omgeving gaat voor.
Geen enkele is nodig om te beginnen. Wat fout is, noemt de server bij het starten alles tegelijk, en dan start hij niet.
Paden zonder \`/\` vooraan tellen vanaf de map van het product.

Give settings as environment variables, or as lines \`NAME=value\` in \`${settingsFile}\` beside \`package.json\`; the environment goes first.
None is needed to begin. The server names all that is wrong at once, and then does not start. Paths that do not begin with \`/\` count from
the folder of the product.
`

/** The page docs/settings.md: every setting with a sentence, its kind and its default, in both languages. */
export function describeSettings(): string {
  return [start, ...Object.entries(declared).map(([name, setting]) => describe(name, setting))].join('\n')
}

function describe(name: string, { nl, en, kind, default: fallback, otherwise }: Declared<unknown>): string {
  const without = (language: 'nl' | 'en', none: string) => (fallback === undefined ? (otherwise?.[language] ?? none) : `\`${fallback}\``)
  return [
    `## ${name}`,
    '',
    `${nl} *Soort:* ${kind.nl}. *Zonder waarde:* ${without('nl', 'geen')}.`,
    '',
    `${en} *Kind:* ${kind.en}. *Without a value:* ${without('en', 'none')}.`,
    '',
  ].join('\n')
}
