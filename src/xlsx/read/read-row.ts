import type { RowData } from "../model/snapshot";
import { pixelsFromPoints } from "../sheet/layout-units";
import type { ReadContext } from "./read-context";
import { booleanAttribute, numberAttribute, type XmlElement } from "../package/xml-read";

/** Height, visibility and format of one `<row>`; undefined if it says nothing. */
export function readRow(row: XmlElement, context: ReadContext): { data?: RowData; format?: number } {
  const points = numberAttribute(row, "ht");
  const format = booleanAttribute(row, "customFormat") === true ? numberAttribute(row, "s") : undefined;
  const data: RowData = {};
  if (points !== undefined) {
    const pixels = pixelsFromPoints(points);
    // A height that nobody set follows the content (Univer: `ia`, with the height as measured in `ah`).
    Object.assign(
      data,
      booleanAttribute(row, "customHeight") === true
        ? { h: pixels, ia: 0 }
        : { h: pixels, ah: pixels, ia: 1 },
    );
  }
  if (booleanAttribute(row, "hidden") === true) data.hd = 1;
  const level = numberAttribute(row, "outlineLevel") ?? 0;
  if (level > 0) data.custom = { outlineLevel: level };
  const style = format === undefined ? undefined : context.pool.outerStyle(format);
  if (style !== undefined) data.s = style;
  return {
    ...(Object.keys(data).length === 0 ? {} : { data }),
    ...(format === undefined || style === undefined ? {} : { format }),
  };
}
