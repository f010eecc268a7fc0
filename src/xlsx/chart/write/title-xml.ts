import type { ChartFont, ChartRun, ChartTitle } from "../../model/chart";
import { element, textElement } from "../../package/xml-write";
import type { FindSheet } from "../cells";
import { bodyXml, fontXml, shapeXml, textLookXml, valued } from "./look-xml";
import { textReferenceXml } from "./cache-xml";

/** Words as DrawingML has them, each line a paragraph. */
export function richXml(
  name: string,
  text: string,
  look: ChartTitle["look"],
  runs: readonly ChartRun[] = [],
): string {
  const lines = text.split("\n");
  const paragraphs = lines.map((line, index) => {
    const before = lines.slice(0, index).reduce((length, one) => length + one.length + 1, 0);
    const pieces = piecesOf(line, before, runs).map(({ words, font }) =>
      element("a:r", {}, fontXml("a:rPr", { ...look?.font, ...font }, "zh-CN"), textElement("a:t", words)),
    );
    return element("a:p", {}, element("a:pPr", {}, fontXml("a:defRPr", look?.font)), ...pieces);
  });
  return element(name, {}, bodyXml(look), element("a:lstStyle"), ...paragraphs);
}

/** A line cut where its letters change. `before`: how many letters of the whole text stand before it. */
function piecesOf(
  line: string,
  before: number,
  runs: readonly ChartRun[],
): readonly { readonly words: string; readonly font: ChartFont }[] {
  const ends = runs.flatMap(({ start, length }) => [start - before, start + length - before]);
  const inside = ends.filter((end) => end > 0 && end < line.length);
  const cuts = [...new Set([0, ...inside, line.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((cut, index) => {
    const own = runs.filter(({ start, length }) => cut + before >= start && cut + before < start + length);
    return {
      words: line.slice(cut, cuts[index + 1]),
      font: Object.assign({}, ...own.map(({ font }) => font)) as ChartFont,
    };
  });
}

/** `<c:title>` of a chart or an axis; "" for none. */
export function titleXml(title: ChartTitle | undefined, find: FindSheet): string {
  if (title?.visible !== true) return "";
  const { text, formula, overlay = false, look, runs } = title;
  const words =
    formula !== undefined
      ? element("c:tx", {}, textReferenceXml(formula, find))
      : text !== undefined
        ? element("c:tx", {}, richXml("c:rich", text, look, runs))
        : "";
  return element(
    "c:title",
    {},
    words,
    valued("c:overlay", overlay),
    shapeXml(look),
    words === "" || formula !== undefined ? textLookXml(look) : "",
  );
}
