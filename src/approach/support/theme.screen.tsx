// SPDX-License-Identifier: EUPL-1.2
export { default } from './screen.tsx'
