/** A number as people write it: without the noise of binary fractions, without a useless zero. */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}
