import { CFRuleType, type IColorScale } from "@univerjs/sheets-conditional-formatting";
import { invalidArgument } from "../../richapi/excel-error";
import { colourOf, shownColour } from "../colour";
import { boundOf, univerBound, type Bound } from "./conditional-format-bound";
import { changeRule, ruleOf } from "./conditional-format-rules";
import type { ExcelClass, ExcelHost } from "../excel-class";
import type { ConditionalFormatTarget } from "../targets";

interface Point extends Bound {
  readonly color?: unknown;
}
interface Criteria {
  readonly minimum?: Point;
  readonly midpoint?: Point;
  readonly maximum?: Point;
}

function scaleOf(host: ExcelHost, target: ConditionalFormatTarget): IColorScale {
  const { rule } = ruleOf(host, target);
  if (rule.type !== CFRuleType.colorScale)
    throw invalidArgument("This conditional format is no colour scale.");
  return rule;
}

export const colorScaleConditionalFormat: ExcelClass<"ColorScaleConditionalFormat", ConditionalFormatTarget> =
  {
    properties: {
      ThreeColorScale: { get: (target, host) => scaleOf(host, target).config.length === 3 },
      Criteria: {
        get: (target, host) => {
          const points = [...scaleOf(host, target).config]
            .sort((a, b) => a.index - b.index)
            .map(({ color, value }) => ({ ...boundOf(value), color: shownColour(color, "") }));
          const [minimum, midpoint] = points;
          return { minimum, ...(points.length === 3 ? { midpoint } : {}), maximum: points.at(-1) };
        },
        set: (target, value, host) => {
          const { minimum, midpoint, maximum } = (value ?? {}) as Criteria;
          if (!minimum || !maximum) throw invalidArgument("A colour scale has a minimum and a maximum.");
          const points = midpoint ? [minimum, midpoint, maximum] : [minimum, maximum];
          changeRule(host, target, {
            rule: {
              ...scaleOf(host, target),
              config: points.map((point, index) => ({
                index,
                color: colourOf(point.color),
                value: univerBound(host, point),
              })),
            },
          });
        },
      },
    },
  };
