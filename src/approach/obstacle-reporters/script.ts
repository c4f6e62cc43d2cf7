// SPDX-License-Identifier: EUPL-1.2
import { type Draft, findDraft, keepDraft, ownerHere, dropDraft } from './draft-store.ts'

/** The words and the person that the page gives its script, as data of one element. */
interface Told extends DOMStringMap {
  owner?: string
  worker?: string
  language?: string
  kept?: string
  restored?: string
  offline?: string
}

const place = document.getElementById('concept')
const form = document.querySelector<HTMLFormElement>('form#melden')
const told: Told = place?.dataset ?? {}

/** Tells the server, by name of the page alone, that a draft lies here, so that signing out can warn of it. */
function mark(there: boolean): void {
  const page = told.language === 'en' ? '/en/obstacles/report' : '/drempels/melden'
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser of a phone
  document.cookie = `slagvaardig-drafts=${there ? page : ''}; path=/; samesite=lax; max-age=${there ? 259_200 : 0}`
}

function say(words = '', until?: number): void {
  const line = place?.querySelector('[role=status]')
  if (!place || !line) return
  const moment = until && new Intl.DateTimeFormat(told.language, { dateStyle: 'long', timeStyle: 'short' }).format(until)
  line.textContent = words.replace('{until}', moment || '')
  place.hidden = words === ''
}

/** What the writer typed: no secret of the form, no key, no choice that the server put there. */
const typed = (from: HTMLFormElement): Draft =>
  Object.fromEntries(
    [...new FormData(from)].flatMap(([name, value]) => (/^_|^lookAlikes$/.test(name) || value === '' ? [] : [[name, String(value)]])),
  )

function fill(into: HTMLFormElement, draft: Draft): void {
  for (const [name, value] of Object.entries(draft)) {
    for (const field of into.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]`)) {
      if (field instanceof HTMLInputElement && field.type !== 'hidden') field.checked = field.value === value
      else field.value = value
    }
  }
  if (draft.municipality || draft.towards) into.querySelector('details')?.setAttribute('open', '')
}

/** What a draft held that this form has no field for: the page without a connection knows no municipalities. */
let elsewhere: Draft = {}

async function keep(from: HTMLFormElement, owner: string, sending = false): Promise<void> {
  const draft = { ...elsewhere, ...typed(from) }
  const empty = !draft.happens && !draft.helps
  mark(!empty)
  if (empty) {
    await dropDraft()
    return say()
  }
  say(told.kept, await keepDraft(owner, draft, sending))
}

/** Keeps what is typed while it is typed, and gives it back when the form opens empty. */
async function followForm(from: HTMLFormElement, owner: string): Promise<void> {
  const found = await findDraft(owner)
  if (found && !typed(from).happens) {
    fill(from, found.draft)
    elsewhere = Object.fromEntries(Object.entries(found.draft).filter(([name]) => !from.elements.namedItem(name)))
    say(told.restored, found.until)
  }
  mark(found !== null)
  let waiting: ReturnType<typeof setTimeout> | undefined
  const now = () => void keep(from, owner)
  from.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(now, 300)
  })
  addEventListener('pagehide', () => clearTimeout(waiting))
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && typed(from).happens && now())
  place?.querySelector('button')?.addEventListener('click', () => {
    from.reset()
    elsewhere = {}
    fill(from, { happens: '', helps: '' })
    now()
  })
}

/** Whether the site answers at all; what a browser says of its connection is not to be relied on. */
const reaches = (): Promise<boolean> =>
  fetch(location.pathname, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  )

/** Without a connection nothing is sent and nothing is lost; with one the draft is under way, from the page without a person by way of the real one. */
function followSending(owner: string): void {
  document.addEventListener('submit', event => {
    const sent = event.target as HTMLFormElement
    if (!form || !(sent === form || sent.action.includes('/v1/obstacle')) || sent.dataset.sending) return
    event.preventDefault()
    const submitter = event.submitter
    void keep(form, owner, Boolean(told.owner)).then(async () => {
      if (!(await reaches())) return say(told.offline)
      if (!told.owner) return location.reload()
      sent.dataset.sending = 'yes'
      sent.requestSubmit(submitter)
    })
  })
}

/** One named policy, because the content policy lets no other address become a script. */
async function startWorker(address: string): Promise<void> {
  const types = (window as { trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } } })
    .trustedTypes
  const policy = types?.createPolicy('slagvaardig', { createScriptURL: (url: string) => (url === address ? url : '') })
  await navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address, { scope: location.pathname })
}

async function start(): Promise<void> {
  const owner = await ownerHere(told.owner)
  if (!owner) return
  if (!form) {
    const found = await findDraft(owner)
    if (found?.sending) await dropDraft()
    return mark(found !== null && !found.sending)
  }
  await followForm(form, owner)
  followSending(owner)
  if (told.worker && navigator.serviceWorker) await startWorker(told.worker)
}

if (place && window.indexedDB && window.crypto?.subtle) void start()
