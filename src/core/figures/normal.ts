// SPDX-License-Identifier: EUPL-1.2
/** The value below which a share `p` of the normal distribution lies (Acklam's rational approximation, 1e-9 relative). */
export function normalQuantile(p: number): number {
  if (p < 0.02425) return -tail(Math.sqrt(-2 * Math.log(p)))
  if (p > 1 - 0.02425) return tail(Math.sqrt(-2 * Math.log(1 - p)))
  const q = p - 0.5
  const r = q * q
  return (
    (q *
      horner(
        r,
        [-3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1, 2.506628277459239],
      )) /
    horner(r, [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1])
  )
}

const horner = (x: number, factors: readonly number[]): number => factors.reduce((sum, factor) => sum * x + factor, 0)

/** The upper tail of the normal quantile. */
const tail = (q: number): number =>
  -horner(q, [-7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783]) /
  horner(q, [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1])
