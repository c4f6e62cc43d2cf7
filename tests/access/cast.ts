// SPDX-License-Identifier: EUPL-1.2
/**
 * Who is who in the matrix, written from what the strategy and the description of the product say of these people, and from nothing in
 * src/: the matrix compares the product with this.
 */
export const cast = {
  'bureau-coordinator': { sits: 'bureau', at: 'BUREAU-VEILIGHEIDSCOALITIE' },
  mayor: { sits: 'college', at: 'GM0344' },
  'chief-prosecutor': { sits: 'college', at: 'OM-MIDDEN-NEDERLAND' },
  'police-chief': { sits: 'college', at: 'RE03' },
  'taskforce-secretary': { sits: 'taskforce', at: 'TASKFORCE-ONDERMIJNING' },
  'adviser-large': { sits: 'municipality', at: 'GM0344' },
  'adviser-small': { sits: 'municipality', at: 'GM0339' },
  'neighbourhood-officer': { sits: 'neighbourhood', at: 'POLITIE-STAD-UTRECHT' },
  'case-director': { sits: 'care', at: 'VEILIGHEIDSHUIZEN' },
  'undermining-analyst': { sits: 'analysis', at: 'RIEC' },
  'police-planner': { sits: 'planning', at: 'RE03' },
  'privacy-officer': { sits: 'privacy', at: 'BUREAU-VEILIGHEIDSCOALITIE' },
  'functional-manager': { sits: 'upkeep', at: 'BUREAU-VEILIGHEIDSCOALITIE' },
} as const

export type Person = keyof typeof cast

/** Who asks: one of the thirteen, somebody who never signed in, or somebody whose session ran out. */
export type Who = Person | 'nobody' | 'expired'

export const everyWho: Who[] = [...(Object.keys(cast) as Person[]), 'nobody', 'expired']

/** Whether this is one of the thirteen, with a session that holds. */
export const signedIn = (who: Who): who is Person => who !== 'nobody' && who !== 'expired'
/** Works with the content of the partners: all but whoever keeps the system running. */
export const worksOnContent = (who: Who): boolean => signedIn(who) && who !== 'functional-manager'
export const isBureau = (who: Who): boolean => who === 'bureau-coordinator'
export const decidesInCollege = (who: Who): boolean => signedIn(who) && cast[who].sits === 'college'

/** What an address answers when only some may: `yes` for them, a refusal for others, and "sign in" for strangers. */
export function only(some: (who: Who) => boolean, yes = 200): (who: Who) => number {
  return who => (some(who) ? yes : signedIn(who) ? 403 : 401)
}
export const everybody = (): number => 200
export const everyoneSignedIn = only(signedIn)
