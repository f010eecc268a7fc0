import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The file with sheets that may come and go, where somebody protects which there are. */
export function unlocked(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  return zipSync({
    ...parts,
    "xl/workbook.xml": strToU8(workbook.replace('lockStructure="1"', 'lockStructure="0"')),
  });
}
