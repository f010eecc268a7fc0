import { BORDER_SIDES, bordersOf, drawBorder, type BorderSide } from "../../engine/format/cell-borders";
import {
  LINE_STYLES,
  LINE_WEIGHTS,
  type BorderLine,
  type LineChange,
} from "../../engine/format/border-lines";
import { invalidArgument } from "../../richapi/excel-error";
import { colourOf, shownColour } from "../class/colour";
import {
  hostObject,
  demandWritable,
  growSheet,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
} from "../class/excel-class";
import { areasOf, type AreasTarget } from "../class/for-areas";

export interface BorderTarget {
  readonly range: AreasTarget;
  readonly side: BorderSide;
}

export const rangeBorderCollection: ExcelClass<"RangeBorderCollection", AreasTarget> = {
  properties: { Count: { get: () => BORDER_SIDES.length } },
  items: (range) => BORDER_SIDES.map((side) => hostObject("RangeBorder", { range, side })),
  item: (range, key) => {
    const side = BORDER_SIDES.find((name) => name === key);
    if (!side) throw invalidArgument(`The embedded host has no border ${String(key)}.`);
    return hostObject("RangeBorder", { range, side });
  },
};

export const rangeBorder: ExcelClass<"RangeBorder", BorderTarget> = {
  identity: (target) => ({ Id: target.side }),
  properties: {
    SideIndex: { get: (target) => target.side },
    Style: {
      get: (target, host) => common(host, target, ({ style }) => style ?? "None"),
      set: (target, value, host) => {
        const style = LINE_STYLES.find((one) => one === value) ?? null;
        if (style === null && value !== "None") throw invalidArgument(`${String(value)} is no border style.`);
        draw(host, target, style && { style });
      },
    },
    Weight: {
      get: (target, host) => common(host, target, ({ weight }) => weight ?? "Thin"),
      set: (target, value, host) => {
        const weight = LINE_WEIGHTS.find((one) => one === value);
        if (!weight) throw invalidArgument(`${String(value)} is no border weight.`);
        draw(host, target, { weight });
      },
    },
    Color: {
      get: (target, host) => common(host, target, ({ color }) => shownColour(color, "#000000")),
      set: (target, value, host) => {
        draw(host, target, { color: colourOf(value) });
      },
    },
  },
};

/** What all lines of the side have; null where they differ. */
function common(
  host: ExcelHost,
  { range, side }: BorderTarget,
  of: (line: BorderLine) => string,
): string | null {
  const values = areasOf(range).flatMap((area) => {
    const sheet = sheetOf(host, area);
    return bordersOf(sheet, withinSheet(sheet, area), side).map(of);
  });
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function draw(host: ExcelHost, { range, side }: BorderTarget, change: LineChange | null): void {
  for (const area of areasOf(range)) {
    demandWritable(host, area.sheetId, "allowFormatCells");
    const sheet = sheetOf(host, area);
    growSheet(sheet, area);
    drawBorder(host.workbook, sheet, withinSheet(sheet, area), side, change);
  }
}
