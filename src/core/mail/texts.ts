// SPDX-License-Identifier: EUPL-1.2
/** The words of the outbox of the demonstration. */
export const texts = {
  nl: {
    title: 'Postvak van de proefopstelling',
    demo: 'proefopstelling',
    lead: 'Dit is de mail die zou zijn verstuurd. In een proefopstelling gaat er niets de deur uit: de mensen hieronder zijn verzonnen en hun adressen bestaan niet.',
    none: 'Er is nog geen mail geschreven. Binnen tien minuten na het eerste bericht aan iemand staat hier een mail, hoogstens een per persoon per dag.',
    to: 'Aan',
  },
  en: {
    title: 'Outbox of the demonstration',
    demo: 'demonstration',
    lead: 'This is the mail that would have been sent. Nothing leaves a demonstration: the people below are invented and their addresses do not exist.',
    none: 'No mail has been written yet. Within ten minutes of the first notice to somebody a mail stands here, one per person a day at most.',
    to: 'To',
  },
} as const
