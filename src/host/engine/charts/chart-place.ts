import type { ChartAnchor, ChartCorner } from "../../../xlsx/model/chart";
import type { Sheet } from "../univer/engine";

/** EMU in a point, and points in one of Univer's pixels. */
const [EMU, POINTS] = [12_700, 0.75];

/** Where a chart stands on its sheet, in points. */
export interface ChartPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Lines {
  readonly count: number;
  readonly usual: number;
  size(index: number): number;
}

const POINT = (emu: number): number => Math.round((emu / EMU) * 1000) / 1000;

/** Rows or columns by the points that they take; hidden ones take none. */
function linesOf(sheet: Sheet, of: "row" | "column"): Lines {
  const model = sheet.getSheet();
  const config = model.getConfig();
  const size = (index: number): number =>
    of === "row"
      ? model.getRowVisible(index)
        ? model.getRowHeight(index)
        : 0
      : model.getColVisible(index)
        ? model.getColumnWidth(index)
        : 0;
  return {
    count: of === "row" ? model.getRowCount() : model.getColumnCount(),
    usual: (of === "row" ? config.defaultRowHeight : config.defaultColumnWidth) * POINTS,
    size: (index) => size(index) * POINTS,
  };
}

/** How far from the first one line `index` begins. */
function startOf(lines: Lines, index: number): number {
  let start = Math.max(0, index - lines.count) * lines.usual;
  for (let at = 0; at < Math.min(index, lines.count); at++) start += lines.size(at);
  return start;
}

/** The line in which something stands that is so far from the first one, and how far within. */
function lineAt(lines: Lines, distance: number): readonly [index: number, offset: number] {
  let left = Math.max(0, distance);
  for (let index = 0; index < lines.count; index++) {
    const size = lines.size(index);
    if (left < size) return [index, left];
    left -= size;
  }
  const beyond = Math.floor(left / lines.usual);
  return [lines.count + beyond, left - beyond * lines.usual];
}

function cornerPoint(sheet: Sheet, corner: ChartCorner): readonly [left: number, top: number] {
  const within = (lines: Lines, index: number, emu: number): number =>
    startOf(lines, index) + Math.min(emu / EMU, index < lines.count ? lines.size(index) : lines.usual);
  return [
    within(linesOf(sheet, "column"), corner.column, corner.columnOffset),
    within(linesOf(sheet, "row"), corner.row, corner.rowOffset),
  ];
}

/** Where an anchor puts a chart. */
export function placeOf(sheet: Sheet, anchor: ChartAnchor): ChartPlace {
  if (anchor.kind === "absolute")
    return {
      left: POINT(anchor.left),
      top: POINT(anchor.top),
      width: POINT(anchor.width),
      height: POINT(anchor.height),
    };
  const [left, top] = cornerPoint(sheet, anchor.from);
  if (anchor.kind === "oneCell")
    return { left, top, width: POINT(anchor.width), height: POINT(anchor.height) };
  const [right, bottom] = cornerPoint(sheet, anchor.to);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The anchor of a chart that is to stand there, of the kind that it had. */
export function anchorAt(
  sheet: Sheet,
  place: ChartPlace,
  kind: ChartAnchor["kind"] = "twoCell",
): ChartAnchor {
  const emu = (points: number): number => Math.round(points * EMU);
  const size = { width: emu(place.width), height: emu(place.height) };
  if (kind === "absolute") return { kind, left: emu(place.left), top: emu(place.top), ...size };
  const corner = (left: number, top: number): ChartCorner => {
    const [column, columnOffset] = lineAt(linesOf(sheet, "column"), left);
    const [row, rowOffset] = lineAt(linesOf(sheet, "row"), top);
    return { row, column, rowOffset: emu(rowOffset), columnOffset: emu(columnOffset) };
  };
  const from = corner(place.left, place.top);
  if (kind === "oneCell") return { kind, from, ...size };
  return { kind, from, to: corner(place.left + place.width, place.top + place.height) };
}
