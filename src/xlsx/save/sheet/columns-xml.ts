import type { ColumnData, Sheet } from "../../model/snapshot";
import { widthFromPixels } from "../../sheet/layout-units";
import { element, type Attributes } from "../../package/xml-write";

/** What a `<col>` says of a column beside its format; undefined if it looks as usual. `format`: its number, 0 for none. */
export function columnAttributes(
  column: ColumnData,
  defaultWidth: number,
  format: number,
): Attributes | undefined {
  const hidden = column.hd === 1 ? true : undefined;
  const customWidth = column.w === undefined ? undefined : true;
  const level = column.custom?.outlineLevel ?? 0;
  const outlineLevel = level > 0 ? level : undefined;
  if (format === 0 && [hidden, customWidth, outlineLevel].every((one) => one === undefined)) return undefined;
  return { width: widthFromPixels(Math.round(column.w ?? defaultWidth)), hidden, customWidth, outlineLevel };
}

/** `<cols>`: columns that look alike stand together; "" if all look as usual. */
export function columnsXml(
  sheet: Sheet,
  defaultWidth: number,
  formatOf: (column: ColumnData) => number,
): string {
  const spans: { first: number; last: number; key: string; attributes: Attributes }[] = [];
  for (const [index, column] of Object.entries(sheet.columnData ?? {})) {
    const at = Number(index);
    const format = formatOf(column);
    const said = columnAttributes(column, defaultWidth, format);
    if (said === undefined) continue;
    const attributes = { ...said, style: format === 0 ? undefined : format };
    const key = JSON.stringify(attributes);
    const previous = spans.at(-1);
    if (previous?.last === at - 1 && previous.key === key) previous.last = at;
    else spans.push({ first: at, last: at, key, attributes });
  }
  if (spans.length === 0) return "";
  const columns = spans.map(({ first, last, attributes }) =>
    element("col", { min: first + 1, max: last + 1, ...attributes }),
  );
  return element("cols", {}, ...columns);
}
