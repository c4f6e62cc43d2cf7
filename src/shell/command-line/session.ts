// SPDX-License-Identifier: EUPL-1.2
import { type Command, Option } from 'commander'
import { demoPersonCodes, type PersonCode } from '../../core/identity/people.ts'
import { openSessionFor } from '../../core/identity/session.ts'
import { withInstallation } from './installation.ts'
import { Plain, say } from './said.ts'

/** Adds `session --as PERSON`: a token for scripts, in the demonstration only. */
export function addSession(all: Command): void {
  all
    .command('session')
    .description('opent een aanmelding voor een script (alleen in de proefopstelling); het token gaat mee als Authorization: Bearer')
    .addOption(new Option('--as <persoon>', 'wie').choices(demoPersonCodes).makeOptionMandatory())
    .option('--json', 'met csrf en einde, als JSON')
    .action(async ({ as, json }: { as: PersonCode; json?: boolean }) => {
      const opened = await withInstallation(({ settings, owner }) => {
        if (settings.MODE !== 'demo') throw new Plain('Aanmelden als verzonnen persoon kan alleen in de proefopstelling (MODE=demo).')
        return openSessionFor(owner, as).catch(() => {
          throw new Plain(`${as} is er nog niet: laad eerst een regiopakket en start de server eenmaal.`)
        })
      })
      say(json ? JSON.stringify(opened) : opened.token)
    })
}
