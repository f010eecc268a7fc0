import type { CellStyle } from "../../model/style";
import { element } from "../../package/xml-write";
import { fileColorOf } from "./color";

export const noFill = element("fill", {}, element("patternFill", { patternType: "none" }));
/** Excel reserves the second fill. */
export const grayFill = element("fill", {}, element("patternFill", { patternType: "gray125" }));

/** `<fill>` of one colour. */
export function solidFill(rgb: string): string {
  return element(
    "fill",
    {},
    element(
      "patternFill",
      { patternType: "solid" },
      element("fgColor", { rgb }),
      element("bgColor", { indexed: 64 }),
    ),
  );
}

/** `<fill>` of a style; "" for none. */
export function fillXml({ bg, xlsx }: CellStyle): string {
  const color = fileColorOf(bg);
  if (xlsx?.pattern === undefined) return color === undefined ? "" : solidFill(color);
  const front = fileColorOf({ rgb: xlsx.patternColor });
  return element(
    "fill",
    {},
    element(
      "patternFill",
      { patternType: xlsx.pattern },
      front === undefined ? "" : element("fgColor", { rgb: front }),
      color === undefined ? "" : element("bgColor", { rgb: color }),
    ),
  );
}
