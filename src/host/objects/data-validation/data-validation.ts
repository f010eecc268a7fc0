import {
  criteriaIn,
  settingsForCriteria,
  withoutCriteria,
} from "../../engine/validation/validation-criteria";
import {
  alertIn,
  promptIn,
  settingsForAlert,
  settingsForPrompt,
} from "../../engine/validation/validation-messages";
import { NEW_RULE, type RuleSettings } from "../../engine/validation/validation-rules";
import { itemNotFound } from "../../richapi/excel-error";
import { checkedCriteria, ruleObject } from "./data-validation-criteria";
import { invalidAreas, invalidCells } from "./data-validation-invalid";
import { checkedAlert, checkedPrompt, flag } from "./data-validation-messages";
import {
  bareAreas,
  changeSettings,
  clearSettings,
  piecesOn,
  putRule,
  settingsOn,
} from "./data-validation-rules";
import {
  growSheet,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
} from "../class/excel-class";
import { rangeAreasObject } from "../places/areas-target";
import type { RangeTarget } from "../class/targets";

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

/** `type` of a rule; cells that take any value have none. */
function validationType(settings: RuleSettings): string {
  return criteriaIn(settings)?.type ?? "None";
}

function typeOf(target: RangeTarget, host: ExcelHost): string {
  const pieces = piecesOn(host, target);
  const settings = settingsOn(host, target);
  if (settings === null) return "None";
  if (settings !== "mixed") return validationType(settings);
  const types = new Set(pieces.map((piece) => validationType(piece.settings)));
  const covered = bareAreas(host, target, pieces).length === 0;
  return covered && types.size === 1 ? "MixedCriteria" : "Inconsistent";
}

/** What may be typed into a range. */
export const dataValidation: ExcelClass<"DataValidation", RangeTarget> = {
  properties: {
    Type: { get: typeOf },
    Rule: {
      get: (target, host) => {
        const settings = settingsOn(host, target);
        return settings === "mixed" ? null : settings ? ruleObject(host, criteriaIn(settings)) : {};
      },
      set: (target, value, host) => {
        const rule = settingsForCriteria(checkedCriteria(host, target, value));
        const sheet = sheetOf(host, target);
        growSheet(sheet, target);
        const before = settingsOn(host, target);
        const kept = before === "mixed" ? NEW_RULE : { ...NEW_RULE, ...before };
        putRule(host, target, [withinSheet(sheet, target)], { ...withoutCriteria(kept), ...rule });
      },
    },
    ErrorAlert: setting(alertIn, (value) => settingsForAlert(checkedAlert(value))),
    Prompt: setting(promptIn, (value) => settingsForPrompt(checkedPrompt(value))),
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
        if (areas.length === 0) throw itemNotFound("不合数据验证的单元格");
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
