import { fileColor } from "../../model/file-color";
import type { Color, Tint } from "../../model/style";
import { child, numberAttribute, type XmlElement } from "../../package/xml-read";

/** Order of the theme's colours as `theme="n"` counts them: the file lists dark before light (Excel swaps them). */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
export const officeTheme: readonly string[] = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** ECMA-376 part 1, 18.8.27: the palette of BIFF8; 0–7 repeat as 8–15. */
const first8 = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const from16 = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF"
).split(" ");

/** What colours of a foreign file are resolved with. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Reads the theme's twelve colours and the file's own indexed ones. */
export function readPalette(theme: XmlElement | undefined, colors: XmlElement | undefined): Palette {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  const themeColors = themeOrder.map((name, index) => {
    const color = child(scheme, name)?.children[0]?.attributes;
    return color?.["lastClr"] ?? color?.["val"] ?? officeTheme[index] ?? "000000";
  });
  const own = child(colors, "indexedColors")?.children.map(
    (one) => one.attributes["rgb"]?.slice(-6) ?? "000000",
  );
  return { theme: themeColors, indexed: own ?? [...first8, ...first8, ...from16] };
}

/** ECMA-376 part 1, 18.8.3: tint darkens or lightens the luminance in HSL. */
export function tinted(hex: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const luminance = (high + low) / 2;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * luminance - 1));
  let hue = 0;
  if (spread !== 0) {
    if (high === red) hue = ((green - blue) / spread + 6) % 6;
    else if (high === green) hue = (blue - red) / spread + 2;
    else hue = (red - green) / spread + 4;
  }
  const tinted = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * tinted - 1)) * saturation;
  const middle = chroma * (1 - Math.abs((hue % 2) - 1));
  const sectors = [
    [chroma, middle, 0],
    [middle, chroma, 0],
    [0, chroma, middle],
    [0, middle, chroma],
    [middle, 0, chroma],
    [chroma, 0, middle],
  ];
  const base = sectors[Math.floor(hue) % 6] ?? [0, 0, 0];
  return base
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part + tinted - chroma / 2)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}

/** `#rrggbb` of a colour element; undefined for automatic, or when there is none. */
export function readColor(color: XmlElement | undefined, palette: Palette): string | undefined {
  if (color === undefined) return undefined;
  const theme = numberAttribute(color, "theme");
  const indexed = numberAttribute(color, "indexed");
  let hex = color.attributes["rgb"]?.slice(-6);
  if (hex === undefined && theme !== undefined) hex = palette.theme[theme];
  if (hex === undefined && indexed !== undefined) hex = palette.indexed[indexed];
  if (hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)) return undefined;
  const tint = numberAttribute(color, "tint") ?? 0;
  return `#${(tint === 0 ? hex : tinted(hex, tint)).toLowerCase()}`;
}

/** The tint of a colour that the file spells out; undefined: it has none, or is of the theme. */
export function readTint(color: XmlElement | undefined): Tint | undefined {
  const hex = color?.attributes["rgb"]?.slice(-6) ?? "";
  const by = color && numberAttribute(color, "tint");
  return by === undefined || by === 0 || !/^[0-9a-f]{6}$/i.test(hex)
    ? undefined
    : { of: `#${hex.toLowerCase()}`, by };
}

/** `#rrggbb` of what a tint makes. */
export function colorOfTint({ of, by }: Tint): string {
  return `#${tinted(of.slice(1), by)}`;
}

/** The attributes of a colour's element; undefined if there is none. */
export function colorAttributes(
  color: Color | null | undefined,
  tint?: Tint | null,
): Readonly<Record<string, string | number>> | undefined {
  const rgb = fileColorOf(color);
  if (rgb === undefined || !tint || fileColor(colorOfTint(tint)) !== rgb)
    return rgb === undefined ? undefined : { rgb };
  return { rgb: fileColor(tint.of) ?? rgb, tint: tint.by };
}

/** `FFRRGGBB` of a Univer colour. */
export function fileColorOf(color: Color | null | undefined): string | undefined {
  return fileColor(color?.rgb);
}
