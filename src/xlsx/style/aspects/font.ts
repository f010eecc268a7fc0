import type { CellStyle, TextStyle } from "../../model/style";
import { colorAttributes, readColor, type Palette } from "./color";
import { child, numberAttribute, type XmlElement } from "../../package/xml-read";
import { element } from "../../package/xml-write";

/** Univer's TextDecoration.DOUBLE; a plain underline carries no type. */
const doubleLine = 10;

function isOn(mark: XmlElement | undefined): boolean {
  return mark !== undefined && !["0", "false", "none"].includes(mark.attributes["val"] ?? "1");
}

/** Reads `<font>` or `<rPr>` into the font keys of a style. */
export function readFont(font: XmlElement | undefined, palette: Palette): TextStyle {
  const style: TextStyle = {};
  const name = (child(font, "name") ?? child(font, "rFont"))?.attributes["val"];
  const size = numberAttribute(child(font, "sz"), "val");
  const color = readColor(child(font, "color"), palette);
  const underline = child(font, "u");
  const vertical = child(font, "vertAlign")?.attributes["val"];
  if (name !== undefined) style.ff = name;
  if (size !== undefined) style.fs = size;
  if (isOn(child(font, "b"))) style.bl = 1;
  if (isOn(child(font, "i"))) style.it = 1;
  if (isOn(underline)) {
    style.ul =
      underline?.attributes["val"]?.startsWith("double") === true ? { s: 1, t: doubleLine } : { s: 1 };
  }
  if (isOn(child(font, "strike"))) style.st = { s: 1 };
  if (color !== undefined) style.cl = { rgb: color };
  if (vertical === "subscript") style.va = 2;
  if (vertical === "superscript") style.va = 3;
  return style;
}

/** The children of `<font>` (or, with `rFont`, of `<rPr>`), in the order that the schema wants. */
export function fontXml(style: TextStyle & Pick<CellStyle, "xlsx">, nameElement: "name" | "rFont"): string {
  const color = colorAttributes(style.cl, style.xlsx?.fontTint);
  const name = style.ff === undefined || style.ff === null ? "" : element(nameElement, { val: style.ff });
  const decorations = [
    style.bl === 1 ? element("b") : "",
    style.it === 1 ? element("i") : "",
    style.st?.s === 1 ? element("strike") : "",
  ];
  const underline = style.ul?.s === 1 ? element("u", style.ul.t === doubleLine ? { val: "double" } : {}) : "";
  const vertical = style.va === 2 ? "subscript" : style.va === 3 ? "superscript" : undefined;
  const verticalXml = vertical === undefined ? "" : element("vertAlign", { val: vertical });
  const size = style.fs === undefined || style.fs === null ? "" : element("sz", { val: style.fs });
  const colorXml = color === undefined ? "" : element("color", color);
  return nameElement === "rFont"
    ? [name, ...decorations, colorXml, size, underline, verticalXml].join("")
    : [...decorations, underline, verticalXml, size, colorXml, name].join("");
}
