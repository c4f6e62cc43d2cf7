// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../../shell/languages/both.ts'

/** The texts of the public pages, in plain Dutch (B1). */
export const texts = inBoth({
  nl: {
    title: 'Vertel uw verhaal',
    lead: 'Hoe veilig is het bij u? Cijfers zeggen niet alles. Vertel wat u meemaakte of wat u opvalt. U hoeft niet in te loggen en wij vragen niet wie u bent.',
    noReport: 'Dit is geen aangifte en geen melding. Is er nu gevaar? Bel 112. Wilt u iets melden? Bel 0900-8844, of anoniem 0800-7000.',
    noThemes: 'Er zijn nu geen onderwerpen om over te vertellen. Kom later terug.',
    kind: 'Wat wilt u vertellen?',
    kinds: { story: 'Iets wat ik meemaakte', signal: 'Iets wat mij opvalt' },
    theme: 'Waar gaat het over?',
    body: 'Uw verhaal',
    bodyHint:
      'Schrijf liever geen namen, adressen of nummers. Wat onze computer daarvan vindt, laten wij weg voordat wij uw verhaal bewaren. Hij mist soms iets.',
    area: 'In welke gemeente?',
    areaHint: 'Wij vragen geen straat of wijk.',
    month: 'In welke maand?',
    role: 'Ik vertel dit als',
    roles: {
      resident: 'inwoner',
      victim: 'slachtoffer',
      entrepreneur: 'ondernemer',
      'young-person': 'jongere',
      volunteer: 'vrijwilliger',
      professional: 'professional',
    },
    consent: 'Wat mogen wij ermee?',
    mayUse: 'U mag mijn verhaal lezen en meetellen',
    mayUseHint: 'Dat doen mensen van gemeenten, politie, justitie en zorg in deze regio. Zonder dit bewaren wij niets.',
    mayQuote: 'U mag een stuk uit mijn verhaal overnemen in een verslag',
    mayQuoteHint: 'Dat mag u ook leeg laten.',
    send: 'Verstuur mijn verhaal',
    after: 'Na het versturen krijgt u een code. Daarmee kunt u uw verhaal later lezen en weer intrekken. Na vijf jaar wissen wij het.',
    mine: 'Mijn verhaal',
    mineLead: 'Met de code die u kreeg, ziet u uw verhaal zoals wij het bewaren. U kunt het hier ook intrekken.',
    mineAddress: '/verhalen/mijn-verhaal',
    tellAddress: '/verhalen/vertellen',
    code: 'Uw code',
    codeHint: 'Twintig letters en cijfers, bijvoorbeeld 7K2M-…',
    show: 'Laat mijn verhaal zien',
    noSuch: 'Bij deze code hoort geen verhaal. Kijk of u alle letters en cijfers goed hebt overgenomen.',
    kept: 'Wij hebben uw verhaal',
    keep: 'Bewaar deze code goed. Wij kunnen hem niet opnieuw geven, want wij weten niet wie u bent.',
    asKept: 'Zo bewaren wij uw verhaal',
    masked: (count: number) =>
      count === 0
        ? 'Wij vonden geen namen, adressen of nummers om weg te laten. Ziet u er toch nog een? Trek uw verhaal dan in en vertel het opnieuw.'
        : count === 1
          ? 'Op één plek lieten wij iets weg dat naar iemand kan wijzen. Staat er nog meer? Trek uw verhaal dan in en vertel het opnieuw.'
          : `Op ${count} plekken lieten wij iets weg dat naar iemand kan wijzen. Staat er nog meer? Trek uw verhaal dan in en vertel het opnieuw.`,
    about: (theme: string, area: string, month: string) => `${theme}. ${area}, ${month}.`,
    quoted: 'Wij mogen een stuk overnemen in een verslag.',
    notQuoted: 'Wij nemen niets over in een verslag.',
    withdraw: 'Trek mijn verhaal in',
    withdrawText:
      'Dan vernietigen wij de tekst meteen. Nieuwe verslagen laten uw verhaal weg. In oudere verslagen komt erbij te staan dat het is ingetrokken.',
    withdrawn: (date: string) => `U trok dit verhaal in op ${date}. De tekst is vernietigd.`,
    another: 'Nog een verhaal vertellen',
    haveCode: 'Ik heb al een code',
    coverage: 'Wie vertelde er al?',
    coverageText:
      'Zo zien wij waar wij nog niet genoeg verhalen hebben. Aantallen zijn afgerond op 5. Waar minder dan 5 verhalen zijn, staat een streepje.',
    district: 'District',
    all: 'Samen',
    region: 'Hele regio',
    few: '–',
  },
  en: {
    title: 'Tell your story',
    lead: 'How safe is it where you live? Figures do not tell everything. Tell what you went through or what you notice. You need not sign in and we do not ask who you are.',
    noReport:
      'This is no report to the police. Is there danger now? Call 112. Do you want to report something? Call 0900-8844, or anonymously 0800-7000.',
    noThemes: 'There are no subjects to tell about now. Please come back later.',
    kind: 'What do you want to tell?',
    kinds: { story: 'Something I went through', signal: 'Something I notice' },
    theme: 'What is it about?',
    body: 'Your story',
    bodyHint:
      'Please write no names, addresses or numbers. Those that our computer finds are left out before we keep your story. It sometimes misses one.',
    area: 'In which municipality?',
    areaHint: 'We ask for no street or neighbourhood.',
    month: 'In which month?',
    role: 'I tell this as a',
    roles: {
      resident: 'resident',
      victim: 'victim',
      entrepreneur: 'entrepreneur',
      'young-person': 'young person',
      volunteer: 'volunteer',
      professional: 'professional',
    },
    consent: 'What may we do with it?',
    mayUse: 'You may read and count my story',
    mayUseHint: 'That is done by people of municipalities, police, justice and care in this region. Without this we keep nothing.',
    mayQuote: 'You may take a part of my story over in a report',
    mayQuoteHint: 'You may leave this empty.',
    send: 'Send my story',
    after: 'After sending you get a code. With it you can read your story later and withdraw it. We erase it after five years.',
    mine: 'My story',
    mineLead: 'With the code you got, you see your story as we keep it. You can withdraw it here too.',
    mineAddress: '/en/stories/mine',
    tellAddress: '/en/stories/tell',
    code: 'Your code',
    codeHint: 'Twenty letters and digits, for example 7K2M-…',
    show: 'Show my story',
    noSuch: 'No story belongs to this code. See whether you copied all letters and digits well.',
    kept: 'We have your story',
    keep: 'Keep this code well. We cannot give it again, because we do not know who you are.',
    asKept: 'This is how we keep your story',
    masked: (count: number) =>
      count === 0
        ? 'We found no names, addresses or numbers to leave out. Do you see one after all? Then withdraw your story and tell it anew.'
        : count === 1
          ? 'In one place we left out something that may point to somebody. Is there more? Then withdraw your story and tell it anew.'
          : `In ${count} places we left out something that may point to somebody. Is there more? Then withdraw your story and tell it anew.`,
    about: (theme: string, area: string, month: string) => `${theme}. ${area}, ${month}.`,
    quoted: 'We may take a part over in a report.',
    notQuoted: 'We take nothing over in a report.',
    withdraw: 'Withdraw my story',
    withdrawText: 'We then destroy the words at once. New reports leave your story out. Older reports will say that it was withdrawn.',
    withdrawn: (date: string) => `You withdrew this story on ${date}. Its words were destroyed.`,
    another: 'Tell another story',
    haveCode: 'I have a code already',
    coverage: 'Who told already?',
    coverageText:
      'This shows where we do not have enough stories yet. Counts are rounded to 5. Where there are fewer than 5 stories, there is a dash.',
    district: 'District',
    all: 'Together',
    region: 'Whole region',
    few: '–',
  },
})
