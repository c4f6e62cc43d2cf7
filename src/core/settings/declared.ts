// SPDX-License-Identifier: EUPL-1.2
import { address, contact, database, file, folder, folders, host, type Kind, oneOf, port, text } from './values.ts'

/** One setting: what it is for in a sentence, its kind, and its value when it is not given (read as if it were given). */
export interface Declared<T> {
  nl: string
  en: string
  kind: Kind<T>
  default?: string
  /** What happens without a value, where no fixed default says so. */
  otherwise?: { nl: string; en: string }
  /** Whether the value may hold a password, so that no message repeats it. */
  secret?: boolean
}

const withDefault = <T>(kind: Kind<T>, value: string, nl: string, en: string) => ({ kind, default: value, nl, en }) satisfies Declared<T>
const optional = <T>(kind: Kind<T>, nl: string, en: string, otherwise?: { nl: string; en: string }) =>
  ({ kind, nl, en, otherwise }) satisfies Declared<T>
const secret = <D>(setting: D) => ({ ...setting, secret: true })

/** Every setting of the product, in the order in which they are explained. This table is the only place where they are declared. */
export const declared = {
  MODE: optional(
    oneOf('demo', 'production'),
    'Proefopstelling met verzonnen mensen die zonder wachtwoord aanmelden, of echt gebruik met een aanmeldvoorziening.',
    'A trial with made-up people who sign in without a password, or real use with an identity provider.',
    { nl: 'production als OIDC_ISSUER er is, anders demo', en: 'production when OIDC_ISSUER is given, else demo' },
  ),
  HOST: withDefault(host, '127.0.0.1', 'Netwerkadres waarop de server luistert.', 'Network address the server listens on.'),
  PORT: withDefault(port, '3000', 'Poort waarop de server luistert; 0 kiest een vrije.', 'Port the server listens on; 0 takes a free one.'),
  PUBLIC_URL: optional(
    address(['https', 'http'], { bare: true }),
    'Adres waaronder mensen de site bezoeken, dus dat van de proxy die ervoor staat.',
    'Address at which people visit the site, so that of the proxy in front of it.',
    { nl: 'http met HOST en PORT', en: 'http with HOST and PORT' },
  ),
  DATA_DIR: withDefault(
    folder(),
    './data',
    'Map voor de eigen database en wat de server bewaart; maak er back-ups van met het commando backup.',
    'Folder for the embedded database and what the server keeps; back it up with the backup command.',
  ),
  DATABASE_URL: secret(
    optional(
      database,
      'Een eigen PostgreSQL (17 of nieuwer) voor de server, met een rol die geen eigenaar is en rijbeveiliging niet omzeilt.',
      'A PostgreSQL of your own (17 or newer) for the server, with a role that is no owner and does not pass row security.',
      { nl: 'de meegeleverde database in DATA_DIR', en: 'the embedded database in DATA_DIR' },
    ),
  ),
  DATABASE_OWNER_URL: secret(
    optional(
      database,
      'Dezelfde database voor upgrades en back-ups, met de eigenaar van de tabellen (BYPASSRLS, geen superuser).',
      'The same database for upgrades and backups, with the owner of the tables (BYPASSRLS, no superuser).',
      { nl: 'samen met DATABASE_URL', en: 'together with DATABASE_URL' },
    ),
  ),
  DATABASE_READ_URL: secret(
    optional(
      database,
      'Een kopie van die database die meeloopt (streaming replica), voor vragen waarvan geen logregel nodig is. Zet in de hoofddatabase synchronous_commit op remote_apply, dan loopt de kopie nooit achter.',
      'A copy of that database that follows it (streaming replica), for questions that need no log line. Set synchronous_commit to remote_apply in the main database, so that the copy never lags behind.',
      { nl: 'alle vragen gaan naar DATABASE_URL', en: 'all questions go to DATABASE_URL' },
    ),
  ),
  REGION_PACK: withDefault(
    folders,
    'regions/midden-nederland-2019-2022',
    'Regiopakketten die bij de eerste start worden geladen, het oudste eerst.',
    'Region packs that are loaded at the first start, the oldest first.',
  ),
  OIDC_ISSUER: optional(
    address(['https', 'http']),
    'Adres van de aanmeldvoorziening (OpenID Connect) van de organisaties.',
    'Address of the identity provider (OpenID Connect) of the organisations.',
    { nl: 'aanmelden als verzonnen persoon, alleen in demo', en: 'signing in as a made-up person, in demo only' },
  ),
  OIDC_CLIENT_ID: optional(
    text,
    'Naam waaronder de aanmeldvoorziening deze site kent.',
    'Name by which the identity provider knows this site.',
  ),
  OIDC_CLIENT_KEY_FILE: optional(
    file,
    'Bestand met de geheime sleutel (JWK) waarmee de site zich bij de aanmeldvoorziening bekendmaakt.',
    'File with the private key (JWK) by which the site identifies itself to the identity provider.',
  ),
  OIDC_ACR: withDefault(
    text,
    'http://eidas.europa.eu/LoA/substantial',
    'Zekerheid die een aanmelding minstens moet hebben volgens BIO2.',
    'Assurance that a sign-in must have at least by BIO2.',
  ),
  SMTP_URL: secret(
    optional(
      address(['smtps', 'smtp']),
      'Mailserver voor berichten, met naam en wachtwoord erin als die nodig zijn.',
      'Mail server for messages, with name and password in it where needed.',
      { nl: 'er gaat geen mail uit', en: 'no mail goes out' },
    ),
  ),
  SECURITY_CONTACT: optional(
    contact,
    'Adres waar mensen een zwakke plek melden, voor security.txt.',
    'Address where people report a weakness, for security.txt.',
    { nl: 'mailto:security@ met de naam uit PUBLIC_URL', en: 'mailto:security@ with the name in PUBLIC_URL' },
  ),
  THEME: optional(
    file,
    'Stijlblad met de huisstijl van de regio, dat bij het bouwen in de schermen komt.',
    'Stylesheet with the house style of the region, which is built into the screens.',
    { nl: 'de eigen neutrale stijl', en: 'our own neutral style' },
  ),
  LOG_LEVEL: withDefault(
    oneOf('error', 'warn', 'info', 'debug'),
    'info',
    'Hoeveel de server over zijn eigen werking meldt; nooit persoonsgegevens.',
    'How much the server tells of its own working; never personal data.',
  ),
}

export type SettingName = keyof typeof declared

type ValueOf<D> = D extends { kind: Kind<infer T>; default: string } ? T : D extends { kind: Kind<infer T> } ? T | undefined : never

/** The values as given, each of its own kind. */
export type Given = { [N in SettingName]: ValueOf<(typeof declared)[N]> }
