import { fileColor } from "../model/file-color";
import type {
  ColorScaleRule,
  ConditionalRule,
  DataBarRule,
  IconSetRule,
  ScaleValue,
} from "../model/conditional-format";
import { formulaForFile } from "../formula/formula-prefix";
import { extendedIconSets, iconCount, mirroredIcon } from "./icon-sets";
import { element, textElement } from "../package/xml-write";

type ScaleRule = ColorScaleRule | DataBarRule | IconSetRule;

const white = "FFFFFFFF";

function valueText({ type, value = 0 }: ScaleValue): string {
  return type === "formula" ? formulaForFile(String(value)) : String(value);
}

/** `<cfvo>`. */
function scaleValueXml(value: ScaleValue, gte?: boolean): string {
  const isEnd = value.type === "min" || value.type === "max";
  return element("cfvo", {
    type: value.type,
    val: isEnd ? undefined : valueText(value),
    gte: gte === false ? false : undefined,
  });
}

function extendedValueXml(value: ScaleValue, gte?: boolean): string {
  const isEnd = value.type === "min" || value.type === "max";
  const attributes = { type: value.type, gte: gte === false ? false : undefined };
  return element("x14:cfvo", attributes, isEnd ? "" : textElement("xm:f", valueText(value)));
}

/** The icons from the lowest, as the file lists them, and what set they are from if they are a whole one in order. */
function iconsOf(rule: IconSetRule): {
  readonly set: string | undefined;
  readonly reverse: boolean;
  readonly icons: readonly { set: string; icon: number; value: ScaleValue; gte: boolean }[];
} {
  const icons = [...rule.config].reverse().map(({ iconType, iconId, value, operator }, index) => ({
    set: iconType === "_5Felling" ? "5Quarters" : iconType,
    icon: mirroredIcon(iconType, Number(iconId)),
    // The lowest icon takes all that is left, whatever Univer says there.
    value: index === 0 && value.type !== "num" ? { type: value.type, value: 0 } : value,
    gte: index === 0 || operator !== "greaterThan",
  }));
  const [first] = icons;
  const isOneSet =
    first !== undefined &&
    icons.every(({ set }) => set === first.set) &&
    iconCount(first.set) === icons.length;
  const ascending = icons.every(({ icon }, index) => icon === index);
  const descending = icons.every(({ icon }, index) => icon === icons.length - 1 - index);
  return {
    set: isOneSet && (ascending || descending) ? first.set : undefined,
    reverse: !ascending && descending,
    icons,
  };
}

/** Whether a rule needs (also) the extension of the file format. */
export function isExtended(rule: ConditionalRule): rule is DataBarRule | IconSetRule {
  if (rule.type === "dataBar") return true;
  if (rule.type !== "iconSet") return false;
  const { set } = iconsOf(rule);
  return set === undefined || extendedIconSets.has(set);
}

/** A constant name for a sheet's n-th rule, by which its two halves find each other. */
function ruleGuid(priority: number): string {
  return `{00000000-0000-4000-8000-${priority.toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** `<cfRule>` with a scale. */
export function scaleXml(rule: ScaleRule, priority: number): string {
  if (rule.type === "colorScale") {
    const points = [...rule.config].sort((a, b) => a.index - b.index);
    const colors = points.map(({ color }) => element("color", { rgb: fileColor(color) ?? white }));
    const scale = element("colorScale", {}, ...points.map(({ value }) => scaleValueXml(value)), ...colors);
    return element("cfRule", { type: "colorScale", priority }, scale);
  }
  const showValue = rule.isShowValue ? undefined : false;
  if (rule.type === "iconSet") {
    const { set, reverse, icons } = iconsOf(rule);
    const values = icons.map(({ value, gte }) => scaleValueXml(value, gte));
    const body = element(
      "iconSet",
      { iconSet: set, showValue, reverse: reverse ? true : undefined },
      ...values,
    );
    return element("cfRule", { type: "iconSet", priority }, body);
  }
  const { min, max, positiveColor } = rule.config;
  const color = element("color", { rgb: fileColor(positiveColor) ?? white });
  const uri = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
  const xmlns = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  const link = element("ext", { uri, "xmlns:x14": xmlns }, textElement("x14:id", ruleGuid(priority)));
  const body = element("dataBar", { showValue }, scaleValueXml(min), scaleValueXml(max), color);
  return element("cfRule", { type: "dataBar", priority }, body, element("extLst", {}, link));
}

/** `<x14:conditionalFormatting>` of a data bar's second half, or of an icon set that Excel 2010 brought. */
export function extendedRuleXml(rule: DataBarRule | IconSetRule, sqref: string, priority: number): string {
  const where = textElement("xm:sqref", sqref);
  const xm = "http://schemas.microsoft.com/office/excel/2006/main";
  const wrap = (content: string) => element("x14:conditionalFormatting", { "xmlns:xm": xm }, content, where);
  const showValue = rule.isShowValue ? undefined : false;
  if (rule.type === "dataBar") {
    const { min, max, isGradient, positiveColor, nativeColor, look = {} } = rule.config;
    const { borderColor, negativeBorderColor } = look;
    const attributes = {
      minLength: 0,
      maxLength: 100,
      showValue,
      border: borderColor === undefined ? undefined : true,
      gradient: isGradient ? undefined : false,
      direction: look.direction,
      negativeBarColorSameAsPositive: look.sameFill === true ? true : undefined,
      negativeBarBorderColorSameAsPositive: negativeBorderColor === undefined ? undefined : false,
      axisPosition: look.axisPosition,
    };
    const color = (name: string, value: string | undefined) =>
      value === undefined ? "" : element(name, { rgb: fileColor(value) ?? white });
    const bar = element(
      "x14:dataBar",
      attributes,
      extendedValueXml(min),
      extendedValueXml(max),
      color("x14:fillColor", positiveColor),
      color("x14:borderColor", borderColor),
      look.sameFill === true ? "" : color("x14:negativeFillColor", nativeColor),
      color("x14:negativeBorderColor", negativeBorderColor),
      color("x14:axisColor", look.axisColor ?? "#000000"),
    );
    return wrap(element("x14:cfRule", { type: "dataBar", id: ruleGuid(priority) }, bar));
  }
  const { set, reverse, icons } = iconsOf(rule);
  const values = icons.map(({ value, gte }) => extendedValueXml(value, gte));
  const own = icons.map(({ set: name, icon }) =>
    name === "EMPTY_ICON_TYPE"
      ? element("x14:cfIcon", { iconSet: "NoIcons", iconId: 0 })
      : element("x14:cfIcon", { iconSet: name, iconId: icon }),
  );
  const custom = set === undefined;
  const iconSet = set ?? `${icons.length}Arrows`;
  const attributes = {
    iconSet,
    showValue,
    custom: custom ? true : undefined,
    reverse: reverse ? true : undefined,
  };
  const body = element("x14:iconSet", attributes, ...values, ...(custom ? own : []));
  return wrap(element("x14:cfRule", { type: "iconSet", priority, id: ruleGuid(priority) }, body));
}
