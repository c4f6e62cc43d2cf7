// SPDX-License-Identifier: EUPL-1.2

const day = 24 * 60 * 60 * 1000

/**
 * The text of /.well-known/security.txt (RFC 9116) for the site at `publicUrl`: where to report a weakness, and until when the text
 * counts. It is made on request and expires 180 days after the day of `now`: never out of date, and within the year that the RFC
 * advises. `contact` is a mailto: or https: address, by default the mailbox that RFC 2142 reserves. Throws when an address is no address.
 */
export function securityTxt(publicUrl: string, now: Date, contact = `mailto:security@${new URL(publicUrl).hostname}`): string {
  if (!/^(mailto:\S+@\S+|https:\/\/\S+)$/.test(contact)) throw new Error(`Not a mailto: or https: address: ${contact}`)
  const expires = new Date(Math.floor(now.getTime() / day) * day + 180 * day)
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${new URL('/.well-known/security.txt', publicUrl).href}`,
    '',
  ].join('\n')
}
