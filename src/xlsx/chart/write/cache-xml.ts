import { formulaForFile } from "../../formula/formula-prefix";
import { element, textElement } from "../../package/xml-write";
import { cellText, chartCells, flatCells, shownValue, type ChartCell, type FindSheet } from "../cells";
import { valued } from "./look-xml";

type Cells = readonly (ChartCell | undefined)[];

function formulaXml(reference: string): string {
  return textElement("c:f", formulaForFile(reference));
}

function pointsXml(cells: Cells, textOf: (cell: ChartCell) => string | undefined): string {
  return cells
    .map((cell, idx) => {
      const text = cell && textOf(cell);
      return text === undefined ? "" : element("c:pt", { idx }, textElement("c:v", text));
    })
    .join("");
}

const asNumber = ({ value, isError }: ChartCell): string | undefined => {
  if (isError === true) return String(value);
  if (typeof value === "number") return String(value);
  return typeof value === "boolean" ? (value ? "1" : "0") : undefined;
};
const asText = (cell: ChartCell): string | undefined => {
  const text = shownValue(cell);
  return text === "" ? undefined : text;
};

/** `<c:numRef>`: a reference to numbers, with those that stand there. */
export function numberReferenceXml(reference: string, find: FindSheet, visibleOnly: boolean): string {
  const cells = chartCells(reference, find, visibleOnly);
  if (cells === undefined) return element("c:numRef", {}, formulaXml(reference));
  return element("c:numRef", {}, formulaXml(reference), numberCache(flatCells(cells)));
}

function numberCache(cells: Cells): string {
  const pattern = cells.find((cell) => cell?.pattern !== undefined)?.pattern ?? "General";
  return element(
    "c:numCache",
    {},
    textElement("c:formatCode", pattern),
    valued("c:ptCount", cells.length),
    pointsXml(cells, asNumber),
  );
}

/** `<c:strRef>`: a reference to one text. */
export function textReferenceXml(reference: string, find: FindSheet): string {
  const text = cellText(reference, find);
  if (text === undefined) return element("c:strRef", {}, formulaXml(reference));
  const cache = element("c:strCache", {}, valued("c:ptCount", 1), pointsXml([{ value: text }], asText));
  return element("c:strRef", {}, formulaXml(reference), cache);
}

/** Categories: numbers where all are, texts otherwise, and levels of texts where there is more than one. */
export function categoriesXml(reference: string, find: FindSheet, visibleOnly: boolean): string {
  const cells = chartCells(reference, find, visibleOnly);
  if (cells === undefined) return element("c:strRef", {}, formulaXml(reference));
  const [first = [], ...more] = cells.levels;
  if (more.length > 0) {
    const levels = [...cells.levels].reverse().map((level) => element("c:lvl", {}, pointsXml(level, asText)));
    const cache = element("c:multiLvlStrCache", {}, valued("c:ptCount", first.length), ...levels);
    return element("c:multiLvlStrRef", {}, formulaXml(reference), cache);
  }
  const filled = first.filter((cell) => cell !== undefined && cell.value !== "");
  if (filled.length > 0 && filled.every((cell) => typeof cell?.value === "number"))
    return element("c:numRef", {}, formulaXml(reference), numberCache(first));
  const cache = element("c:strCache", {}, valued("c:ptCount", first.length), pointsXml(first, asText));
  return element("c:strRef", {}, formulaXml(reference), cache);
}
