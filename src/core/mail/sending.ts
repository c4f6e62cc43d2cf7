// SPDX-License-Identifier: EUPL-1.2
import sql from 'sql-template-tag'
import type { Acting } from '../contract/handlers.ts'
import { noticeKinds } from '../notices/kinds.ts'
import { isLoopback } from '../settings/combinations.ts'
import { writeDigest } from './digest.ts'

/** Where mail goes: the address of the site that it leads to, and the mail server; null keeps everything in the outbox. */
export interface Post {
  site: string
  smtp: string | null
  /** Milliseconds that a mail server may stay silent; other work waits meanwhile. */
  patience?: number
}

interface Waiting {
  person_id: string
  address: string
  kinds: string[]
}

/** Writes one mail to everybody with new notices who had none today, and asks for its delivery where there is a mail server. */
export async function writeDigests(act: Acting, { site, smtp }: Post): Promise<void> {
  const known = await noticeKinds()
  for (const { person_id, address, kinds } of await act.rows<Waiting>(sql`select * from core.notices_to_mail(${act.now}::timestamptz)`)) {
    const { subject, body } = writeDigest(kinds, known, site)
    const id = act.newId()
    await act.run(sql`select core.write_mail(${id}::uuid, ${person_id}::uuid, ${address}, ${subject}, ${body}, ${act.now}::timestamptz)`)
    if (smtp) await act.later('mail.deliver', id)
  }
}

/** How the mail server is reached: beyond this machine with TLS always, and never waited for long. */
function transportOf(smtp: string, patience: number) {
  const { hostname } = new URL(smtp)
  const silence = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, dnsTimeout: patience }
  return { url: smtp, requireTLS: !isLoopback(hostname), ...silence }
}

/** Hands one mail over to the mail server; throws when that fails, so that the job tries again. */
export async function deliver(act: Acting, id: string, { site, smtp, patience = 10_000 }: Post): Promise<void> {
  if (!smtp) return
  const [mail] = await act.rows<{ address: string; subject: string; body: string }>(
    sql`select address, subject, body from core.mail_to_deliver(${id}::uuid)`,
  )
  if (!mail) return
  const host = new URL(site).hostname
  // Read when there is a mail to send: it takes a tenth of the time in which the server starts.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport(transportOf(smtp, patience), { from: `Slagvaardig <geen-antwoord@${host}>` })
  try {
    await transport.sendMail({
      to: mail.address,
      subject: mail.subject,
      text: mail.body,
      messageId: `<${id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  } finally {
    transport.close()
  }
  await act.run(sql`select core.note_mail_delivery(${id}::uuid, ${act.now}::timestamptz)`)
}
