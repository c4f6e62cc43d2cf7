// SPDX-License-Identifier: EUPL-1.2
import { Button } from '../../shell/forms/button.tsx'
import { Select } from '../../shell/forms/inputs.tsx'
import { useLanguage, useTexts } from '../../shell/languages/language.tsx'
import { Section } from '../../shell/page/page.tsx'
import { texts } from './answer.texts.ts'
import { moved } from './rules.ts'

interface Shown {
  themes: readonly { code: string; nl: string; en: string }[]
  places: number
  ranked: readonly string[]
  off: boolean
  onRank: (ranked: string[]) => void
}

/** Themes in order, moved with buttons that the keyboard reaches as well. */
export function Ranking({ themes, places, ranked, off, onRank }: Shown) {
  const t = useTexts(texts)
  const language = useLanguage()
  const nameOf = (code: string) => themes.find(theme => theme.code === code)?.[language] ?? code
  const left = themes.filter(({ code }) => !ranked.includes(code))
  return (
    <Section title={t.ranking} intro={t.rankingIntro(places)}>
      {ranked.length === 0 && <p>{t.nothing}</p>}
      <ol>
        {ranked.map((code, place) => (
          <li key={code}>
            {nameOf(code)}{' '}
            {!off && (
              <span className="sv-actions">
                {place > 0 && (
                  <Button kind="subtle" type="button" onPress={() => onRank(moved(ranked, code, -1))}>
                    {t.higher}
                    <span className="sv-hidden"> {nameOf(code)}</span>
                  </Button>
                )}
                {place < ranked.length - 1 && (
                  <Button kind="subtle" type="button" onPress={() => onRank(moved(ranked, code, 1))}>
                    {t.lower}
                    <span className="sv-hidden"> {nameOf(code)}</span>
                  </Button>
                )}
                <Button kind="subtle" type="button" onPress={() => onRank(ranked.filter(one => one !== code))}>
                  {t.away}
                  <span className="sv-hidden"> {nameOf(code)}</span>
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!off && ranked.length < places && left.length > 0 && (
        <Select
          name="theme"
          label={t.add}
          optional
          value=""
          onValue={code => code && onRank([...ranked, code])}
          options={left.map(theme => ({ value: theme.code, label: theme[language] }))}
        />
      )}
    </Section>
  )
}
