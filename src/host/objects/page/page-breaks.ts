import { itemNotFound } from "../../richapi/excel-error";
import type { HostObject } from "../../richapi/host-class";
import {
  demandWritable,
  hostObject,
  rangeObject,
  sheetOf,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
} from "../class/excel-class";
import { rangeArgument } from "../places/range-target";
import type { SheetTarget } from "../class/targets";

type Before = "rows" | "columns";
interface BreaksTarget extends SheetTarget {
  readonly before: Before;
}
/** `line`: the row, or the column, behind the break. */
interface BreakTarget extends BreaksTarget {
  readonly line: number;
}

/** A sheet's page breaks before rows, or before columns. */
export function pageBreaks(before: Before): ExcelProperty<SheetTarget> {
  return {
    leads: true,
    get: ({ sheetId }) => hostObject("PageBreakCollection", { sheetId, before }),
  };
}

function linesOf(host: ExcelHost, target: BreaksTarget): readonly number[] {
  sheetOf(host, target);
  return host.workbook.sheetExtras(target.sheetId).pageBreaks?.[target.before] ?? [];
}

function setLines(host: ExcelHost, { sheetId, before }: BreaksTarget, lines: readonly number[]): void {
  demandWritable(host, sheetId);
  const extras = host.workbook.sheetExtras(sheetId);
  extras.pageBreaks = { ...extras.pageBreaks, [before]: [...new Set(lines)].sort((a, b) => a - b) };
}

const objectOf = (target: BreaksTarget, line: number): HostObject =>
  hostObject("PageBreak", { ...target, line });

export const pageBreakCollection: ExcelClass<"PageBreakCollection", BreaksTarget> = {
  properties: {},
  items: (target, host) => linesOf(host, target).map((line) => objectOf(target, line)),
  item: (target, key, host) => {
    const line = linesOf(host, target)[Number(key)];
    return line === undefined ? null : objectOf(target, line);
  },
  methods: {
    Add: {
      call: (target, args, host) => {
        const range = rangeArgument(host, target.sheetId, args, 0);
        const line = target.before === "rows" ? range.row : range.column;
        if (line === 0) throw itemNotFound("分页符前的单元格");
        setLines(host, target, [...linesOf(host, target), line]);
        return objectOf(target, line);
      },
    },
    RemovePageBreaks: {
      call: (target, _args, host) => {
        setLines(host, target, []);
        return null;
      },
    },
  },
};

function standing(host: ExcelHost, target: BreakTarget): BreakTarget {
  if (!linesOf(host, target).includes(target.line)) throw itemNotFound("分页符");
  return target;
}

export const pageBreak: ExcelClass<"PageBreak", BreakTarget> = {
  properties: {
    RowIndex: { get: (target, host) => (standing(host, target).before === "rows" ? target.line : 0) },
    ColumnIndex: { get: (target, host) => (standing(host, target).before === "columns" ? target.line : 0) },
  },
  methods: {
    GetCellAfterBreak: {
      call: (target, _args, host) => {
        const { sheetId, before, line } = standing(host, target);
        const at = before === "rows" ? { row: line, column: 0 } : { row: 0, column: line };
        return rangeObject({ sheetId, ...at, rows: 1, columns: 1 });
      },
    },
    Delete: {
      call: (target, _args, host) => {
        const { line } = standing(host, target);
        setLines(
          host,
          target,
          linesOf(host, target).filter((one) => one !== line),
        );
        return null;
      },
    },
  },
};
