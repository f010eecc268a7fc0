import type { CellStyle, FileOnlyStyle } from "../../model/style";
import { indentPixels } from "./cell-style";
import { booleanAttribute, numberAttribute, type XmlElement } from "../../package/xml-read";
import { element } from "../../package/xml-write";

/** File names in the order of Univer's HorizontalAlign and VerticalAlign. */
const horizontals = [undefined, "left", "center", "right", "justify", "justify", "distributed"];
const verticals = [undefined, "top", "center", "bottom"];

/** Reads `<alignment>` into the style. */
export function readAlignment(
  alignment: XmlElement | undefined,
  style: CellStyle,
  fileOnly: FileOnlyStyle,
): void {
  if (alignment === undefined) return;
  const { horizontal, vertical } = alignment.attributes;
  const indent = numberAttribute(alignment, "indent") ?? 0;
  const rotation = numberAttribute(alignment, "textRotation") ?? 0;
  const readingOrder = numberAttribute(alignment, "readingOrder") ?? 0;
  if (horizontal === "fill" || horizontal === "centerContinuous") fileOnly.horizontal = horizontal;
  const ht = horizontal === "centerContinuous" ? 2 : horizontals.indexOf(horizontal);
  if (horizontal !== undefined && ht > 0) style.ht = ht;
  // Excel's justified and distributed text fills the height; Univer centres it at best.
  const vt = vertical === "justify" || vertical === "distributed" ? 2 : verticals.indexOf(vertical);
  if (vertical !== undefined && vt > 0 && vt !== 3) style.vt = vt;
  if (vertical === "justify" || vertical === "distributed") fileOnly.vertical = vertical;
  if (booleanAttribute(alignment, "wrapText") === true) style.tb = 3;
  if (booleanAttribute(alignment, "shrinkToFit") === true) fileOnly.shrinkToFit = true;
  if (booleanAttribute(alignment, "justifyLastLine") === true) fileOnly.justifyLastLine = true;
  if (readingOrder !== 0) fileOnly.readingOrder = readingOrder;
  if (indent > 0) style.pd = { [horizontal === "right" ? "r" : "l"]: indent * indentPixels };
  if (rotation === 255) style.tr = { a: 0, v: 1 };
  // The file counts 91–180 clockwise, Univer counts clockwise as positive.
  else if (rotation !== 0) style.tr = { a: rotation > 90 ? rotation - 90 : -rotation };
}

/** Writes `<alignment>`; "" if it would say nothing. */
export function alignmentXml(style: CellStyle): string {
  const { l: left, r: right } = style.pd ?? {};
  const indent = Math.round(((style.ht === 3 ? (right ?? left) : left) ?? 0) / indentPixels);
  const angle = style.tr?.a ?? 0;
  const rotation = style.tr?.v === 1 ? 255 : angle > 0 ? 90 + angle : -angle;
  const attributes = {
    horizontal: style.xlsx?.horizontal ?? horizontals[style.ht ?? 0] ?? (indent > 0 ? "left" : undefined),
    vertical: style.xlsx?.vertical ?? (style.vt === 3 ? undefined : verticals[style.vt ?? 0]),
    textRotation: rotation === 0 ? undefined : rotation,
    wrapText: style.tb === 3 ? true : undefined,
    indent: indent > 0 ? indent : undefined,
    justifyLastLine: style.xlsx?.justifyLastLine === true ? true : undefined,
    shrinkToFit: style.xlsx?.shrinkToFit === true ? true : undefined,
    readingOrder: style.xlsx?.readingOrder,
  };
  return Object.values(attributes).every((value) => value === undefined)
    ? ""
    : element("alignment", attributes);
}
