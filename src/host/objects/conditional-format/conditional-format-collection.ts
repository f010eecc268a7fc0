import { criterionIn, withCriterion } from "../../engine/conditional-formats/criterion";
import {
  formatRules,
  type ConditionalFormatType,
  type FormatRule,
} from "../../engine/conditional-formats/format-rules";
import { newRule } from "../../engine/conditional-formats/new-rule";
import { areasWithout } from "../../engine/univer/areas";
import { intersection, type Area } from "../../grid/area";
import { movedRuleFormula } from "../../engine/rules/rule-formula";
import { invalidArgument } from "../../richapi/excel-error";
import type { HostObject, Arguments } from "../../richapi/host-class";
import { addRule, changeRule, deleteRule } from "./conditional-format-rules";
import {
  hostObject,
  growSheet,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
} from "../class/excel-class";
import { areasOf, type AreasTarget } from "../class/for-areas";
import type { RangeTarget } from "../class/targets";

/** The rules that touch a range. */
export const conditionalFormatCollection: ExcelClass<"ConditionalFormatCollection", AreasTarget> = {
  properties: {},
  items: (target, host) => rulesOn(host, target).map((rule) => formatObject(target, rule)),
  item: (target, key, host) => {
    const rule = rulesOn(host, target).find((one) => one.ruleId === key);
    return rule ? formatObject(target, rule) : null;
  },
  methods: {
    Add: { call: add },
    ClearAll: {
      call: (target, _args, host) => {
        for (const area of areasOf(target)) clearRules(host, area);
        return null;
      },
    },
  },
};

function firstOf(target: AreasTarget): RangeTarget {
  const [first] = areasOf(target);
  if (!first) throw invalidArgument("There is no range.");
  return first;
}

function formatObject(target: AreasTarget, { ruleId }: FormatRule): HostObject {
  const askedThrough = firstOf(target);
  return hostObject("ConditionalFormat", { sheetId: askedThrough.sheetId, ruleId, askedThrough });
}

export function rulesOn(host: ExcelHost, target: AreasTarget): FormatRule[] {
  const { sheetId } = firstOf(target);
  sheetOf(host, { sheetId });
  return formatRules(host.workbook, sheetId).filter((rule) =>
    rule.areas.some((area) => areasOf(target).some((one) => intersection(area, one))),
  );
}

function add(target: AreasTarget, args: Arguments, host: ExcelHost): HostObject {
  const type = args.string(0) as ConditionalFormatType;
  const rule = newRule(type);
  if (!rule) throw invalidArgument(`${type} is no type of conditional format.`);
  const { sheetId } = firstOf(target);
  const sheet = sheetOf(host, { sheetId });
  for (const area of areasOf(target)) growSheet(sheet, area);
  const areas = areasOf(target).map((area) => withinSheet(sheet, area));
  return hostObject("ConditionalFormat", addRule(host, sheetId, { areas, ...rule }));
}

/** Takes a range out of all rules: those that reach beyond it stay there, with their formulas moved. */
export function clearRules(host: ExcelHost, target: RangeTarget): void {
  const cleared = withinSheet(sheetOf(host, target), target);
  for (const rule of rulesOn(host, target)) {
    const at = { sheetId: target.sheetId, ruleId: rule.ruleId };
    const rest = areasWithout(rule.areas, [cleared]);
    if (rest.length === 0) deleteRule(host, at);
    else changeRule(host, at, ruleOn(host, rule, rest));
  }
}

/** A rule as it is on other areas: its formulas' relative references follow the first cell. */
export function ruleOn(
  host: ExcelHost,
  { config, areas, asAdded, stopIfTrue }: FormatRule,
  others: readonly Area[],
): Omit<FormatRule, "ruleId"> {
  const there = { areas: others, config, asAdded, stopIfTrue };
  const move = (formula: string): string => movedRuleFormula(host.workbook, formula, areas, others);
  const criterion = criterionIn(config);
  if (criterion?.by !== "formula") return there;
  const given =
    asAdded?.criterion &&
    Object.fromEntries(
      Object.entries(asAdded.criterion).map(([name, value]) => [
        name,
        typeof value === "string" ? move(value) : value,
      ]),
    );
  return {
    ...there,
    config: withCriterion(config, { by: "formula", formula: move(criterion.formula) }),
    ...(asAdded && given ? { asAdded: { ...asAdded, criterion: given } } : {}),
  };
}
