import { DataValidationErrorStyle, DataValidationStatus, Rectangle, type IRange } from "@univerjs/core";
import {
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from "@univerjs/sheets-data-validation";
import { areaOfRange, univerRange } from "../engine/univer-range";
import { invalidArgument, itemNotFound } from "../richapi/excel-error";
import { wordFor, wordIn } from "./excel-words";
import { excelRule, univerRule, validationType } from "./data-validation-criteria";
import {
  bareRanges,
  changeSettings,
  clearSettings,
  NEW_RULE,
  piecesOn,
  putRule,
  settingsOn,
  type RuleSettings,
} from "./data-validation-rules";
import {
  growSheet,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
} from "./excel-class";
import { rangeAreasObject } from "./range-areas";
import type { RangeTarget } from "./targets";

const STYLES = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** A setting that is read only where it is the same on all of the range; null elsewhere, as in Excel. */
function setting(
  read: (settings: RuleSettings) => unknown,
  write: (value: unknown) => Partial<RuleSettings>,
): ExcelProperty<RangeTarget> {
  return {
    get: (target, host) => {
      const settings = settingsOn(host, target);
      return settings === "mixed" ? null : read(settings ?? NEW_RULE);
    },
    set: (target, value, host) => {
      growSheet(sheetOf(host, target), target);
      changeSettings(host, target, write(value));
    },
  };
}

interface Message {
  readonly title: string;
  readonly message: string;
}

/** Title and text of an alert or a prompt. Excel takes 32 and 255 characters. */
function messageOf(value: unknown): Message & Readonly<Record<string, unknown>> {
  const { title = "", message = "", ...others } = (value ?? {}) as Record<string, unknown>;
  if (typeof title !== "string" || title.length > 32)
    throw invalidArgument("The title is a string of at most 32 characters.");
  if (typeof message !== "string" || message.length > 255)
    throw invalidArgument("The message is a string of at most 255 characters.");
  return { ...others, title, message };
}

function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("The option is a boolean.");
  return value;
}

/** Univer refuses an entry by its style alone: what shows no alert must not have the style Stop. */
const errorAlert = setting(
  ({ showErrorMessage, errorStyle, error, errorTitle }) => ({
    message: error ?? "",
    showAlert: showErrorMessage !== false,
    style: wordFor(STYLES, errorStyle ?? STYLES.Stop),
    title: errorTitle ?? "",
  }),
  (value) => {
    const { title, message, showAlert, style } = messageOf(value);
    const shown = flag(showAlert ?? true);
    const errorStyle = wordIn(STYLES, style ?? "Stop");
    return {
      error: message,
      errorTitle: title,
      showErrorMessage: shown,
      errorStyle: !shown && errorStyle === STYLES.Stop ? STYLES.Warning : errorStyle,
    };
  },
);

const prompt = setting(
  ({ showInputMessage, prompt: message, promptTitle }) => ({
    message: message ?? "",
    showPrompt: showInputMessage !== false,
    title: promptTitle ?? "",
  }),
  (value) => {
    const { title, message, showPrompt } = messageOf(value);
    return { prompt: message, promptTitle: title, showInputMessage: flag(showPrompt ?? true) };
  },
);

function typeOf(target: RangeTarget, host: ExcelHost): string {
  const pieces = piecesOn(host, target);
  const settings = settingsOn(host, target);
  if (settings === null) return "None";
  if (settings !== "mixed") return validationType(settings);
  const types = new Set(pieces.map((piece) => validationType(piece.settings)));
  const covered = bareRanges(host, target, pieces).length === 0;
  return covered && types.size === 1 ? "MixedCriteria" : "Inconsistent";
}

/** What may be typed into a range. */
export const dataValidation: ExcelClass<RangeTarget> = {
  properties: {
    Type: { get: typeOf },
    Rule: {
      get: (target, host) => {
        const settings = settingsOn(host, target);
        return settings === "mixed" ? null : settings ? excelRule(settings) : {};
      },
      set: (target, value, host) => {
        const rule = univerRule(host, target, value);
        const sheet = sheetOf(host, target);
        growSheet(sheet, target);
        const before = settingsOn(host, target);
        const kept = before === "mixed" ? NEW_RULE : { ...NEW_RULE, ...before };
        const ranges = [univerRange(withinSheet(sheet, target))];
        putRule(host, target, ranges, { ...withoutCriteria(kept), ...rule });
      },
    },
    ErrorAlert: errorAlert,
    Prompt: prompt,
    IgnoreBlanks: setting(
      ({ allowBlank }) => allowBlank !== false,
      (value) => ({ allowBlank: flag(value) }),
    ),
    Valid: {
      calculated: true,
      get: async (target, host) => {
        const invalid = await invalidCells(host, target);
        if (invalid.length === 0) return true;
        const { rows, columns } = withinSheet(sheetOf(host, target), target);
        return invalid.length === rows * columns ? false : null;
      },
    },
  },
  methods: {
    Clear: {
      call: (target, _args, host) => {
        clearSettings(host, target);
        return null;
      },
    },
    GetInvalidCells: {
      calculated: true,
      call: async (target, _args, host) => {
        const areas = await invalidAreas(host, target);
        if (areas.length === 0) throw itemNotFound("An invalid cell");
        return rangeAreasObject(areas);
      },
    },
    GetInvalidCellsOrNullObject: {
      calculated: true,
      call: async (target, _args, host) => {
        const areas = await invalidAreas(host, target);
        return areas.length > 0 ? rangeAreasObject(areas) : null;
      },
    },
  },
};

function withoutCriteria(settings: RuleSettings): RuleSettings {
  const criteria = ["formula1", "formula2", "operator", "bizInfo"];
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => !criteria.includes(name)),
  ) as unknown as RuleSettings;
}

/** Every cell of the range whose value its rule refuses. */
async function invalidCells(host: ExcelHost, target: RangeTarget): Promise<IRange[]> {
  const { injector, unitId } = host.workbook;
  const validator = injector.get(SheetsDataValidationValidatorService);
  const model = injector.get(SheetDataValidationModel);
  const area = withinSheet(sheetOf(host, target), target);
  const invalid: IRange[] = [];
  for (const { ranges } of piecesOn(host, { ...target, ...area }))
    for (const range of ranges)
      for (let row = range.startRow; row <= range.endRow; row++)
        for (let column = range.startColumn; column <= range.endColumn; column++) {
          if (!model.getRuleIdByLocation(unitId, target.sheetId, row, column)) continue;
          const status = await validator.validatorCell(unitId, target.sheetId, row, column);
          if (status === DataValidationStatus.INVALID)
            invalid.push(univerRange({ row, column, rows: 1, columns: 1 }));
        }
  return invalid;
}

async function invalidAreas(host: ExcelHost, target: RangeTarget): Promise<RangeTarget[]> {
  const cells = await invalidCells(host, target);
  if (cells.length === 0) return [];
  return Rectangle.mergeRanges(cells).map((range) => ({ sheetId: target.sheetId, ...areaOfRange(range) }));
}
