import type { ChartFont, ChartLegend, ChartRun, ChartTitle } from "../../model/chart";
import { child, childrenOf, type XmlElement } from "../../package/xml-read";
import type { Palette } from "../../style/aspects/color";
import { formulaFromFile } from "../../formula/formula-prefix";
import { flagOf, readFont, readLook, readRotation, someOf, valueOf } from "./read-look";
import { legendPositions } from "../words";

/** A reference as the file has it. */
export function readFormula(reference: XmlElement | undefined): string | undefined {
  const text = child(reference, "f")?.text.trim();
  return text === undefined || text === "" ? undefined : formulaFromFile(text).slice(1);
}

/** Words of DrawingML, each paragraph a line, and what their letters look like. */
export interface RichText {
  readonly text: string;
  readonly look: ChartTitle["look"];
  readonly runs: readonly ChartRun[];
}

/** Reads `<c:rich>`; `part` is what it stands in. */
export function readRich(part: XmlElement | undefined, rich: XmlElement, palette: Palette): RichText {
  const found: ChartRun[] = [];
  let text = "";
  for (const [index, paragraph] of childrenOf(rich, "p").entries()) {
    if (index > 0) text += "\n";
    const usual = child(child(paragraph, "pPr"), "defRPr");
    for (const run of paragraph.children) {
      const words = run.name === "br" ? "\n" : (child(run, "t")?.text ?? "");
      if (run.name === "r" && words !== "")
        found.push({
          start: text.length,
          length: words.length,
          font: readFont([child(run, "rPr"), usual], palette) ?? {},
        });
      text += words;
    }
  }
  const [first] = found;
  const isPlain = found.every(({ font }) => JSON.stringify(font) === JSON.stringify(first?.font));
  const usual = readFont([child(child(child(rich, "p"), "pPr"), "defRPr")], palette);
  const font = isPlain && first ? first.font : usual;
  const { fill, line, shadow } = readLook(part, palette) ?? {};
  const rotation = readRotation(child(rich, "bodyPr"));
  const said = font !== undefined && Object.keys(font).length > 0 ? font : undefined;
  return {
    text,
    look: someOf({ fill, line, font: said, rotation, shadow }),
    runs: isPlain ? [] : found.flatMap((run) => ownRun(run, usual ?? {})),
  };
}

/** A run by what its letters say beside the usual ones; none where they say nothing. */
function ownRun({ start, length, font }: ChartRun, usual: ChartFont): ChartRun[] {
  const own = Object.entries(font).filter(([key, value]) => usual[key as keyof ChartFont] !== value);
  return own.length === 0 ? [] : [{ start, length, font: Object.fromEntries(own) }];
}

/** `<c:title>` of a chart or an axis. */
export function readTitle(title: XmlElement | undefined, palette: Palette): ChartTitle {
  if (title === undefined) return { visible: false };
  const words = child(title, "tx");
  const rich = child(words, "rich");
  const formula = readFormula(child(words, "strRef"));
  const read = rich === undefined ? undefined : readRich(title, rich, palette);
  const look = read === undefined ? readLook(title, palette) : read.look;
  return {
    visible: true,
    ...(read === undefined ? {} : { text: read.text }),
    ...(read === undefined || read.runs.length === 0 ? {} : { runs: [...read.runs] }),
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
