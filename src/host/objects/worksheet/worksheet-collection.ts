import { keepOnTop } from "../../engine/sheets/keep-on-top";
import { invalidArgument } from "../../richapi/excel-error";
import type { ExcelClass, ExcelHost } from "../class/excel-class";
import { worksheetByKey, worksheetObject } from "../places/range-target";
import type { WorkbookTarget } from "../class/targets";
import { checkedSheetName } from "./worksheet";
import { demandStructure } from "./structure";
import { SHEET_EVENTS } from "./sheet-events";

/** Roomy enough for the grid on screen; sheets grow when more is written. */
const NEW_SHEET = { rows: 1000, columns: 26 };

export const worksheetCollection: ExcelClass<"WorksheetCollection", WorkbookTarget> = {
  properties: {},
  items: (_target, host) => host.workbook.facade.getSheets().map(worksheetObject),
  item: (_target, key, host) => {
    const sheet = worksheetByKey(host, key);
    return sheet && worksheetObject(sheet);
  },
  events: [...SHEET_EVENTS, "Moved", "Added", "Deleted"],
  methods: {
    Add: {
      call: (_target, args, host) => {
        demandStructure(host);
        const name = args.has(0) ? checkedSheetName(host, args.string(0)) : freeName(host);
        const { facade } = host.workbook;
        const index = facade.getNumSheets();
        const { rows, columns } = NEW_SHEET;
        return worksheetObject(keepOnTop(host.workbook, () => facade.create(name, rows, columns, { index })));
      },
    },
    GetActiveWorksheet: {
      call: (_target, _args, host) => worksheetObject(host.workbook.facade.getActiveSheet()),
    },
    GetCount: {
      call: (_target, args, host) =>
        host.workbook.facade.getSheets().filter((sheet) => !args.boolean(0, false) || !sheet.isSheetHidden())
          .length,
    },
    GetFirst: { call: (_target, args, host) => worksheetObject(edge(host, args.boolean(0, false), "first")) },
    GetLast: { call: (_target, args, host) => worksheetObject(edge(host, args.boolean(0, false), "last")) },
  },
};

function edge(
  host: ExcelHost,
  visibleOnly: boolean,
  which: "first" | "last",
): Parameters<typeof worksheetObject>[0] {
  const sheets = host.workbook.facade.getSheets().filter((sheet) => !visibleOnly || !sheet.isSheetHidden());
  const sheet = which === "first" ? sheets[0] : sheets.at(-1);
  if (!sheet) throw invalidArgument("There is no sheet.");
  return sheet;
}

function freeName(host: ExcelHost): string {
  const taken = new Set(host.workbook.facade.getSheets().map((sheet) => sheet.getSheetName()));
  let number = 1;
  while (taken.has(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}
