import type { CellStyle } from "../../model/style";
import { element } from "../../package/xml-write";
import { colorAttributes, fileColorOf } from "./color";

export const noFill = element("fill", {}, element("patternFill", { patternType: "none" }));
/** Excel reserves the second fill. */
export const grayFill = element("fill", {}, element("patternFill", { patternType: "gray125" }));

/** `<fill>` of one colour, as its attributes say it. */
export function solidFill(color: Readonly<Record<string, string | number>>): string {
  return element(
    "fill",
    {},
    element(
      "patternFill",
      { patternType: "solid" },
      element("fgColor", color),
      element("bgColor", { indexed: 64 }),
    ),
  );
}

/** `<fill>` of a style; "" for none. */
export function fillXml({ bg, xlsx }: CellStyle): string {
  const color = colorAttributes(bg, xlsx?.fillTint);
  if (xlsx?.pattern === undefined) return color === undefined ? "" : solidFill(color);
  const front = fileColorOf({ rgb: xlsx.patternColor });
  return element(
    "fill",
    {},
    element(
      "patternFill",
      { patternType: xlsx.pattern },
      front === undefined ? "" : element("fgColor", { rgb: front }),
      color === undefined ? "" : element("bgColor", color),
    ),
  );
}
