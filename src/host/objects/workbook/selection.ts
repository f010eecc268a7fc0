import { selectionOf } from "../../engine/sheets/selection";
import { ExcelError } from "../../richapi/excel-error";
import { REFUSALS } from "../../richapi/refusals";
import { rangeObject, type Methods } from "../class/excel-class";
import type { WorkbookTarget } from "../class/targets";
import { rangeAreasObject } from "../places/areas-target";

/** What the user has selected on the active sheet. */
export const selectionMethods: Methods<"Workbook", WorkbookTarget> = {
  GetSelectedRange: {
    call: (_target, _args, host) => {
      const { sheetId, areas } = selectionOf(host.workbook);
      const [area, another] = areas;
      if (!area || another) throw new ExcelError("InvalidSelection", REFUSALS.severalAreas);
      return rangeObject({ sheetId, ...area });
    },
  },
  GetSelectedRanges: {
    call: (_target, _args, host) => {
      const { sheetId, areas } = selectionOf(host.workbook);
      return rangeAreasObject(areas.map((area) => ({ sheetId, ...area })));
    },
  },
  GetActiveCell: {
    call: (_target, _args, host) => {
      const { sheetId, activeCell } = selectionOf(host.workbook);
      return rangeObject({ sheetId, ...activeCell });
    },
  },
};
