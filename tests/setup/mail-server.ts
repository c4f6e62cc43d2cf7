// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server, type Socket } from 'node:net'

/** A mail server on this machine that speaks as much SMTP (RFC 5321) as it takes to receive a mail. */
export interface MailServer {
  /** What the setting SMTP_URL says to reach it. */
  url: string
  port: number
  /** Every mail as it came over the line: headers and text. */
  received: string[]
  /** What it does with the next mails: takes them, says "later" (451), says "never" (550), or says nothing at all. */
  manner: 'takes' | 'later' | 'never' | 'mute'
  close(): Promise<void>
}

const refusal = { later: '451 later\r\n', never: '550 no such mailbox\r\n' }

function converse(server: Pick<MailServer, 'manner' | 'received'>, socket: Socket): void {
  let heard = ''
  let taking = false
  const say = (line: string) => socket.write(line)
  if (server.manner !== 'mute') say('220 test\r\n')
  socket.on('data', chunk => {
    heard += chunk.toString('utf8')
    if (taking && heard.endsWith('\r\n.\r\n')) {
      server.received.push(heard)
      ;[heard, taking] = ['', false]
      say('250 taken\r\n')
    }
    while (heard.includes('\r\n') && !taking) {
      const line = heard.slice(0, heard.indexOf('\r\n'))
      heard = heard.slice(line.length + 2)
      if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n')
      if (/^STARTTLS/i.test(line)) say('502 no TLS here\r\n')
      else if (/^RCPT/i.test(line) && (server.manner === 'later' || server.manner === 'never')) say(refusal[server.manner])
      else if (/^DATA/i.test(line)) taking = say('354 go\r\n') || true
      else say('250 ok\r\n')
    }
  })
  socket.on('error', () => undefined)
}

/** Starts a mail server on a free port of the loopback. */
export async function openMailServer(): Promise<MailServer> {
  const open = new Set<Socket>()
  const mail: MailServer = { url: '', port: 0, received: [], manner: 'takes', close: () => closed(listening, open) }
  const listening = createServer(socket => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    converse(mail, socket)
  })
  await new Promise<void>(ready => listening.listen(0, '127.0.0.1', ready))
  mail.port = (listening.address() as { port: number }).port
  mail.url = `smtp://127.0.0.1:${mail.port}`
  return mail
}

async function closed(listening: Server, open: Set<Socket>): Promise<void> {
  for (const socket of open) socket.destroy()
  await new Promise(done => listening.close(done))
}
