import {
  scaleConfig,
  scalePoints,
  type ShownScalePoint,
} from "../../../engine/conditional-formats/color-scale";
import { invalidArgument } from "../../../richapi/excel-error";
import { colourOf, shownColour } from "../../class/colour";
import { checkedBound, type GivenBound } from "./checked-bound";
import { changeRule, ruleOf } from "../conditional-format-rules";
import type { ExcelClass, ExcelHost } from "../../class/excel-class";
import type { ConditionalFormatTarget } from "../../class/targets";

interface Point extends GivenBound {
  readonly color?: unknown;
}
interface Criteria {
  readonly minimum?: Point;
  readonly midpoint?: Point;
  readonly maximum?: Point;
}

function pointsOf(host: ExcelHost, target: ConditionalFormatTarget): ShownScalePoint[] {
  const points = scalePoints(ruleOf(host, target).config);
  if (!points) throw invalidArgument("This conditional format is no colour scale.");
  return points;
}

export const colorScaleConditionalFormat: ExcelClass<"ColorScaleConditionalFormat", ConditionalFormatTarget> =
  {
    properties: {
      ThreeColorScale: { get: (target, host) => pointsOf(host, target).length === 3 },
      Criteria: {
        get: (target, host) => {
          const points = pointsOf(host, target).map(({ color, bound }) => ({
            ...bound,
            color: shownColour(color, ""),
          }));
          const [minimum, midpoint] = points;
          return { minimum, ...(points.length === 3 ? { midpoint } : {}), maximum: points.at(-1) };
        },
        set: (target, value, host) => {
          const { minimum, midpoint, maximum } = (value ?? {}) as Criteria;
          if (!minimum || !maximum) throw invalidArgument("A colour scale has a minimum and a maximum.");
          const given = midpoint ? [minimum, midpoint, maximum] : [minimum, maximum];
          pointsOf(host, target);
          const points = given.map((point) => ({
            color: colourOf(point.color),
            bound: checkedBound(host, point),
          }));
          changeRule(host, target, { config: scaleConfig(points) });
        },
      },
    },
  };
