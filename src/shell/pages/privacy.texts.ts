// SPDX-License-Identifier: EUPL-1.2
import { inBoth } from '../languages/both.ts'

/** What people are told about their data (AVG art. 13). */
export const texts = inBoth({
  nl: {
    title: 'Privacy',
    lead: 'Deze site is er om samen te werken aan veiligheid. Ze bewaart zo weinig mogelijk over mensen, en van alles staat vast waarom.',
    kept: {
      title: 'Wat we van u bewaren als u zich aanmeldt',
      account: 'Uw naam, uw organisatie en uw rol. Zo weten collega’s met wie zij werken. We bewaren dit tot een jaar na uw laatste rol.',
      session: 'Wanneer u zich aanmeldde en het laatst iets deed, tot u zich afmeldt en hoogstens acht uur.',
      acts: 'Wat u vastlegt, met uw naam en het moment erbij. Een besluit of melding zonder afzender is niets waard.',
      logs: 'Wie welke persoonsgegevens zag of wijzigde, zodat dat later te controleren is. Een gewone blik op openbare cijfers leggen we niet vast.',
    },
    not: {
      title: 'Wat we niet doen',
      cookies: 'Er is één cookie: die van uw aanmelding. Er zijn geen cookies om u te volgen.',
      others: 'Uw browser vraagt niets op bij andere bedrijven: geen lettertypen, kaarten, video’s of statistieken van elders.',
      sell: 'Gegevens gaan niet naar wie ze niet nodig heeft. Wie wat mag zien, staat als zin in de software en wordt bij elk verzoek nagegaan.',
    },
    ground: {
      title: 'Waarom dit mag',
      task: 'De partners voeren een taak van algemeen belang uit (AVG artikel 6, lid 1, onder e). Voor politiegegevens geldt de Wet politiegegevens.',
    },
    rights: {
      title: 'Wat u kunt vragen',
      see: 'U mag weten wat we over u bewaren, en vragen om het te verbeteren, te beperken of te wissen. U kunt ook bezwaar maken.',
      who: 'Vraag het de functionaris gegevensbescherming van de organisatie die u kent: uw gemeente, het Openbaar Ministerie of de politie.',
      complain: 'Komt u er samen niet uit, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
    },
  },
  en: {
    title: 'Privacy',
    lead: 'This site is there to work together on safety. It keeps as little as possible about people, and for everything it is laid down why.',
    kept: {
      title: 'What we keep about you when you sign in',
      account:
        'Your name, your organisation and your role, so that colleagues know whom they work with. We keep this until a year after your last role.',
      session: 'When you signed in and last did something, until you sign out and for eight hours at most.',
      acts: 'What you record, with your name and the moment. A decision or report without a sender is worth nothing.',
      logs: 'Who saw or changed which personal data, so that it can be checked later. We do not record an ordinary look at public figures.',
    },
    not: {
      title: 'What we do not do',
      cookies: 'There is one cookie: that of your session. There are no cookies that follow you.',
      others: 'Your browser asks nothing of other companies: no fonts, maps, videos or statistics from elsewhere.',
      sell: 'Data do not go to those who do not need them. Who may see what is a sentence in the software that is checked with every request.',
    },
    ground: {
      title: 'Why this is allowed',
      task: 'The partners carry out a task in the public interest (GDPR article 6(1)(e)). For police data the Police Data Act applies.',
    },
    rights: {
      title: 'What you can ask',
      see: 'You may know what we keep about you, and ask to correct, restrict or erase it. You can also object.',
      who: 'Ask the data protection officer of the organisation you know: your municipality, the Public Prosecution Service or the police.',
      complain: 'If you cannot agree, you can lodge a complaint with the Dutch Data Protection Authority.',
    },
  },
})
