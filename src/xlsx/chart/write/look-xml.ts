import type { ChartFont, ChartLine, ChartLook } from "../../model/chart";
import { element } from "../../package/xml-write";
import { dashes } from "../words";

/** `<x val="…"/>`. */
export function valued(name: string, value: string | number | boolean | undefined): string {
  return value === undefined ? "" : element(name, { val: value });
}

function colorXml(color: string): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));
}

function fillXml(fill: string | undefined): string {
  if (fill === undefined) return "";
  return fill === "none" ? element("a:noFill") : colorXml(fill);
}

function lineXml(line: ChartLine | undefined): string {
  if (line === undefined || Object.keys(line).length === 0) return "";
  const { none, color, style, weight } = line;
  const fill = none === true ? element("a:noFill") : color === undefined ? "" : colorXml(color);
  const dash = style === undefined ? "" : valued("a:prstDash", dashes.inFile(style));
  return element("a:ln", { w: weight === undefined ? undefined : Math.round(weight * 12_700) }, fill, dash);
}

/** As Excel's own: below and to the right. */
const SHADOW = element(
  "a:effectLst",
  {},
  element(
    "a:outerShdw",
    { blurRad: 50_800, dist: 38_100, dir: 2_700_000, algn: "tl", rotWithShape: false },
    element("a:prstClr", { val: "black" }, element("a:alpha", { val: 40_000 })),
  ),
);

/** `<c:spPr>`: fill, line and shadow; "" for none of them. */
export function shapeXml(look: Pick<ChartLook, "fill" | "line" | "shadow"> | undefined): string {
  const content = fillXml(look?.fill) + lineXml(look?.line) + (look?.shadow === true ? SHADOW : "");
  return content === "" ? "" : element("c:spPr", {}, content);
}

/** `<a:defRPr>`, `<a:rPr>`: the format of letters. */
export function fontXml(name: string, font: ChartFont | undefined, lang?: string): string {
  const { bold, italic, underline, color, name: face, size } = font ?? {};
  return element(
    name,
    {
      lang,
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: bold,
      i: italic,
      u: underline === undefined ? undefined : underline === "Single" ? "sng" : "none",
    },
    color === undefined ? "" : colorXml(color),
    face === undefined ? "" : element("a:latin", { typeface: face }) + element("a:ea", { typeface: face }),
  );
}

export function bodyXml(look: ChartLook | undefined): string {
  const rotation = look?.rotation;
  return element("a:bodyPr", { rot: rotation === undefined ? undefined : Math.round(rotation * 60_000) });
}

/** `<c:txPr>`: how text looks that is not written here; "" where nothing is said of it. */
export function textLookXml(look: ChartLook | undefined): string {
  const font = look?.font ?? {};
  if (Object.keys(font).length === 0 && look?.rotation === undefined) return "";
  const paragraph = element(
    "a:p",
    {},
    element("a:pPr", {}, fontXml("a:defRPr", font)),
    element("a:endParaRPr", { lang: "zh-CN" }),
  );
  return element("c:txPr", {}, bodyXml(look), element("a:lstStyle"), paragraph);
}
