import { oneOf } from "../class/excel-words";
import { ExcelError } from "../../richapi/excel-error";
import { leads, type ExcelClass, type ExcelProperty } from "../class/excel-class";
import { createdWorkbook } from "./documents";
import type { WorkbookTarget } from "../class/targets";

/** The engine has no data tables: except for them, it calculates all. */
const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
/** The engine keeps no marks of what is out of date: each of them calculates all. */
const CALCULATIONS = ["Recalculate", "Full", "FullRebuild"] as const;

export const CALCULATION_ENGINE_VERSION = 191029;

/** Excel.Application. */
export const application: ExcelClass<"Application", WorkbookTarget, { method: "CreateWorkbook" }> = {
  properties: {
    CalculationMode: {
      get: (_target, host) => host.workbook.calculationMode,
      set: async (_target, value, host) => {
        const mode = oneOf(MODES, value);
        // What was written while calculation was automatic has its value, though nobody has read it yet.
        await host.workbook.calculate();
        host.modes.manualCalculation &&= mode === "Manual";
        host.workbook.calculationMode = mode;
      },
    },
    CalculationState: { get: (_target, host) => (host.workbook.isBehind ? "Pending" : "Done") },
    CalculationEngineVersion: { get: () => CALCULATION_ENGINE_VERSION },
    IterativeCalculation: leads("IterativeCalculation"),
    CultureInfo: leads("CultureInfo"),
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: {
      call: async (_target, args, host) => {
        oneOf(CALCULATIONS, args.values[0]);
        await host.recalculate();
        return null;
      },
    },
    CreateWorkbook: { call: (_target, args) => createdWorkbook(args.values[0]) },
    // The grid is drawn and calculated between requests only: there is nothing to suspend.
    SuspendApiCalculationUntilNextSync: { call: () => null },
    SuspendScreenUpdatingUntilNextSync: { call: () => null },
  },
};

/** Excel.CultureInfo. */
export const cultureInfo: ExcelClass<"CultureInfo", WorkbookTarget> = {
  properties: {
    Name: { get: () => "zh-CN" },
    NumberFormat: leads("NumberFormatInfo"),
    DatetimeFormat: leads("DatetimeFormatInfo"),
  },
};

/** Excel.NumberFormatInfo, of zh-CN. */
export const numberFormatInfo: ExcelClass<"NumberFormatInfo", WorkbookTarget> = {
  properties: {
    NumberDecimalSeparator: { get: () => "." },
    NumberGroupSeparator: { get: () => "," },
  },
};

/** Excel.DatetimeFormatInfo, of zh-CN as Windows has it. */
export const datetimeFormatInfo: ExcelClass<"DatetimeFormatInfo", WorkbookTarget> = {
  properties: {
    DateSeparator: { get: () => "/" },
    LongDatePattern: { get: () => "yyyy'年'M'月'd'日'" },
    LongTimePattern: { get: () => "H:mm:ss" },
    ShortDatePattern: { get: () => "yyyy/M/d" },
    TimeSeparator: { get: () => ":" },
  },
};

/** The engine does not iterate; what it would do if it did cannot be set. */
function notIterating(value: boolean | number): ExcelProperty<WorkbookTarget> {
  return {
    get: () => value,
    set: (_target, wanted) => {
      if (wanted !== value) throw new ExcelError("NotImplemented", "The embedded host does not iterate.");
    },
  };
}

/** Excel.IterativeCalculation, with what Excel begins with. */
export const iterativeCalculation: ExcelClass<"IterativeCalculation", WorkbookTarget> = {
  properties: {
    Enabled: notIterating(false),
    MaxIteration: notIterating(100),
    MaxChange: notIterating(0.001),
  },
};
