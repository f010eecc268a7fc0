/** Sets that Univer lists from the lowest icon up; all others it lists from the highest down. */
const listedUpwards = new Set(["4Rating", "5Rating"]);
/** Sets that came with Excel 2010 and stand in an extension of the file. */
export const extendedIconSets = new Set(["3Triangles", "3Stars", "5Boxes"]);

/** How many icons a set has. */
export function iconCount(set: string): number {
  return Number(/^_?(\d)/.exec(set)?.[1] ?? 3);
}

/** Univer's icon of a set, from the file's, which counts from the lowest; and the other way round. */
export function mirroredIcon(set: string, icon: number): number {
  return listedUpwards.has(set) ? icon : iconCount(set) - 1 - icon;
}
