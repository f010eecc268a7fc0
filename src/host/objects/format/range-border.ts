import { BORDER_SIDES, borderOf, drawBorder, type BorderSide } from "../../engine/format/cell-borders";
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
import type { RangeTarget } from "../class/targets";

export interface BorderTarget {
  readonly range: RangeTarget;
  readonly side: BorderSide;
}

export const rangeBorderCollection: ExcelClass<"RangeBorderCollection", RangeTarget> = {
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
      get: (target, host) => current(host, target).style ?? "None",
      set: (target, value, host) => {
        const style = LINE_STYLES.find((one) => one === value) ?? null;
        if (style === null && value !== "None") throw invalidArgument(`${String(value)} is no border style.`);
        draw(host, target, style && { style });
      },
    },
    Weight: {
      get: (target, host) => current(host, target).weight ?? "Thin",
      set: (target, value, host) => {
        const weight = LINE_WEIGHTS.find((one) => one === value);
        if (!weight) throw invalidArgument(`${String(value)} is no border weight.`);
        draw(host, target, { weight });
      },
    },
    Color: {
      get: (target, host) => shownColour(current(host, target).color, "#000000"),
      set: (target, value, host) => {
        draw(host, target, { color: colourOf(value) });
      },
    },
  },
};

function current(host: ExcelHost, { range, side }: BorderTarget): BorderLine {
  return borderOf(sheetOf(host, range), range, side);
}

function draw(host: ExcelHost, { range, side }: BorderTarget, change: LineChange | null): void {
  demandWritable(host, range.sheetId, "allowFormatCells");
  const sheet = sheetOf(host, range);
  growSheet(sheet, range);
  drawBorder(host.workbook, sheet, withinSheet(sheet, range), side, change);
}
