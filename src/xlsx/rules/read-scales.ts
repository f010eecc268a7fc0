import { readColor, type Palette } from "../style/aspects/color";
import type {
  ColorScaleRule,
  DataBarLook,
  DataBarRule,
  IconSetRule,
  ScaleValue,
} from "../model/conditional-format";
import { formulaFromFile } from "../formula/formula-prefix";
import { mirroredIcon } from "./icon-sets";
import { booleanAttribute, child, childrenOf, type XmlElement } from "../package/xml-read";

/** Reads `<cfvo>`; in an extension its value is an element. */
function readScaleValue(cfvo: XmlElement | undefined): ScaleValue {
  const { type = "num", val } = cfvo?.attributes ?? {};
  const text = child(cfvo, "f")?.text ?? val;
  if (type === "min" || type === "autoMin") return { type: "min" };
  if (type === "max" || type === "autoMax") return { type: "max" };
  if (text === undefined) return { type, value: 0 };
  const number = Number(text);
  return type !== "formula" && Number.isFinite(number)
    ? { type, value: number }
    : { type: "formula", value: formulaFromFile(text) };
}

/** Reads `<colorScale>`. */
export function readColorScale(scale: XmlElement, palette: Palette): ColorScaleRule {
  const colors = childrenOf(scale, "color");
  const config = childrenOf(scale, "cfvo").map((cfvo, index) => ({
    index,
    color: readColor(colors[index], palette) ?? "#ffffff",
    value: readScaleValue(cfvo),
  }));
  return { type: "colorScale", config };
}

/** Reads `<dataBar>` together with its extension, which knows of gradients and negative values. */
export function readDataBar(
  bar: XmlElement,
  extension: XmlElement | undefined,
  palette: Palette,
): DataBarRule {
  const [low, high] = childrenOf(extension ?? bar, "cfvo");
  const color = child(extension, "fillColor") ?? child(bar, "color");
  const sameAsPositive = booleanAttribute(extension, "negativeBarColorSameAsPositive") === true;
  const positiveColor = readColor(color ?? child(bar, "color"), palette) ?? "#638ec6";
  const look = readLook(extension, palette);
  return {
    type: "dataBar",
    isShowValue:
      booleanAttribute(extension ?? bar, "showValue") ?? booleanAttribute(bar, "showValue") ?? true,
    config: {
      min: readScaleValue(low),
      max: readScaleValue(high),
      isGradient: booleanAttribute(extension, "gradient") ?? true,
      positiveColor,
      nativeColor: sameAsPositive
        ? positiveColor
        : (readColor(child(extension, "negativeFillColor"), palette) ?? "#ff0000"),
      ...(Object.keys(look).length > 0 && { look }),
    },
  };
}

const black = "#000000";

/** What the engine draws in one way only. */
function readLook(extension: XmlElement | undefined, palette: Palette): DataBarLook {
  const { direction, axisPosition } = extension?.attributes ?? {};
  const color = (name: string) => readColor(child(extension, name), palette);
  const hasBorder = booleanAttribute(extension, "border") === true;
  const [axis, border, negative] = [color("axisColor"), color("borderColor"), color("negativeBorderColor")];
  return {
    ...((direction === "leftToRight" || direction === "rightToLeft") && { direction }),
    ...((axisPosition === "none" || axisPosition === "middle") && { axisPosition }),
    ...(axis !== undefined && axis.toLowerCase() !== black && { axisColor: axis }),
    ...(hasBorder && border !== undefined && { borderColor: border }),
    ...(hasBorder && negative !== undefined && { negativeBorderColor: negative }),
    ...(booleanAttribute(extension, "negativeBarColorSameAsPositive") === true && { sameFill: true }),
  };
}

/** Reads `<iconSet>`; the file lists the lowest icon first, Univer the highest. */
export function readIconSet(set: XmlElement): IconSetRule {
  const name = set.attributes["iconSet"] ?? "3TrafficLights1";
  const isReversed = booleanAttribute(set, "reverse") === true;
  const own = childrenOf(set, "cfIcon");
  const values = childrenOf(set, "cfvo");
  const config = values.map((cfvo, index) => {
    const { iconSet: iconType = name, iconId } = own[index]?.attributes ?? {};
    const icon = iconId === undefined ? (isReversed ? values.length - 1 - index : index) : Number(iconId);
    const isNothing = iconType === "NoIcons";
    return {
      operator: booleanAttribute(cfvo, "gte") === false ? "greaterThan" : "greaterThanOrEqual",
      value: readScaleValue(cfvo),
      iconType: isNothing ? "EMPTY_ICON_TYPE" : iconType,
      iconId: isNothing ? "" : String(mirroredIcon(iconType, icon)),
    };
  });
  return {
    type: "iconSet",
    isShowValue: booleanAttribute(set, "showValue") !== false,
    config: config.reverse(),
  };
}
