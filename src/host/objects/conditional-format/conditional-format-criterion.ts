import type { IStyleBase } from "@univerjs/core";
import { invalidArgument } from "../../richapi/excel-error";
import {
  changeRule,
  ruleOf,
  type ConditionalFormatType,
  type HostRule,
  type RuleConfig,
} from "./conditional-format-rules";
import { formatOfRule } from "./conditional-format-custom";
import { styleOf } from "./conditional-format-style";
import type { ExcelClass, ExcelHost } from "../excel-class";
import type { ConditionalFormatTarget } from "../targets";

export type Criterion = Readonly<Record<string, unknown>>;

/** How a type of rule says which cells it picks: in Excel's words, and as Univer's rule. */
export interface CriterionKind {
  readonly type: ConditionalFormatType;
  /** For a rule from a file; null when it says nothing that Excel has a word for. */
  readonly read: (config: RuleConfig) => Criterion | null;
  readonly write: (criterion: Criterion, style: IStyleBase, rule: HostRule, host: ExcelHost) => RuleConfig;
}

type CriterionClass =
  | "CellValueConditionalFormat"
  | "PresetCriteriaConditionalFormat"
  | "TextConditionalFormat"
  | "TopBottomConditionalFormat";

/** The class of a type of rule that has a `rule` object and a format. */
export function criterionClass(kind: CriterionKind): ExcelClass<CriterionClass, ConditionalFormatTarget> {
  return {
    properties: {
      Rule: {
        get: (target, host) => {
          const rule = ruleOf(host, target);
          return rule.excel ? (rule.excel.criterion ?? null) : kind.read(rule.rule);
        },
        set: (target, value, host) => {
          if (typeof value !== "object" || value === null) throw invalidArgument("The rule is an object.");
          const rule = ruleOf(host, target);
          const criterion = value as Criterion;
          changeRule(host, target, {
            excel: { type: kind.type, criterion },
            rule: kind.write(criterion, styleOf(rule), rule, host),
          });
        },
      },
      Format: formatOfRule,
    },
  };
}
