import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import { Rectangle, type IRange } from "@univerjs/core";
import { intersection } from "../../grid/area";
import { movedRuleFormula } from "../../engine/rules/rule-formula";
import { areaOfRange, univerRange } from "../../engine/univer/univer-range";
import { invalidArgument } from "../../richapi/excel-error";
import type { HostObject, Arguments } from "../../richapi/host-class";
import { newRuleConfig } from "./conditional-format-new";
import {
  addRule,
  changeRule,
  deleteRule,
  rulesOf,
  type ConditionalFormatType,
  type HostRule,
} from "./conditional-format-rules";
import { hostObject, growSheet, sheetOf, withinSheet, type ExcelClass, type ExcelHost } from "../excel-class";
import type { RangeTarget } from "../targets";

/** The rules that touch a range. */
export const conditionalFormatCollection: ExcelClass<"ConditionalFormatCollection", RangeTarget> = {
  properties: {},
  items: (target, host) =>
    rulesOn(host, target).map((rule) =>
      hostObject("ConditionalFormat", {
        sheetId: target.sheetId,
        ruleId: rule.cfId,
        askedThrough: target,
      }),
    ),
  item: (target, key, host) => {
    const rule = rulesOn(host, target).find((one) => one.cfId === key);
    return rule
      ? hostObject("ConditionalFormat", {
          sheetId: target.sheetId,
          ruleId: rule.cfId,
          askedThrough: target,
        })
      : null;
  },
  methods: {
    Add: { call: add },
    ClearAll: {
      call: (target, _args, host) => {
        clearRules(host, target);
        return null;
      },
    },
  },
};

function rulesOn(host: ExcelHost, target: RangeTarget): readonly HostRule[] {
  sheetOf(host, target);
  return rulesOf(host, target.sheetId).filter((rule) =>
    rule.ranges.some((range) => intersection(areaOfRange(range), target)),
  );
}

function add(target: RangeTarget, args: Arguments, host: ExcelHost): HostObject {
  const type = args.string(0) as ConditionalFormatType;
  const rule = newRuleConfig(type);
  if (!rule) throw invalidArgument(`${type} is no type of conditional format.`);
  const sheet = sheetOf(host, target);
  growSheet(sheet, target);
  const ranges = [univerRange(withinSheet(sheet, target))];
  return hostObject("ConditionalFormat", addRule(host, target.sheetId, ranges, rule));
}

/** Takes a range out of all rules: those that reach beyond it stay there, with their formulas moved. */
export function clearRules(host: ExcelHost, target: RangeTarget): void {
  const cleared = univerRange(withinSheet(sheetOf(host, target), target));
  for (const rule of [...rulesOn(host, target)]) {
    const at = { sheetId: target.sheetId, ruleId: rule.cfId };
    const rest = Rectangle.subtractMulti(rule.ranges, [cleared]);
    if (rest.length === 0) deleteRule(host, at);
    else changeRule(host, at, { ranges: rest, ...moved(host, rule, rest) });
  }
}

function moved(host: ExcelHost, { rule, ranges, excel }: HostRule, rest: IRange[]): Partial<HostRule> {
  const move = (formula: string): string => movedRuleFormula(host.workbook, formula, ranges, rest);
  if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return {};
  const criterion =
    excel?.criterion &&
    Object.fromEntries(
      Object.entries(excel.criterion).map(([name, value]) => [
        name,
        typeof value === "string" ? move(value) : value,
      ]),
    );
  return {
    rule: { ...rule, value: move(rule.value) },
    ...(excel && criterion ? { excel: { ...excel, criterion } } : {}),
  };
}
