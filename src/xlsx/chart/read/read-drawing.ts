import type { Chart, ChartAnchor, ChartCorner } from "../../model/chart";
import { readRelationships } from "../../package/relationships";
import { child, descendants, numberAttribute, type XmlElement } from "../../package/xml-read";
import type { ZipParts } from "../../package/zip-parts";
import type { Palette } from "../../style/aspects/color";
import { readChart } from "./read-chart";

function readCorner(corner: XmlElement | undefined): ChartCorner | undefined {
  const [row, column, rowOffset, columnOffset] = ["row", "col", "rowOff", "colOff"].map((name) =>
    Number(child(corner, name)?.text.trim() ?? NaN),
  );
  const isWhole = [row, column, rowOffset, columnOffset].every(Number.isSafeInteger);
  if (!isWhole || row === undefined || column === undefined || row < 0 || column < 0) return undefined;
  return { row, column, rowOffset: rowOffset ?? 0, columnOffset: columnOffset ?? 0 };
}

/** Where an anchor puts what it holds; undefined: nowhere that can be told. */
function readAnchor(anchor: XmlElement): ChartAnchor | undefined {
  const [from, to] = [readCorner(child(anchor, "from")), readCorner(child(anchor, "to"))];
  const [position, size] = [child(anchor, "pos"), child(anchor, "ext")];
  const [width, height] = [numberAttribute(size, "cx"), numberAttribute(size, "cy")];
  if (anchor.name === "twoCellAnchor") return from && to && { kind: "twoCell", from, to };
  if (width === undefined || height === undefined) return undefined;
  if (anchor.name === "oneCellAnchor") return from && { kind: "oneCell", from, width, height };
  const [left, top] = [numberAttribute(position, "x"), numberAttribute(position, "y")];
  if (anchor.name !== "absoluteAnchor" || left === undefined || top === undefined) return undefined;
  return { kind: "absolute", left, top, width, height };
}

/** The relationship by which an anchor has a chart; undefined: it has another thing. */
export function chartRelationship(anchor: XmlElement): string | undefined {
  const frame = child(anchor, "graphicFrame");
  return descendants(child(frame, "graphic"), "chart")[0]?.attributes["id"];
}

/** The charts of a sheet, those alone of which we know what kind they are. `drawing`: the part of its drawing. */
export function readCharts(
  parts: Pick<ZipParts, "xml" | "has">,
  sheetId: string,
  drawing: string | undefined,
  palette: Palette,
): readonly Chart[] {
  const root = drawing === undefined ? undefined : parts.xml(drawing);
  if (root === undefined || drawing === undefined) return [];
  const links = readRelationships(parts, drawing);
  const seen = new Set<string>();
  return root.children.flatMap((anchor, place): Chart[] => {
    const id = chartRelationship(anchor);
    const link = links.find((one) => one.id === id && one.type === "chart" && !one.external);
    const at = readAnchor(anchor);
    if (link === undefined || at === undefined || seen.has(link.target.toLowerCase())) return [];
    seen.add(link.target.toLowerCase());
    const chart = parts.xml(link.target);
    const content = chart && readChart(chart, palette);
    if (content === undefined) return [];
    const properties = descendants(child(anchor, "graphicFrame"), "cNvPr")[0]?.attributes;
    const name = properties?.["name"] ?? "";
    return [{ id: `${sheetId}-${place + 1}`, name, source: link.target, anchor: at, ...content }];
  });
}
