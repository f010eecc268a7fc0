import type { ColumnData, Sheet } from "./snapshot";
import { widthFromPixels } from "./layout-units";
import { element } from "./xml-write";

/** `<cols>`: columns that look alike stand together; "" if all look as usual. */
export function columnsXml(
  sheet: Sheet,
  defaultWidth: number,
  formatOf: (column: ColumnData) => number,
): string {
  const spans: {
    first: number;
    last: number;
    key: string;
    attributes: Record<string, string | number | boolean | undefined>;
  }[] = [];
  for (const [index, column] of Object.entries(sheet.columnData ?? {})) {
    const at = Number(index);
    const format = formatOf(column);
    const attributes = {
      width: widthFromPixels(Math.round(column.w ?? defaultWidth)),
      style: format === 0 ? undefined : format,
      hidden: column.hd === 1 ? true : undefined,
      customWidth: column.w === undefined ? undefined : true,
    };
    if (
      attributes.style === undefined &&
      attributes.hidden === undefined &&
      attributes.customWidth === undefined
    )
      continue;
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
