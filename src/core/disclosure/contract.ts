// SPDX-License-Identifier: EUPL-1.2
import * as z from 'zod/mini'

/** A count from records of our own as it may be shown: a multiple of 5, or null when it is withheld. Only `protect` makes one. */
export const aboutCount = z.nullable(z.int().check(z.gte(5), z.multipleOf(5)).brand<'about'>())

/** A count rounded to 5 by `protect`; a bare number is none, and does not compile where one is asked. */
export type About = number & z.core.$brand<'about'>
