// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../languages/both.ts'

export const texts = inBoth({
  nl: {
    problems: {
      signedOut: {
        title: 'U bent afgemeld',
        detail:
          'Uw sessie is voorbij, dus dit is niet bewaard. Wat u invulde staat er nog: meld u aan en verstuur het daarna hier opnieuw.',
      },
      offline: { title: 'Geen verbinding', detail: 'De server is niet bereikbaar. Wat u invulde staat er nog; probeer het zo weer.' },
      unknown: { title: 'Er ging iets mis', detail: 'De server gaf een antwoord dat we niet begrijpen. Probeer het zo weer.' },
      screen: {
        title: 'Dit scherm doet het niet',
        detail: 'Er ging iets mis bij het tonen. Laad de pagina opnieuw; de rest van de site werkt gewoon.',
      },
    },
  },
  en: {
    problems: {
      signedOut: {
        title: 'You are signed out',
        detail: 'Your session is over, so this was not saved. What you filled in is still here: sign in, and send it again here.',
      },
      offline: { title: 'No connection', detail: 'The server cannot be reached. What you filled in is still here; try again shortly.' },
      unknown: { title: 'Something went wrong', detail: 'The server gave an answer we do not understand. Try again shortly.' },
      screen: {
        title: 'This screen does not work',
        detail: 'Something went wrong while showing it. Reload the page; the rest of the site still works.',
      },
    },
  },
})
