// SPDX-License-Identifier: EUPL-1.2
/** Where a request can stand, in the order of the procedure. */
export const states = ['requested', 'endorsed', 'advised', 'approved', 'refused', 'withdrawn'] as const
export type State = (typeof states)[number]

/** What a request says of the budget. */
export const budgets = ['neutral', 'extra', 'less'] as const
export type Budget = (typeof budgets)[number]

/** A movement asked for, with the yearly rate of the function on each side in euros; outside accounts have none. */
export interface AskedMovement {
  fte: number
  fromRate?: number | null | undefined
  toRate?: number | null | undefined
  fromOutside: boolean
  toOutside: boolean
}

/** What movements do to the yearly budget in euros; null when a rate that matters is not given. */
export function budgetEffect(movements: readonly AskedMovement[]): number | null {
  let sum = 0
  for (const { fte, fromRate, toRate, fromOutside, toOutside } of movements) {
    const to = toOutside ? 0 : toRate
    const from = fromOutside ? 0 : fromRate
    if (to === null || to === undefined || from === null || from === undefined) return null
    sum += fte * (to - from)
  }
  return Math.round(sum * 100) / 100
}

/** Whether what is said of the budget is borne out: a swap within the budget needs rates and may not cost more; more or less must be more or less. */
export function budgetHolds(budget: Budget, effect: number | null): boolean {
  if (budget === 'neutral') return effect !== null && effect <= 0
  if (effect === null) return true
  return budget === 'extra' ? effect > 0 : effect < 0
}
