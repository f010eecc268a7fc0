import type { BorderLine, Border } from "../../model/style";
import { fileColorOf, readColor, type Palette } from "./color";
import { booleanAttribute, child, type XmlElement } from "../../package/xml-read";
import { element } from "../../package/xml-write";

/** File names in the order of Univer's BorderStyleTypes. */
const lines = [
  "none",
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
];
const sides = [
  ["left", "l"],
  ["right", "r"],
  ["top", "t"],
  ["bottom", "b"],
] as const;

function readLine(side: XmlElement | undefined, palette: Palette): BorderLine | undefined {
  const style = lines.indexOf(side?.attributes["style"] ?? "none");
  if (style <= 0) return undefined;
  return { s: style, cl: { rgb: readColor(child(side, "color"), palette) ?? "#000000" } };
}

/** Reads `<border>`; undefined if it draws nothing. */
export function readBorder(border: XmlElement | undefined, palette: Palette): Border | undefined {
  if (border === undefined) return undefined;
  const data: Border = {};
  for (const [name, key] of sides) {
    // Strict files say start and end.
    const strict = name === "left" ? "start" : name === "right" ? "end" : name;
    const line = readLine(child(border, name) ?? child(border, strict), palette);
    if (line !== undefined) data[key] = line;
  }
  const diagonal = readLine(child(border, "diagonal"), palette);
  if (diagonal !== undefined && booleanAttribute(border, "diagonalDown") === true) data.tl_br = diagonal;
  if (diagonal !== undefined && booleanAttribute(border, "diagonalUp") === true) data.bl_tr = diagonal;
  return Object.keys(data).length === 0 ? undefined : data;
}

function lineXml(name: string, line: BorderLine | null | undefined): string {
  const style = lines[line?.s ?? 0];
  if (line === null || line === undefined || style === undefined || style === "none") return element(name);
  return element(name, { style }, element("color", { rgb: fileColorOf(line.cl) ?? "FF000000" }));
}

/** Writes `<border>`. */
export function borderXml(border: Border | null | undefined): string {
  const diagonal = border?.tl_br ?? border?.bl_tr;
  return element(
    "border",
    { diagonalUp: border?.bl_tr ? true : undefined, diagonalDown: border?.tl_br ? true : undefined },
    ...sides.map(([name, key]) => lineXml(name, border?.[key])),
    lineXml("diagonal", diagonal),
  );
}
