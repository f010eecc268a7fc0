import { BorderStyleTypes, type IBorderData, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import { setStyles, styleAt } from "../../engine/cells/cells";
import { invalidArgument } from "../../richapi/excel-error";
import { colourOf, shownColour } from "../colour";
import {
  hostObject,
  demandWritable,
  growSheet,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
} from "../excel-class";
import type { RangeTarget } from "../targets";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Side = (typeof SIDES)[number];
interface BorderTarget {
  readonly range: RangeTarget;
  readonly side: Side;
}

const STYLES: readonly (readonly [style: string, weight: string, univer: BorderStyleTypes])[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

export const rangeBorderCollection: ExcelClass<"RangeBorderCollection", RangeTarget> = {
  properties: { Count: { get: () => SIDES.length } },
  items: (range) => SIDES.map((side) => hostObject("RangeBorder", { range, side })),
  item: (range, key) => {
    const side = SIDES.find((name) => name === key);
    if (!side) throw invalidArgument(`The embedded host has no border ${String(key)}.`);
    return hostObject("RangeBorder", { range, side });
  },
};

export const rangeBorder: ExcelClass<"RangeBorder", BorderTarget> = {
  identity: (target) => ({ Id: target.side }),
  properties: {
    SideIndex: { get: (target) => target.side },
    Style: {
      get: (target, host) =>
        STYLES.find(([, , univer]) => univer === current(host, target)?.s)?.[0] ?? "None",
      set: (target, value, host) => {
        const found = STYLES.find(([style]) => style === value);
        if (!found && value !== "None") throw invalidArgument(`${String(value)} is no border style.`);
        const colour = current(host, target)?.cl ?? { rgb: "#000000" };
        draw(host, target, found ? { s: found[2], cl: colour } : null);
      },
    },
    Weight: {
      get: (target, host) =>
        STYLES.find(([, , univer]) => univer === current(host, target)?.s)?.[1] ?? "Thin",
      set: (target, value, host) => {
        const found = STYLES.find(([, weight]) => weight === value);
        if (!found) throw invalidArgument(`${String(value)} is no border weight.`);
        draw(host, target, { s: found[2], cl: current(host, target)?.cl ?? { rgb: "#000000" } });
      },
    },
    Color: {
      get: (target, host) => shownColour(current(host, target)?.cl.rgb, "#000000"),
      set: (target, value, host) => {
        draw(host, target, {
          s: current(host, target)?.s ?? BorderStyleTypes.THIN,
          cl: { rgb: colourOf(value) },
        });
      },
    },
  },
};

function current(host: ExcelHost, { range, side }: BorderTarget): IBorderStyleData | null {
  const borders = styleAt(sheetOf(host, range), range.row, range.column).bd;
  const key = {
    EdgeTop: "t",
    EdgeBottom: "b",
    EdgeLeft: "l",
    EdgeRight: "r",
    InsideVertical: "r",
    InsideHorizontal: "b",
  } as const;
  return borders?.[key[side]] ?? null;
}

/** Which sides of a cell at (r, c) of the range a border of this kind is. */
function sidesAt(side: Side, r: number, c: number, rows: number, columns: number): (keyof IBorderData)[] {
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
  }
}

function draw(host: ExcelHost, { range, side }: BorderTarget, border: IBorderStyleData | null): void {
  demandWritable(host, range.sheetId, "allowFormatCells");
  const sheet = sheetOf(host, range);
  growSheet(sheet, range);
  const area = withinSheet(sheet, range);
  const cells: Record<number, Record<number, { s: IStyleData }>> = {};
  // One object for all cells that get the same sides.
  const styles = new Map<string, { s: IStyleData }>();
  const styleOf = (sides: readonly (keyof IBorderData)[]): { s: IStyleData } => {
    const key = sides.join();
    const known = styles.get(key) ?? { s: { bd: Object.fromEntries(sides.map((one) => [one, border])) } };
    styles.set(key, known);
    return known;
  };
  for (let r = 0; r < area.rows; r++) {
    const line: Record<number, { s: IStyleData }> = {};
    for (let c = 0; c < area.columns; c++) {
      const sides = sidesAt(side, r, c, area.rows, area.columns);
      if (sides.length > 0) line[area.column + c] = styleOf(sides);
    }
    cells[area.row + r] = line;
  }
  setStyles(host.workbook, sheet, cells);
}
