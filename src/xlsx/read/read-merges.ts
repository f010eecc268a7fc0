import { maximumColumns, type Area, readArea } from "../model/address";
import { XlsxError } from "../package/xlsx-error";
import { child, childrenOf, type XmlElement } from "../package/xml-read";

/** Univer keeps each merged cell in a list. */
const mostCells = 300_000;

/** Reads `<mergeCells>`. XlsxError: they lie over one another (Excel calls that damaged, too), or are too many. */
export function readMerges(worksheet: XmlElement, sheetName: string): Area[] {
  const ranges = childrenOf(child(worksheet, "mergeCells"), "mergeCell")
    .map((one) => readArea(one.attributes["ref"] ?? "", sheetName))
    .filter((range) => range !== undefined);
  const taken = new Set<number>();
  for (const { startRow, endRow, startColumn, endColumn } of ranges) {
    if (taken.size + (endRow - startRow + 1) * (endColumn - startColumn + 1) > mostCells)
      throw new XlsxError("too-large", "合并单元格占去的格子超过 30 万个");
    for (let row = startRow; row <= endRow; row += 1) {
      for (let column = startColumn; column <= endColumn; column += 1) {
        const cell = row * maximumColumns + column;
        if (taken.has(cell)) throw new XlsxError("damaged");
        taken.add(cell);
      }
    }
  }
  return ranges;
}
