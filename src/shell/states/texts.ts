// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../languages/both.ts'

export const texts = inBoth({
  nl: {
    loading: 'Bezig met laden',
    nothing: 'Nog niets te zien',
    again: 'Probeer opnieuw',
    forbidden: 'Dit mag u niet zien of doen',
    absent: 'Niet gevonden',
    absentDetail: 'Deze pagina bestaat niet, of is niet voor u bedoeld. Kijk of het adres klopt, of kies iets in het menu.',
    signIn: 'Aanmelden in een nieuw tabblad',
    trace: 'Kenmerk voor de beheerder',
    all: (count: number) => `Toon alle ${count}`,
    fewer: 'Toon minder',
  },
  en: {
    loading: 'Loading',
    nothing: 'Nothing to see yet',
    again: 'Try again',
    forbidden: 'You may not see or do this',
    absent: 'Not found',
    absentDetail: 'This page does not exist, or is not meant for you. Check the address, or choose something from the menu.',
    signIn: 'Sign in, in a new tab',
    trace: 'Reference for the manager',
    all: (count: number) => `Show all ${count}`,
    fewer: 'Show fewer',
  },
})
