import { criterionIn, withCriterion, type Criterion } from "../../../engine/conditional-formats/criterion";
import type { ConditionalFormatType, FormatRule } from "../../../engine/conditional-formats/format-rules";
import { invalidArgument } from "../../../richapi/excel-error";
import { changeRule, ruleOf } from "../conditional-format-rules";
import { formatOfRule } from "./custom-conditional-format";
import type { ExcelClass, ExcelHost } from "../../class/excel-class";
import type { ConditionalFormatTarget } from "../../class/targets";

/** The `rule` object of a type of rule. */
type RuleObject = Readonly<Record<string, unknown>>;

/** How a type of rule says which cells it picks. */
interface CriterionKind {
  readonly type: ConditionalFormatType;
  /** For a rule from a file; null when it says nothing that the type has a word for. */
  readonly read: (criterion: Criterion) => RuleObject | null;
  readonly write: (given: RuleObject, rule: FormatRule, host: ExcelHost) => Criterion;
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
          const { asAdded, config } = ruleOf(host, target);
          if (asAdded) return asAdded.criterion ?? null;
          const criterion = criterionIn(config);
          return criterion && kind.read(criterion);
        },
        set: (target, value, host) => {
          if (typeof value !== "object" || value === null) throw invalidArgument("The rule is an object.");
          const rule = ruleOf(host, target);
          const given = value as RuleObject;
          changeRule(host, target, {
            asAdded: { type: kind.type, criterion: given },
            config: withCriterion(rule.config, kind.write(given, rule, host)),
          });
        },
      },
      Format: formatOfRule,
    },
  };
}
