// SPDX-License-Identifier: EUPL-1.2
export { loadCourse } from './load.ts'
