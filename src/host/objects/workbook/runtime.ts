import { invalidArgument } from "../../richapi/excel-error";
import type { ExcelClass } from "../class/excel-class";
import type { WorkbookTarget } from "../class/targets";

/** Excel.Runtime, of the add-in that asks. */
export const runtime: ExcelClass<"Runtime", WorkbookTarget> = {
  properties: {
    EnableEvents: {
      get: (_target, host) => host.events.enabled,
      set: (_target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument("EnableEvents is a boolean.");
        host.events.enabled = value;
      },
    },
  },
};
