import { element } from "../package/xml-write";

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
