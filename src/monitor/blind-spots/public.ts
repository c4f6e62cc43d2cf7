// SPDX-License-Identifier: EUPL-1.2
/** Other features read the view `monitor.blind_spot_shown`, and use the shape `blindSpot` of contract.ts. */
export { loadBlindSpots } from './load.ts'
