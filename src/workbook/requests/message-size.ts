/**
 * Excel on the web refuses messages over 5 MB in either direction. What we know to be large is sent and asked for
 * in parts of this size (bytes of JSON in UTF-8), so that a message with all that goes beside it stays under 4 MB.
 */
export const LARGEST_PART = 3_800_000;

export function bytesOf(cells: unknown): number {
  return new TextEncoder().encode(JSON.stringify(cells)).length;
}
