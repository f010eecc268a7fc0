import type { ChartFont, ChartLine, ChartLook } from "../../model/chart";
import { booleanAttribute, child, numberAttribute, type XmlElement } from "../../package/xml-read";
import { tinted, type Palette } from "../../style/aspects/color";
import { dashes } from "../words";

/** `val` of a child; undefined without one. */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes["val"];
}
export function numberOf(parent: XmlElement | undefined, name: string): number | undefined {
  return numberAttribute(child(parent, name), "val");
}
/** A flag that is true where its element says nothing else. */
export function flagOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(parent, name);
  return found === undefined ? undefined : (booleanAttribute(found, "val") ?? true);
}

const SCHEME: Readonly<Record<string, number>> = {
  bg1: 0,
  lt1: 0,
  tx1: 1,
  dk1: 1,
  bg2: 2,
  lt2: 2,
  tx2: 3,
  dk2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

/** `#RRGGBB` of the first colour in an element; undefined: none that can be told. */
function readColor(parent: XmlElement | undefined, palette: Palette): string | undefined {
  const color = parent?.children[0];
  if (color === undefined) return undefined;
  const { val = "", lastClr } = color.attributes;
  const hex =
    color.name === "schemeClr" ? palette.theme[SCHEME[val] ?? -1] : color.name === "sysClr" ? lastClr : val;
  if (hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)) return undefined;
  const part = (name: string): number | undefined => {
    const thousandths = numberOf(color, name);
    return thousandths === undefined ? undefined : thousandths / 100_000;
  };
  const tint = part("lumOff") ?? (part("lumMod") ?? 1) - 1;
  return `#${(tint === 0 ? hex : tinted(hex, tint)).toUpperCase()}`;
}

function readFill(shape: XmlElement | undefined, palette: Palette): string | undefined {
  if (child(shape, "noFill") !== undefined) return "none";
  return readColor(child(shape, "solidFill"), palette);
}

export function readLine(shape: XmlElement | undefined, palette: Palette): ChartLine | undefined {
  const line = child(shape, "ln");
  if (line === undefined) return undefined;
  const [fill, width] = [readFill(line, palette), numberAttribute(line, "w")];
  const style = dashes.fromFile(valueOf(line, "prstDash"));
  const read: ChartLine = {
    ...(fill === "none" ? { none: true } : fill === undefined ? {} : { color: fill }),
    ...(style === undefined ? {} : { style }),
    ...(width === undefined ? {} : { weight: width / 12_700 }),
  };
  return Object.keys(read).length === 0 ? undefined : read;
}

const UNDERLINES: Readonly<Record<string, "None" | "Single">> = { none: "None", sng: "Single" };

/** The format of letters: of the first of these elements that says something of it. */
export function readFont(
  properties: readonly (XmlElement | undefined)[],
  palette: Palette,
): ChartFont | undefined {
  const found: ChartFont = {};
  for (const one of [...properties].reverse()) {
    if (one === undefined) continue;
    const size = numberAttribute(one, "sz");
    const [bold, italic] = [booleanAttribute(one, "b"), booleanAttribute(one, "i")];
    const underline = UNDERLINES[one.attributes["u"] ?? ""];
    const color = readColor(child(one, "solidFill"), palette);
    const name = child(one, "latin")?.attributes["typeface"] ?? child(one, "ea")?.attributes["typeface"];
    Object.assign(found, {
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(underline === undefined ? {} : { underline }),
      ...(color === undefined ? {} : { color }),
      // `+mn-lt` and the like are the theme's.
      ...(name === undefined || name.startsWith("+") ? {} : { name }),
      ...(size === undefined ? {} : { size: size / 100 }),
    });
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

export function readRotation(body: XmlElement | undefined): number | undefined {
  const rotation = numberAttribute(body, "rot");
  // Excel says so where it says nothing.
  return rotation === undefined || rotation === -60_000_000 ? undefined : rotation / 60_000;
}

/** How a part looks, by its `<spPr>` and `<txPr>`; undefined where they say nothing. */
export function readLook(part: XmlElement | undefined, palette: Palette): ChartLook | undefined {
  const [shape, text] = [child(part, "spPr"), child(part, "txPr")];
  const [fill, line] = [readFill(shape, palette), readLine(shape, palette)];
  const font = readFont([child(child(child(text, "p"), "pPr"), "defRPr")], palette);
  const rotation = readRotation(child(text, "bodyPr"));
  const hasShadow = child(child(shape, "effectLst"), "outerShdw") !== undefined;
  return someOf({ fill, line, font, rotation, shadow: hasShadow ? (true as const) : undefined });
}

/** Without what is undefined; undefined where nothing is left. */
export function someOf<Some extends object>(all: {
  [Key in keyof Some]: Some[Key] | undefined;
}): Some | undefined {
  const said = Object.entries(all).filter(([, value]) => value !== undefined);
  return said.length === 0 ? undefined : (Object.fromEntries(said) as Some);
}
