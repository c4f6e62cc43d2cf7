// SPDX-License-Identifier: EUPL-1.2
import { texts, type Why } from './texts.ts'

/** Somebody to choose on the sign-in page of the demonstration. */
export interface Choice {
  code: string
  name: string
  group: keyof (typeof texts)['nl']['groups']
  role: string
  organisation: string
  errand: string
}

interface Shown {
  language: 'nl' | 'en'
  /** Where to go after signing in; absent for the start page. */
  returnTo: string
  /** The people of the demonstration; null where people sign in at their own organisation. */
  choices: readonly Choice[] | null
  signedInAs: string | null
  signedOut: boolean
}

const startAddress = (returnTo: string, person?: string): string =>
  `/aanmelden/start?${new URLSearchParams({ naar: returnTo, ...(person && { persoon: person }) })}`

/** The sign-in page: the people of the demonstration, or the way to the own organisation. */
export function SignInPage({ language, returnTo, choices, signedInAs, signedOut }: Shown) {
  const t = texts[language]
  return (
    <div className={choices ? 'sv-page' : 'sv-page sv-page--narrow'}>
      {signedOut && (
        <p className="nl-paragraph" role="status">
          {t.signedOut}
        </p>
      )}
      <div className="sv-page__head">
        <h1 className="nl-heading nl-heading--level-1">{choices ? t.titleDemo : t.title}</h1>
      </div>
      <p className="nl-paragraph nl-paragraph--lead">{choices ? t.leadDemo : t.lead}</p>
      {signedInAs && <p className="nl-paragraph">{t.signedInAs(signedInAs)}</p>}
      {choices ? (
        <People choices={choices} language={language} returnTo={returnTo} />
      ) : (
        <OwnOrganisation language={language} returnTo={returnTo} />
      )}
    </div>
  )
}

function OwnOrganisation({ language, returnTo }: Pick<Shown, 'language' | 'returnTo'>) {
  return (
    <>
      <p>
        <a className="nl-button nl-button--primary" href={startAddress(returnTo)}>
          {texts[language].button}
        </a>
      </p>
      <p className="nl-paragraph">{texts[language].after}</p>
    </>
  )
}

function People({ choices, language, returnTo }: { choices: readonly Choice[] } & Pick<Shown, 'language' | 'returnTo'>) {
  const { groups, nobody } = texts[language]
  if (choices.length === 0) return <p className="nl-paragraph">{nobody}</p>
  return Object.entries(groups).map(([group, title]) => {
    const people = choices.filter(choice => choice.group === group)
    return (
      people.length > 0 && (
        <section key={group} className="sv-people" aria-labelledby={`mensen-${group}`}>
          <h2 className="sv-people__title" id={`mensen-${group}`}>
            {title}
          </h2>
          <ul className="sv-people__list">
            {people.map(choice => (
              <Person key={choice.code} choice={choice} returnTo={returnTo} />
            ))}
          </ul>
        </section>
      )
    )
  })
}

function Person({ choice, returnTo }: { choice: Choice; returnTo: string }) {
  const { code, name, role, organisation, errand } = choice
  return (
    <li className="sv-people__person">
      <a className="sv-people__choose" href={startAddress(returnTo, code)}>
        <span className="sv-people__name">{name}</span>
        <span className="sv-people__errand">{errand}</span>
        <span className="sv-people__place">
          {role}, {organisation}
        </span>
      </a>
    </li>
  )
}

/** A page that says in plain words why signing in did not work, with the way to try again. */
export function FailedPage({ language, why, returnTo, traceId }: { language: 'nl' | 'en'; why: Why; returnTo: string; traceId: string }) {
  const t = texts[language]
  const signIn = `${language === 'en' ? '/en/sign-in' : '/aanmelden'}?${new URLSearchParams({ naar: returnTo })}`
  return (
    <div className="sv-page sv-page--narrow">
      <div className="sv-page__head">
        <h1 className="nl-heading nl-heading--level-1">{t.failed}</h1>
      </div>
      <p className="nl-paragraph nl-paragraph--lead" role="alert">
        {t.why[why]}
      </p>
      <p>
        <a className="nl-button nl-button--primary" href={signIn}>
          {t.again}
        </a>
      </p>
      <p className="sv-small">
        <code>{traceId}</code>
      </p>
    </div>
  )
}

/** Between signing out here and at the provider: seen for a moment, or until the link is followed. */
export function AlsoTherePage({ language, there }: { language: 'nl' | 'en'; there: string }) {
  const t = texts[language]
  return (
    <div className="sv-page sv-page--narrow">
      <div className="sv-page__head">
        <h1 className="nl-heading nl-heading--level-1">{t.signedOut}</h1>
      </div>
      <p className="nl-paragraph nl-paragraph--lead">{t.alsoThere}</p>
      <p>
        <a className="nl-link" href={there}>
          {t.there}
        </a>
      </p>
    </div>
  )
}

/** Before signing out takes a draft away: what is lost, the way back to it, and the way on. */
export function DraftWarningPage({ language, kept, csrf }: { language: 'nl' | 'en'; kept: string; csrf: string }) {
  const t = texts[language].draft
  return (
    <div className="sv-page sv-page--narrow">
      <div className="sv-page__head">
        <h1 className="nl-heading nl-heading--level-1">{t.title}</h1>
      </div>
      <p className="nl-paragraph nl-paragraph--lead">{t.lead}</p>
      <form className="sv-form" method="post" action="/afmelden">
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="_language" value={language} />
        <p className="sv-actions">
          <a className="nl-button nl-button--primary" href={kept}>
            {t.back}
          </a>
          <button className="nl-button nl-button--secondary" type="submit" name="_drafts" value="wipe">
            {t.wipe}
          </button>
        </p>
      </form>
    </div>
  )
}
