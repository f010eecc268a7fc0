import type { IStyleData } from "@univerjs/core";
import type { FileOnlyStyle } from "../../../xlsx/model/style";
import { colorOfTint } from "../../../xlsx/style/aspects/color";
import type { Area } from "../../grid/area";
import { setStyles, styleAt } from "../cells/cells";
import type { StyleMatrix } from "../cells/style-writes";
import type { Sheet } from "../univer/engine";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { formatIn } from "./cell-format";

/** What has a colour that may be lightened or darkened. */
export type Tinted = "fill" | "font";
const PARTS = {
  fill: { tint: "fillTint", color: "fillColor", usual: "#ffffff" },
  font: { tint: "fontTint", color: "fontColor", usual: "#000000" },
} as const;

/** From -1, the darkest, to 1; 0: the colour is as it was set. */
export function tintIn(style: IStyleData, what: Tinted): number {
  return standingTint(style, what)?.by ?? 0;
}

/** What changes about a style for its colour to have another tint. */
export function tintChange(style: IStyleData, what: Tinted, by: number): IStyleData {
  const { tint, color, usual } = PARTS[what];
  const of = standingTint(style, what)?.of ?? formatIn(style, color)?.toLowerCase() ?? usual;
  const rgb = by === 0 ? of : colorOfTint({ of, by });
  const xlsx = { [tint]: by === 0 ? null : { of, by } };
  const change = what === "fill" ? { bg: { rgb }, xlsx } : { cl: { rgb }, xlsx };
  return change;
}

/** Tints the colours of all cells of the area, each by what it was set to, undoable. */
export function setTint(workbook: OpenWorkbook, sheet: Sheet, area: Area, what: Tinted, by: number): void {
  const changes = new Map<string, { s: IStyleData }>();
  const styles: StyleMatrix = {};
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: Record<number, { s: IStyleData }> = {};
    for (let column = area.column; column < area.column + area.columns; column++) {
      const s = tintChange(styleAt(sheet, row, column), what, by);
      const key = JSON.stringify(s);
      const shared = changes.get(key) ?? { s };
      changes.set(key, shared);
      line[column] = shared;
    }
    styles[row] = line;
  }
  setStyles(workbook, sheet, styles);
}

/** The tint of a colour that nobody has set to another since. */
function standingTint(style: IStyleData, what: Tinted): FileOnlyStyle["fillTint"] {
  const { tint, color } = PARTS[what];
  const kept = (style as { readonly xlsx?: FileOnlyStyle }).xlsx?.[tint];
  return kept && colorOfTint(kept) === formatIn(style, color)?.toLowerCase() ? kept : undefined;
}
