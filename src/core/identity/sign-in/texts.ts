// SPDX-License-Identifier: EUPL-1.2

/** The words of signing in and out. */
export const texts = {
  nl: {
    title: 'Aanmelden',
    titleDemo: 'Als wie wilt u rondkijken?',
    lead: 'Slagvaardig is voor de partners van de regionale veiligheidsstrategie. U meldt zich aan met het account van uw eigen organisatie.',
    leadDemo: 'Dit is een proefopstelling. Kies een van deze verzonnen mensen en u kijkt met hun ogen mee. Een wachtwoord is niet nodig.',
    button: 'Aanmelden met uw organisatie',
    after:
      'Daarna komt u terug op de bladzijde die u wilde zien. Na twee uur zonder gebruik, en na acht uur in elk geval, meldt u zich opnieuw aan.',
    nobody: 'Er zijn nog geen mensen om uit te kiezen, want er is nog geen regiopakket geladen.',
    signedInAs: (name: string) => `U bent nu aangemeld als ${name}. Kiest u iemand anders, dan wisselt u.`,
    signedOut: 'U bent afgemeld.',
    alsoThere: 'U bent afgemeld bij Slagvaardig. We melden u nu ook af bij uw organisatie.',
    there: 'Verder naar uw organisatie',
    draft: {
      title: 'U hebt een concept dat nog niet verstuurd is',
      lead: 'U bent nog niet afgemeld. Afmelden wist alles wat op dit apparaat bewaard is, dus ook dat concept.',
      back: 'Terug naar het concept',
      wipe: 'Afmelden en het concept wissen',
    },
    again: 'Opnieuw aanmelden',
    failed: 'Aanmelden is niet gelukt',
    groups: { decide: 'Besturen', prepare: 'Voorbereiden', practice: 'In de praktijk', watch: 'Toezien en beheren' },
    why: {
      expired: 'Het aanmelden duurde te lang, of begon in een ander venster. Begin opnieuw.',
      refused: 'We konden niet vaststellen wie u bent. Probeer het opnieuw; lukt het weer niet, meld het dan bij uw organisatie.',
      trouble: 'Er ging iets mis aan onze kant. Probeer het over een paar minuten opnieuw.',
      stopped: 'Het aanmelden is afgebroken bij uw organisatie.',
      unknown: 'Uw organisatie heeft u herkend, maar u heeft hier vandaag geen rol. Vraag de functioneel beheerder om er een.',
      unreachable:
        'De aanmeldvoorziening van uw organisatie is niet bereikbaar. Nieuw aanmelden kan nu niet; wie al is aangemeld, kan gewoon doorwerken. Probeer het over een paar minuten opnieuw.',
    },
  },
  en: {
    title: 'Sign in',
    titleDemo: 'As whom do you want to look around?',
    lead: 'Slagvaardig is for the partners of the regional safety strategy. You sign in with the account of your own organisation.',
    leadDemo: 'This is a demonstration. Choose one of these invented people and see through their eyes. No password is needed.',
    button: 'Sign in with your organisation',
    after:
      'Afterwards you return to the page you wanted to see. After two hours without use, and after eight hours in any case, you sign in again.',
    nobody: 'There is nobody to choose yet, because no region pack has been loaded.',
    signedInAs: (name: string) => `You are signed in as ${name} now. Choosing somebody else switches.`,
    signedOut: 'You have signed out.',
    alsoThere: 'You have signed out of Slagvaardig. We are now signing you out at your organisation as well.',
    there: 'Continue to your organisation',
    draft: {
      title: 'You have a draft that was not sent yet',
      lead: 'You are not signed out yet. Signing out wipes all that is kept on this device, that draft too.',
      back: 'Back to the draft',
      wipe: 'Sign out and wipe the draft',
    },
    again: 'Sign in again',
    failed: 'Signing in did not work',
    groups: { decide: 'Governing', prepare: 'Preparing', practice: 'In practice', watch: 'Overseeing and managing' },
    why: {
      expired: 'Signing in took too long, or began in another window. Start again.',
      refused: 'We could not establish who you are. Try again; if it fails once more, tell your organisation.',
      trouble: 'Something went wrong on our side. Try again in a few minutes.',
      stopped: 'Signing in was stopped at your organisation.',
      unknown: 'Your organisation recognised you, but you hold no role here today. Ask the functional manager for one.',
      unreachable:
        'The identity provider of your organisation cannot be reached. Nobody new can sign in now; whoever is signed in can go on working. Try again in a few minutes.',
    },
  },
}

/** Why signing in did not work, as far as the person may know. */
export type Why = keyof (typeof texts)['nl']['why']
