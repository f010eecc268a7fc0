import { borderXml, readBorder } from "./aspects/border";
import { fileColorOf, readColor, type Palette } from "./aspects/color";
import { fontXml, readFont } from "./aspects/font";
import type { CellStyle } from "../model/style";
import type { StyleSheet } from "./read-styles";
import type { StyleList } from "./style-list";
import { child, type XmlElement } from "../package/xml-read";
import { element } from "../package/xml-write";

/** Reads `<dxf>`: what a conditional format changes. */
export function readDifferential(format: XmlElement | undefined, palette: Palette): CellStyle {
  const font = child(format, "font");
  const style: CellStyle = { ...readFont(font, palette) };
  const isOff = (name: string) => ["0", "false"].includes(child(font, name)?.attributes["val"] ?? "");
  if (isOff("b")) style.bl = 0;
  if (isOff("i")) style.it = 0;
  const pattern = child(child(format, "fill"), "patternFill");
  // A conditional format's solid fill has its colour as background, unlike a cell's.
  const background =
    readColor(child(pattern, "bgColor"), palette) ?? readColor(child(pattern, "fgColor"), palette);
  const border = readBorder(child(format, "border"), palette);
  const code = child(format, "numFmt")?.attributes["formatCode"];
  if (background !== undefined) style.bg = { rgb: background };
  if (border !== undefined) style.bd = border;
  if (code !== undefined) style.n = { pattern: code };
  return style;
}

/** A file's differential formats, by their numbers. */
export function differentialsOf({
  differential,
  palette,
}: Pick<StyleSheet, "differential" | "palette">): (dxfId: number) => CellStyle | undefined {
  return (dxfId) => {
    const format = differential[dxfId];
    return format && readDifferential(format, palette);
  };
}

/** XML in which colours of filters stand for the numbers of their `<dxf>` (table/filter-criteria.ts), with the numbers. */
export function withDifferentials(xml: string, list: StyleList): string {
  return xml.replace(/dxfId="(fill|font) FF([0-9A-F]{6})"/g, (_whole, of: string, hex: string) => {
    const color = { rgb: `#${hex}` };
    return `dxfId="${String(differentialId(of === "fill" ? { bg: color } : { cl: color }, list))}"`;
  });
}

/** The number of the `<dxf>` that makes this change. */
export function differentialId(style: CellStyle, list: StyleList): number {
  const off =
    (style.bl === 0 ? element("b", { val: 0 }) : "") + (style.it === 0 ? element("i", { val: 0 }) : "");
  const font = off + fontXml(style, "name");
  const rgb = fileColorOf(style.bg);
  const formatCode = style.n?.pattern;
  return list.differentialId(
    element(
      "dxf",
      {},
      font === "" ? "" : element("font", {}, font),
      formatCode === undefined
        ? ""
        : element("numFmt", { numFmtId: list.numberFormatId(formatCode), formatCode }),
      rgb === undefined
        ? ""
        : element(
            "fill",
            {},
            element(
              "patternFill",
              { patternType: "solid" },
              element("fgColor", { rgb }),
              element("bgColor", { rgb }),
            ),
          ),
      style.bd ? borderXml(style.bd) : "",
    ),
  );
}
