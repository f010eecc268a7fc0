import type { ChartLegend, ChartTitle } from "../model/chart";
import { child, childrenOf, type XmlElement } from "../package/xml-read";
import type { Palette } from "../style/color";
import { formulaFromFile } from "../formula/formula-prefix";
import { flagOf, readFont, readLook, readRotation, someOf, valueOf } from "./read-look";
import { legendPositions } from "./words";

/** A reference as the file has it. */
export function readFormula(reference: XmlElement | undefined): string | undefined {
  const text = child(reference, "f")?.text.trim();
  return text === undefined || text === "" ? undefined : formulaFromFile(text).slice(1);
}

/** Words of DrawingML, each paragraph a line. */
export function richText(rich: XmlElement | undefined): string | undefined {
  if (rich === undefined) return undefined;
  return childrenOf(rich, "p")
    .map((paragraph) =>
      paragraph.children.map((run) => (run.name === "br" ? "\n" : (child(run, "t")?.text ?? ""))).join(""),
    )
    .join("\n");
}

/** How words of DrawingML look: as their first run does. */
export function readRichLook(
  part: XmlElement | undefined,
  rich: XmlElement | undefined,
  palette: Palette,
): ChartTitle["look"] {
  const paragraph = child(rich, "p");
  const run = child(child(paragraph, "r"), "rPr");
  const font = readFont([run, child(child(paragraph, "pPr"), "defRPr")], palette);
  const rotation = readRotation(child(rich, "bodyPr"));
  const { fill, line } = readLook(part, palette) ?? {};
  return someOf({ fill, line, font, rotation });
}

/** `<c:title>` of a chart or an axis. */
export function readTitle(title: XmlElement | undefined, palette: Palette): ChartTitle {
  if (title === undefined) return { visible: false };
  const words = child(title, "tx");
  const rich = child(words, "rich");
  const formula = readFormula(child(words, "strRef"));
  const look = rich === undefined ? readLook(title, palette) : readRichLook(title, rich, palette);
  const text = richText(rich);
  return {
    visible: true,
    ...(text === undefined ? {} : { text }),
    ...(formula === undefined ? {} : { formula }),
    ...(flagOf(title, "overlay") === true ? { overlay: true } : {}),
    ...(look === undefined ? {} : { look }),
  };
}

export function readLegend(legend: XmlElement | undefined, palette: Palette): ChartLegend {
  if (legend === undefined) return { visible: false, position: "Right" };
  const look = readLook(legend, palette);
  return {
    visible: true,
    position: legendPositions.fromFile(valueOf(legend, "legendPos")) ?? "Right",
    ...(flagOf(legend, "overlay") === true ? { overlay: true } : {}),
    ...(look === undefined ? {} : { look }),
  };
}
