// SPDX-License-Identifier: EUPL-1.2
import { authorship, defineAccess } from '../../core/access/define.ts'

/** Memberships are open to everybody; only the bureau records that a partner joins or leaves. */
export const access = defineAccess({
  tables: {
    'partners.membership': { scope: 'shared', nl: 'Lidmaatschappen in de tijd', en: 'Memberships in time', personal: authorship },
  },
  rules: {
    seesMemberships: {
      sentence: { nl: 'Iedereen ziet wie lid is van welk orgaan', en: 'Everybody sees who is a member of which body' },
      who: 'everyone',
      reads: ['partners.membership'],
      purpose: 'governance',
      ground: 'Wet open overheid art. 3.1',
    },
    recordsMembership: {
      sentence: {
        nl: 'Het bureau legt vast wie lid wordt en wie vertrekt',
        en: 'The bureau records who becomes a member and who leaves',
      },
      who: ['bureau_coordinator'],
      adds: 'partners.membership',
      given: { recorded_by: 'uuid', recorded_for: 'uuid' },
      conditions: [
        {
          key: 'membership-in-own-name',
          nl: 'U legt dit vast op uw eigen naam en voor uw organisatie',
          en: 'You record this in your own name and for your organisation',
          holds: 'recorded_by = (select core.actor()) and recorded_for = (select core.organisation())',
        },
      ],
      purpose: 'governance',
      ground: 'Politiewet 2012 art. 39',
    },
  },
})
