/**
 * What says that a cell lies so many standard deviations of a range's numbers above their average, or below it if
 * negative: the engine has no rule for it.
 */
export function deviationFormula(cell: string, range: string, deviations: number): string {
  const limit = `AVERAGE(${range})${deviations > 0 ? "+" : "-"}${String(Math.abs(deviations))}*STDEV.P(${range})`;
  return `=AND(ISNUMBER(${cell}),${cell}${deviations > 0 ? ">" : "<"}${limit})`;
}
