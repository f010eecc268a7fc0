import { element, xmlPart } from "../../package/xml-write";
import { officeTheme } from "./color";

/** The colours of a theme in the file's order, each by its place among those that cells name. */
const SCHEME: readonly (readonly [name: string, place: number])[] = [
  ["dk1", 1],
  ["lt1", 0],
  ["dk2", 3],
  ["lt2", 2],
  ["accent1", 4],
  ["accent2", 5],
  ["accent3", 6],
  ["accent4", 7],
  ["accent5", 8],
  ["accent6", 9],
  ["hlink", 10],
  ["folHlink", 11],
];

/** As many as the schema asks for, none with anything to it. */
const plainFills = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" })).repeat(3);
const plainLines = element(
  "a:ln",
  { w: 6350 },
  element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" })),
).repeat(3);
const noEffects = element("a:effectStyle", {}, element("a:effectLst")).repeat(3);

function fontXml(name: string): string {
  const faces =
    element("a:latin", { typeface: "Calibri" }) +
    element("a:ea", { typeface: "" }) +
    element("a:cs", { typeface: "" });
  return element(name, {}, faces);
}

/** Office's own theme, as far as charts need one: colours that nobody chose are the theme's. */
export function themeXml(): string {
  const colors = SCHEME.map(([name, place]) =>
    element(`a:${name}`, {}, element("a:srgbClr", { val: officeTheme[place] ?? "000000" })),
  );
  return xmlPart(
    element(
      "a:theme",
      { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", name: "Office" },
      element(
        "a:themeElements",
        {},
        element("a:clrScheme", { name: "Office" }, ...colors),
        element("a:fontScheme", { name: "Office" }, fontXml("a:majorFont"), fontXml("a:minorFont")),
        element(
          "a:fmtScheme",
          { name: "Office" },
          element("a:fillStyleLst", {}, plainFills),
          element("a:lnStyleLst", {}, plainLines),
          element("a:effectStyleLst", {}, noEffects),
          element("a:bgFillStyleLst", {}, plainFills),
        ),
      ),
    ),
  );
}
