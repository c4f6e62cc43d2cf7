// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { inject } from 'vitest'

/** Every property test of the run draws from the one printed seed. */
fc.configureGlobal({ seed: inject('seed') })
