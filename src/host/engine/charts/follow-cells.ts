import { SheetInterceptorService } from "@univerjs/sheets";
import type { Chart, ChartAnchor } from "../../../xlsx/model/chart";
import { referenceAreas } from "../../../xlsx/chart/cells";
import { addressOf, areaOf, sheetPrefix } from "../../grid/address";
import { EXCEL_COLUMNS, EXCEL_ROWS } from "../../grid/area";
import { breakSheet, renameSheet } from "../../grid/sheet-references";
import { watchShifts } from "../sheets/watch-shifts";
import { shiftedArea, type CellShift } from "../univer/cell-shift";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { watchSheets } from "../workbook/watch-sheets";
import { chartsOn, editChart } from "./chart-store";

const REMOVE_SHEET = "sheet.command.remove-sheet";

/** Charts go along with rows, columns and sheets that come, go or are renamed: their references, and where they stand. */
export function followCells(workbook: OpenWorkbook): { dispose(): void } {
  const nameOf = (sheetId: string): string => workbook.model.getSheetBySheetId(sheetId)?.getName() ?? "";
  const listeners = [
    watchShifts(workbook, (sheetId, shift) => {
      const name = nameOf(sheetId);
      rewriteReferences(workbook, (reference) => shiftedReference(reference, name, shift));
      moveCharts(workbook, sheetId, shift);
    }),
    watchSheets(workbook, (_sheetId, before, after) => {
      if (before.name !== after.name)
        rewriteReferences(workbook, (reference) => renameSheet(reference, before.name, after.name));
    }),
    workbook.injector.get(SheetInterceptorService).interceptCommand({
      getMutations: ({ id, params }) => {
        const { subUnitId = "" } = (params ?? {}) as { subUnitId?: string };
        const name = id === REMOVE_SHEET ? nameOf(subUnitId) : "";
        if (name !== "") rewriteReferences(workbook, (reference) => breakSheet(reference, name));
        return { redos: [], undos: [] };
      },
    }),
  ];
  return {
    dispose: () => {
      for (const listener of listeners) listener.dispose();
    },
  };
}

/** Changes every reference of a chart; true where one became another. */
export function rewriteChart(chart: Chart, change: (reference: string) => string): boolean {
  let changed = false;
  const changedTo = <Text extends string | undefined>(text: Text): Text | string => {
    const now = text === undefined ? text : change(text);
    if (now !== text) changed = true;
    return now;
  };
  const put = <Key extends "values" | "categories" | "bubbleSizes" | "formula">(
    owner: { [Name in Key]?: string },
    key: Key,
  ): void => {
    const now = changedTo(owner[key]);
    if (now !== undefined) owner[key] = now;
  };
  for (const series of chart.series) {
    if (series.name?.startsWith("=")) series.name = `=${changedTo(series.name.slice(1))}`;
    put(series, "values");
    put(series, "categories");
    put(series, "bubbleSizes");
  }
  const axes = [chart.axes, chart.secondaryAxes].flatMap((pair) => (pair ? [pair.category, pair.value] : []));
  for (const title of [chart.title, ...axes.flatMap((axis) => axis.title ?? [])]) put(title, "formula");
  return changed;
}

function rewriteReferences(workbook: OpenWorkbook, change: (reference: string) => string): void {
  for (const sheetId of Object.keys(workbook.extras.sheets))
    for (const chart of chartsOn(workbook, sheetId))
      if (rewriteChart(chart, change)) editChart(workbook, sheetId, chart, () => undefined);
}

/** A reference after a shift on the sheet of that name; #REF! where its cells are gone. */
function shiftedReference(reference: string, name: string, shift: CellShift): string {
  const moves = (referenceAreas(reference) ?? []).map(({ sheet, address }) => {
    const area = areaOf(address);
    const isHere = sheet.toLowerCase() === name.toLowerCase();
    const now = area && isHere ? shiftedArea(shift, area) : area;
    const spelled = now === null ? "#REF!" : sheetPrefix(sheet) + fixedAddress(addressOf(now));
    return now === area
      ? { isMoved: false, text: sheetPrefix(sheet) + address }
      : { isMoved: true, text: spelled };
  });
  if (!moves.some((one) => one.isMoved)) return reference;
  const texts = moves.map(({ text }) => text);
  return texts.length > 1 ? `(${texts.join(",")})` : texts.join("");
}

/** `$A$1:$B$2` for `A1:B2`. */
export function fixedAddress(address: string): string {
  return address.replace(/[A-Z]+|\d+/g, "$$$&");
}

function moveCharts(workbook: OpenWorkbook, sheetId: string, shift: CellShift): void {
  for (const chart of chartsOn(workbook, sheetId)) {
    const anchor = movedAnchor(chart.anchor, shift);
    if (anchor !== null)
      editChart(workbook, sheetId, chart, (one) => {
        one.anchor = anchor;
      });
  }
}

/** An anchor after whole rows or columns came or went; null: it stays. */
function movedAnchor(anchor: ChartAnchor, { axis, insert, cut }: CellShift): ChartAnchor | null {
  const isWhole = axis === "rows" ? cut.columns === EXCEL_COLUMNS : cut.rows === EXCEL_ROWS;
  if (!isWhole || anchor.kind === "absolute") return null;
  const [line, offset] =
    axis === "rows" ? (["row", "rowOffset"] as const) : (["column", "columnOffset"] as const);
  const [start, count] = axis === "rows" ? [cut.row, cut.rows] : [cut.column, cut.columns];
  const moved = <Corner extends Record<typeof line | typeof offset, number>>(corner: Corner): Corner => {
    if (insert) return corner[line] < start ? corner : { ...corner, [line]: corner[line] + count };
    if (corner[line] < start) return corner;
    if (corner[line] >= start + count) return { ...corner, [line]: corner[line] - count };
    return { ...corner, [line]: start, [offset]: 0 };
  };
  const from = moved(anchor.from);
  const now = anchor.kind === "twoCell" ? { ...anchor, from, to: moved(anchor.to) } : { ...anchor, from };
  return JSON.stringify(now) === JSON.stringify(anchor) ? null : now;
}
