import { formatAt, formatsAt, setFormat, type CellFormat } from "../../engine/format/cell-format";
import {
  demandWritable,
  growSheet,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
  leads,
} from "../class/excel-class";
import { styleAt } from "../../engine/cells/cells";
import { setTint, tintIn, type Tinted } from "../../engine/format/tints";
import { commonValue } from "./common-value";
import { sizeMethods, sizeProperties } from "./range-size";
import { ALIGNMENT, FILL, FONT, MOST_INDENT, NO_FILL, spelled, tintOf, type Spelling } from "./spellings";
import type { RangeTarget } from "../class/targets";

/** A format property: read from every cell (null when they differ, as in Excel), written to every cell. */
function ofCells({ parts, read, write }: Spelling): ExcelProperty<RangeTarget> {
  return {
    get: (target, host) => {
      const sheet = sheetOf(host, target);
      return commonValue(withinSheet(sheet, target), (row, column) =>
        read(formatsAt(sheet, row, column, parts)),
      );
    },
    set: (target, value, host) => {
      applyFormat(host, target, write(value));
    },
  };
}

function applyFormat(host: ExcelHost, target: RangeTarget, format: Partial<CellFormat>): void {
  demandWritable(host, target.sheetId, "allowFormatCells");
  const sheet = sheetOf(host, target);
  growSheet(sheet, target);
  setFormat(host.workbook, sheet, withinSheet(sheet, target), format);
}

export const rangeFormat: ExcelClass<"RangeFormat", RangeTarget> = {
  properties: {
    Fill: leads("RangeFill"),
    Font: leads("RangeFont"),
    Borders: leads("RangeBorderCollection"),
    Protection: leads("FormatProtection"),
    ...spelled(ALIGNMENT, ofCells),
    ...sizeProperties,
  },
  methods: {
    ...sizeMethods,
    AdjustIndent: {
      call: (target, args, host) => {
        const by = args.number(0);
        const sheet = sheetOf(host, target);
        const area = withinSheet(sheet, target);
        for (let row = area.row; row < area.row + area.rows; row++)
          for (let column = area.column; column < area.column + area.columns; column++) {
            const level = (formatAt(sheet, row, column, "indentLevel") ?? 0) + by;
            const cell = { ...target, row, column, rows: 1, columns: 1 };
            applyFormat(host, cell, { indentLevel: Math.min(Math.max(level, 0), MOST_INDENT) });
          }
        return null;
      },
    },
  },
};

function tint(what: Tinted): ExcelProperty<RangeTarget> {
  return {
    get: (target, host) => {
      const sheet = sheetOf(host, target);
      return commonValue(withinSheet(sheet, target), (row, column) =>
        tintIn(styleAt(sheet, row, column), what),
      );
    },
    set: (target, value, host) => {
      const by = tintOf(value);
      demandWritable(host, target.sheetId, "allowFormatCells");
      const sheet = sheetOf(host, target);
      growSheet(sheet, target);
      setTint(host.workbook, sheet, withinSheet(sheet, target), what, by);
    },
  };
}

export const rangeFill: ExcelClass<"RangeFill", RangeTarget> = {
  properties: { ...spelled(FILL, ofCells), TintAndShade: tint("fill") },
  methods: {
    Clear: {
      call: (target, _args, host) => {
        applyFormat(host, target, NO_FILL);
        return null;
      },
    },
  },
};

export const rangeFont: ExcelClass<"RangeFont", RangeTarget> = {
  properties: { ...spelled(FONT, ofCells), TintAndShade: tint("font") },
};
