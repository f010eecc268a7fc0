import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A saved workbook whose sheet with a table has a merged area, which only files bring into a table. */
export function withMerged(saved: Uint8Array, area: string): Uint8Array {
  const parts = unzipSync(saved);
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  for (const [name, bytes] of sheets) {
    const xml = strFromU8(bytes);
    if (!xml.includes("tablePart ")) continue;
    const merged = `</sheetData><mergeCells count="1"><mergeCell ref="${area}"/></mergeCells>`;
    parts[name] = strToU8(xml.replace("</sheetData>", merged));
    return zipSync(parts);
  }
  throw new Error("no sheet with a table");
}
