import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import type { Area } from "../../grid/area";
import { setStyles, styleAt } from "../cells/cells";
import type { OpenWorkbook } from "../workbook/open-workbook";
import type { Sheet } from "../univer/engine";
import { borderLine, changedLine, type BorderLine, type LineChange } from "./border-lines";

export const BORDER_SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

/** Where the first cell of an area has it. */
const OF_FIRST_CELL = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
  InsideVertical: "r",
  InsideHorizontal: "b",
  DiagonalDown: "tl_br",
  DiagonalUp: "bl_tr",
} as const;

/** The side of a neighbour that a cell's side is, and where that neighbour is. */
const SHARED = {
  t: { side: "b", down: -1, right: 0 },
  b: { side: "t", down: 1, right: 0 },
  l: { side: "r", down: 0, right: -1 },
  r: { side: "l", down: 0, right: 1 },
} as const;

function neighbour(key: string): (typeof SHARED)["t" | "b" | "l" | "r"] | undefined {
  return key in SHARED ? SHARED[key as keyof typeof SHARED] : undefined;
}

/** A line of a cell's; where it has none, the one that its neighbour has there. */
function lineAt(
  sheet: Sheet,
  row: number,
  column: number,
  key: (typeof OF_FIRST_CELL)[BorderSide],
): Nullable<IBorderStyleData> {
  const own = styleAt(sheet, row, column).bd?.[key];
  const shared = neighbour(key);
  if (own || !shared || row + shared.down < 0 || column + shared.right < 0) return own;
  return styleAt(sheet, row + shared.down, column + shared.right).bd?.[shared.side];
}

/** The lines of a side, as the cells have them that it goes along; of the first cell where it goes along none. */
export function bordersOf(sheet: Sheet, area: Area, side: BorderSide): BorderLine[] {
  const key = OF_FIRST_CELL[side];
  const lines: BorderLine[] = [];
  const rows = side === "EdgeTop" ? 1 : area.rows;
  for (let r = side === "EdgeBottom" ? area.rows - 1 : 0; r < rows; r++)
    for (
      let c = side === "EdgeRight" ? area.columns - 1 : 0;
      c < (side === "EdgeLeft" ? 1 : area.columns);
      c++
    )
      if (sidesAt(side, r, c, area).length > 0)
        lines.push(borderLine(lineAt(sheet, area.row + r, area.column + c, key)));
  return lines.length > 0 ? lines : [borderLine(lineOf(sheet, area, side))];
}

/** The line of a side of a style. */
export function borderIn(style: IStyleData, side: BorderSide): BorderLine {
  return borderLine(style.bd?.[OF_FIRST_CELL[side]]);
}

/** What changes about a style for a line of its to be another; null takes it away. */
export function changedBorder(style: IStyleData, side: BorderSide, change: LineChange | null): IStyleData {
  const key = OF_FIRST_CELL[side];
  return { bd: { [key]: change && changedLine(style.bd?.[key], change) } };
}

/** As the first cell has it that the side goes along. */
function lineOf(
  sheet: Sheet,
  { row, column, rows, columns }: Area,
  side: BorderSide,
): Nullable<IBorderStyleData> {
  const [down, right] = [side === "EdgeBottom" ? rows - 1 : 0, side === "EdgeRight" ? columns - 1 : 0];
  return lineAt(sheet, row + down, column + right, OF_FIRST_CELL[side]);
}

/** Draws a side anew, with a change to the line that the first cell has; null takes the lines away. */
export function drawBorder(
  workbook: OpenWorkbook,
  sheet: Sheet,
  area: Area,
  side: BorderSide,
  change: LineChange | null,
): void {
  const line = change && changedLine(lineOf(sheet, area, side), change);
  const cells: Record<number, Record<number, { s: IStyleData }>> = {};
  // One object for all cells that get the same sides.
  const styles = new Map<string, { s: IStyleData }>();
  const styleOf = (sides: readonly (keyof IBorderData)[]): { s: IStyleData } => {
    const key = sides.join();
    const known = styles.get(key) ?? { s: { bd: Object.fromEntries(sides.map((one) => [one, line])) } };
    styles.set(key, known);
    return known;
  };
  for (let r = 0; r < area.rows; r++) {
    const row: Record<number, { s: IStyleData }> = {};
    for (let c = 0; c < area.columns; c++) {
      const sides = sidesAt(side, r, c, area);
      if (sides.length > 0) row[area.column + c] = styleOf(sides);
    }
    cells[area.row + r] = row;
  }
  if (!line) takeFromNeighbours(sheet, area, side, cells);
  setStyles(workbook, sheet, cells);
}

/** A line that is taken away is gone from the cell on its other side, too. */
function takeFromNeighbours(
  sheet: Sheet,
  area: Area,
  side: BorderSide,
  cells: Record<number, Record<number, { s: IStyleData }>>,
): void {
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns; c++)
      for (const key of sidesAt(side, r, c, area)) {
        const shared = neighbour(key);
        const [row, column] = [area.row + r + (shared?.down ?? 0), area.column + c + (shared?.right ?? 0)];
        if (!shared || row < 0 || column < 0 || !styleAt(sheet, row, column).bd?.[shared.side]) continue;
        const standing = cells[row]?.[column]?.s.bd;
        (cells[row] ??= {})[column] = { s: { bd: { ...standing, [shared.side]: null } } };
      }
}

/** Which sides of a cell at (r, c) of the area a border of this kind is. */
function sidesAt(side: BorderSide, r: number, c: number, { rows, columns }: Area): (keyof IBorderData)[] {
  switch (side) {
    case "EdgeTop":
      return r === 0 ? ["t"] : [];
    case "EdgeBottom":
      return r === rows - 1 ? ["b"] : [];
    case "EdgeLeft":
      return c === 0 ? ["l"] : [];
    case "EdgeRight":
      return c === columns - 1 ? ["r"] : [];
    case "InsideVertical":
      return c < columns - 1 ? ["r"] : [];
    case "InsideHorizontal":
      return r < rows - 1 ? ["b"] : [];
    case "DiagonalDown":
      return ["tl_br"];
    case "DiagonalUp":
      return ["bl_tr"];
  }
}
