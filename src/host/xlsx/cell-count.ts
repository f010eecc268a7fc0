import { XlsxError } from "./xlsx-error";
import type { ZipParts } from "./zip-parts";

/** More cells than anybody keeps by hand; beyond, a browser would run out of memory. */
const maximumCells = 1_000_000;
const [less, letterC, space, close] = [0x3c, 0x63, 0x20, 0x3e];

/** Counts `<c` tags before anything is parsed, whatever dimension a sheet claims; throws XlsxError "too-large". */
export function assertCellCount(parts: ZipParts): void {
  let cells = 0;
  for (const path of parts.paths) {
    if (!/worksheets\/[^/]+\.xml$/i.test(path)) continue;
    const bytes = parts.bytes(path) ?? new Uint8Array();
    for (let at = bytes.indexOf(less); at >= 0; at = bytes.indexOf(less, at + 1)) {
      if (bytes[at + 1] === letterC && (bytes[at + 2] === space || bytes[at + 2] === close)) cells += 1;
    }
    if (cells > maximumCells) throw new XlsxError("too-large");
  }
}
