/** A requirement set of Office, as `ExcelApi 1.9`. Previews have no number and count as above every number. */
export interface ApiSet {
  readonly name: string;
  readonly version: string;
}

/** Below 0 when `a` is the lower. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  for (const index of [0, 1]) {
    const [x = Infinity, y = Infinity] = [left?.[index], right?.[index]].map((part) =>
      part === undefined || Number.isNaN(part) ? Infinity : part,
    );
    if (x !== y) return x - y;
  }
  return 0;
}
