import { isPassword, passwordHash } from "../../engine/sheets/sheet-password";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import { wordIn } from "../class/excel-words";
import { sheetOf, type ExcelClass } from "../class/excel-class";
import type { SheetTarget } from "../class/targets";

const ALLOWANCES = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

/** Which cells can be selected, as files say it. */
const SELECTION_MODES = {
  Normal: { selectLockedCells: true, selectUnlockedCells: true },
  Unlocked: { selectLockedCells: false, selectUnlockedCells: true },
  None: { selectLockedCells: false, selectUnlockedCells: false },
};

/** What stays allowed, as Excel takes it: all that is not named is refused. */
function allowances(options: unknown): Record<string, boolean> {
  const given = (options ?? {}) as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(given)) {
    if (name === "selectionMode") wordIn(SELECTION_MODES, value);
    else if (!ALLOWANCES.some((one) => one === name)) throw invalidArgument(`${name} is no option.`);
    else if (typeof value !== "boolean" && value !== null) throw invalidArgument(`${name} is a boolean.`);
  }
  return {
    ...Object.fromEntries(ALLOWANCES.map((name) => [name, given[name] === true])),
    ...wordIn(SELECTION_MODES, given["selectionMode"] ?? "Normal"),
  };
}

/** The options as Excel answers them, also for a sheet that is not protected. */
function excelOptions(options: Readonly<Record<string, boolean>>): Record<string, unknown> {
  const { selectLockedCells = true, selectUnlockedCells = true } = options;
  return {
    ...Object.fromEntries(ALLOWANCES.map((name) => [name, options[name] ?? false])),
    selectionMode: selectLockedCells ? "Normal" : selectUnlockedCells ? "Unlocked" : "None",
  };
}

export const worksheetProtection: ExcelClass<"WorksheetProtection", SheetTarget> = {
  properties: {
    Protected: {
      get: (target, host) => {
        sheetOf(host, target);
        return host.workbook.sheetExtras(target.sheetId).protection !== undefined;
      },
    },
    Options: {
      get: (target, host) => {
        sheetOf(host, target);
        return excelOptions(host.workbook.sheetExtras(target.sheetId).protection?.options ?? {});
      },
    },
  },
  methods: {
    Protect: {
      call: async (target, args, host) => {
        sheetOf(host, target);
        const extras = host.workbook.sheetExtras(target.sheetId);
        if (extras.protection)
          throw new ExcelError("InvalidOperation", "The worksheet is protected already.");
        const options = allowances(args.values[0]);
        const password = args.has(1) ? args.string(1) : "";
        host.workbook.protect(
          target.sheetId,
          password === "" ? { options } : { options, passwordHash: await passwordHash(password) },
        );
        return null;
      },
    },
    Unprotect: {
      call: async (target, args, host) => {
        sheetOf(host, target);
        const extras = host.workbook.sheetExtras(target.sheetId);
        const hash = extras.protection?.passwordHash;
        if (hash && !(await isPassword(args.has(0) ? args.string(0) : "", hash)))
          throw new ExcelError("AccessDenied", "The password is wrong.");
        if (extras.protection) host.workbook.protect(target.sheetId, undefined);
        return null;
      },
    },
  },
};
