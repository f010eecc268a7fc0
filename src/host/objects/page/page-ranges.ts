import { addressOf, areaOf } from "../../grid/address";
import { EXCEL_COLUMNS, EXCEL_ROWS, type Area } from "../../grid/area";
import type { PageSetup } from "../../../xlsx/model/page-setup";
import { invalidArgument, itemNotFound } from "../../richapi/excel-error";
import type { Arguments, HostObject } from "../../richapi/host-class";
import { rangeObject, type ExcelHost, type ExcelMethod, type Methods } from "../class/excel-class";
import { areasAt, rangeAreasObject, type RangeAreasTarget } from "../places/areas-target";
import { changePageSetup, pageSetupOf } from "./page-setup";
import { rangeArgument } from "../places/range-target";
import type { RangeTarget, SheetTarget } from "../class/targets";

/** `$A$1:$D$20`, `$1:$3`, `$A:$C`. */
function absolute(area: Area): string {
  return addressOf(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

function onSheet(target: SheetTarget, range: RangeTarget): RangeTarget {
  if (range.sheetId !== target.sheetId) throw invalidArgument("The range is on another sheet.");
  return range;
}

function setTitles(part: "printTitleRows" | "printTitleColumns"): ExcelMethod<SheetTarget> {
  return {
    call: (target, args, host) => {
      const range = onSheet(target, rangeArgument(host, target.sheetId, args, 0));
      const whole =
        part === "printTitleRows"
          ? { ...range, column: 0, columns: EXCEL_COLUMNS }
          : { ...range, row: 0, rows: EXCEL_ROWS };
      changePageSetup(host, target, { [part]: absolute(whole) });
      return null;
    },
  };
}

type Find = (target: SheetTarget, host: ExcelHost) => HostObject | null;

function titles(part: "printTitleRows" | "printTitleColumns"): Find {
  return (target, host) => {
    const area = areaOf(pageSetupOf(host, target)[part] ?? "");
    return area && rangeObject({ ...target, ...area });
  };
}

const printArea: Find = (target, host) => {
  const { printArea: address }: PageSetup = pageSetupOf(host, target);
  return address === undefined ? null : rangeAreasObject(areasAt(host, target.sheetId, address));
};

function found(find: Find, what: string): ExcelMethod<SheetTarget> {
  return {
    call: (target, _args, host) => {
      const object = find(target, host);
      if (!object) throw itemNotFound(what);
      return object;
    },
  };
}

function orNull(find: Find): ExcelMethod<SheetTarget> {
  return { call: (target, _args, host) => find(target, host) };
}

function areaArgument(host: ExcelHost, target: SheetTarget, args: Arguments): readonly RangeTarget[] {
  const object = args.object(0);
  if (object?.className === "RangeAreas") return (object.target as RangeAreasTarget).areas;
  if (object?.className === "Range") return [object.target as RangeTarget];
  return areasAt(host, target.sheetId, args.string(0));
}

/** The ranges of a page: what is printed, and what is repeated on each page. */
export const pageRangeMethods: Methods<"PageLayout", SheetTarget> = {
  SetPrintArea: {
    call: (target, args, host) => {
      const areas = areaArgument(host, target, args).map((range) => onSheet(target, range));
      changePageSetup(host, target, { printArea: areas.map(absolute).join(",") });
      return null;
    },
  },
  SetPrintTitleRows: setTitles("printTitleRows"),
  SetPrintTitleColumns: setTitles("printTitleColumns"),
  GetPrintArea: found(printArea, "The print area"),
  GetPrintAreaOrNullObject: orNull(printArea),
  GetPrintTitleRows: found(titles("printTitleRows"), "The range of title rows"),
  GetPrintTitleRowsOrNullObject: orNull(titles("printTitleRows")),
  GetPrintTitleColumns: found(titles("printTitleColumns"), "The range of title columns"),
  GetPrintTitleColumnsOrNullObject: orNull(titles("printTitleColumns")),
};
