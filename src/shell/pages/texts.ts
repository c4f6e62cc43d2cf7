// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../languages/both.ts'

export const texts = inBoth({
  nl: {
    back: 'Naar het begin',
    trace: 'Kenmerk voor de beheerder',
    unsent: {
      signedOut:
        'Uw sessie is voorbij, dus dit is niet bewaard. Wat u schreef staat hieronder. Meld u aan en verstuur het daarna hier opnieuw.',
      later:
        'Dit is niet bewaard. Wat u schreef staat hieronder: verstuur het over een paar minuten opnieuw. Twee keer versturen kan geen kwaad.',
      signIn: 'Aanmelden in een nieuw tabblad',
      wrote: 'Wat u schreef',
      again: 'Verstuur opnieuw',
    },
    titles: {
      400: 'Dit verzoek begrijpen we niet',
      401: 'U bent niet aangemeld',
      403: 'Dit mag u niet',
      404: 'Niet gevonden',
      409: 'Dit botst met wat er al is',
      412: 'Iemand anders was u voor',
      413: 'Dit is te groot',
      429: 'Te veel verzoeken',
      500: 'Er ging iets mis',
      503: 'Even niet beschikbaar',
      507: 'Er is geen ruimte meer',
    },
    next: {
      403: 'Denkt u dat u dit wel moet kunnen? Vraag het de functioneel beheerder van uw organisatie, en noem de zin hierboven.',
      404: 'Kijk of het adres klopt. Volgde u een link op deze site, dan is de pagina misschien verplaatst of niet voor u bedoeld.',
      500: 'Probeer het over een paar minuten opnieuw. Blijft het misgaan, geef dan het kenmerk hieronder door aan de beheerder.',
      503: 'Meestal duurt dit niet lang. Laad deze pagina over een paar minuten opnieuw.',
    },
  },
  en: {
    back: 'To the start',
    trace: 'Reference for the manager',
    unsent: {
      signedOut: 'Your session is over, so this was not saved. What you wrote stands below. Sign in, and send it again here.',
      later: 'This was not saved. What you wrote stands below: send it again in a few minutes. Sending twice does no harm.',
      signIn: 'Sign in, in a new tab',
      wrote: 'What you wrote',
      again: 'Send again',
    },
    titles: {
      400: 'We do not understand this request',
      401: 'You are not signed in',
      403: 'You may not do this',
      404: 'Not found',
      409: 'This conflicts with what is there',
      412: 'Somebody else was first',
      413: 'This is too large',
      429: 'Too many requests',
      500: 'Something went wrong',
      503: 'Not available for a moment',
      507: 'There is no space left',
    },
    next: {
      403: 'Do you think you should be able to? Ask the functional manager of your organisation, and quote the sentence above.',
      404: 'Check the address. If you followed a link on this site, the page may have moved or may not be meant for you.',
      500: 'Try again in a few minutes. If it keeps failing, give the reference below to the manager.',
      503: 'This usually does not take long. Reload this page in a few minutes.',
    },
  },
})
