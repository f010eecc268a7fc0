import { zipSync } from "fflate";

/** Files in one .zip. They are packed already: they are stored as they are, with no day of the clock's. */
export function zipOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
    mtime: EARLIEST,
  });
}

/** The first day that a .zip can name. */
const EARLIEST = new Date(1980, 0, 1);
