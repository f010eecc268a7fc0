import type { ChartAxes, ChartAxis } from "../../model/chart";
import { child, type XmlElement } from "../../package/xml-read";
import type { Palette } from "../../style/aspects/color";
import { flagOf, numberOf, readLine, readLook, someOf, valueOf } from "./read-look";
import { readTitle } from "./read-text";
import { displayUnits, tickLabelPositions, tickMarks } from "../words";

function readGridlines(lines: XmlElement | undefined, palette: Palette): ChartAxis["majorGridlines"] {
  if (lines === undefined) return undefined;
  const line = readLine(child(lines, "spPr"), palette);
  return line === undefined ? {} : { line };
}

const CROSSINGS: Readonly<Record<string, "Maximum" | "Minimum">> = { max: "Maximum", min: "Minimum" };

/** Words that an axis says of itself where they are not the usual ones. */
const unless = <Word>(word: Word | undefined, usual: Word): Word | undefined =>
  word === usual ? undefined : word;

function readAxis(axis: XmlElement, palette: Palette): ChartAxis {
  const scaling = child(axis, "scaling");
  const format = child(axis, "numFmt");
  const isOwn = format !== undefined && format.attributes["sourceLinked"] !== "1";
  const units = child(axis, "dispUnits");
  const title = readTitle(child(axis, "title"), palette);
  const unit = displayUnits.fromFile(valueOf(units, "builtInUnit")) ?? numberOf(units, "custUnit");
  return {
    id: numberOf(axis, "axId") ?? 0,
    visible: flagOf(axis, "delete") !== true,
    ...someOf<Partial<ChartAxis>>({
      title: title.visible ? title : undefined,
      minimum: numberOf(scaling, "min"),
      maximum: numberOf(scaling, "max"),
      majorUnit: numberOf(axis, "majorUnit"),
      minorUnit: numberOf(axis, "minorUnit"),
      logBase: numberOf(scaling, "logBase"),
      reversed: valueOf(scaling, "orientation") === "maxMin" || undefined,
      numberFormat: isOwn ? format.attributes["formatCode"] : undefined,
      majorGridlines: readGridlines(child(axis, "majorGridlines"), palette),
      minorGridlines: readGridlines(child(axis, "minorGridlines"), palette),
      majorTickMark: unless(tickMarks.fromFile(valueOf(axis, "majorTickMark")) ?? "Cross", "None"),
      minorTickMark: unless(tickMarks.fromFile(valueOf(axis, "minorTickMark")) ?? "Cross", "None"),
      tickLabelPosition: unless(tickLabelPositions.fromFile(valueOf(axis, "tickLblPos")), "NextToAxis"),
      tickLabelSpacing: numberOf(axis, "tickLblSkip"),
      tickMarkSpacing: numberOf(axis, "tickMarkSkip"),
      displayUnit: unit,
      showDisplayUnitLabel:
        unit !== undefined && child(units, "dispUnitsLbl") === undefined ? false : undefined,
      crosses: numberOf(axis, "crossesAt") ?? CROSSINGS[valueOf(axis, "crosses") ?? ""],
      betweenCategories: valueOf(axis, "crossBetween") === "midCat" ? false : undefined,
      look: readLook(axis, palette),
    }),
  };
}

/** The axes with these numbers, the one along the categories first; undefined: the group has none. */
export function readAxes(
  plot: XmlElement | undefined,
  ids: readonly number[],
  palette: Palette,
): ChartAxes | undefined {
  const [category, value] = ids.map((id) =>
    plot?.children.find((one) => /^(cat|val|date)Ax$/.test(one.name) && numberOf(one, "axId") === id),
  );
  return category && value
    ? { category: readAxis(category, palette), value: readAxis(value, palette) }
    : undefined;
}
