import { isPassword, passwordHash } from "../../engine/sheets/sheet-password";
import { ExcelError } from "../../richapi/excel-error";
import { REFUSALS } from "../../richapi/refusals";
import type { ExcelClass, ExcelHost } from "../class/excel-class";
import type { WorkbookTarget } from "../class/targets";

/** AccessDenied: the workbook is protected, so that its sheets stay as they are. */
export function demandStructure(host: ExcelHost): void {
  if (host.workbook.extras.protection) throw new ExcelError("AccessDenied", REFUSALS.protectedStructure);
}

export const workbookProtection: ExcelClass<"WorkbookProtection", WorkbookTarget> = {
  properties: { Protected: { get: (_target, host) => host.workbook.extras.protection !== undefined } },
  methods: {
    Protect: {
      call: async (_target, args, host) => {
        const { extras } = host.workbook;
        if (extras.protection) throw new ExcelError("InvalidOperation", "The workbook is protected already.");
        const password = args.has(0) ? args.string(0) : "";
        extras.protection = password === "" ? {} : { passwordHash: await passwordHash(password) };
        return null;
      },
    },
    Unprotect: {
      call: async (_target, args, host) => {
        const hash = host.workbook.extras.protection?.passwordHash;
        if (hash && !(await isPassword(args.has(0) ? args.string(0) : "", hash)))
          throw new ExcelError("AccessDenied", "The password is wrong.");
        delete host.workbook.extras.protection;
        return null;
      },
    },
  },
};
