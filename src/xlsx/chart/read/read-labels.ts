import type { ChartLabels, ChartPointLabel } from "../../model/chart";
import { child, childrenOf, type XmlElement } from "../../package/xml-read";
import type { Palette } from "../../style/aspects/color";
import { flagOf, numberOf, readLook, someOf, valueOf } from "./read-look";
import { readRich } from "./read-text";
import { labelPositions } from "../words";

/** A word that says true, or nothing. */
const shown = (labels: XmlElement, name: string): true | undefined => flagOf(labels, name) || undefined;

function readShown(labels: XmlElement, palette: Palette): ChartLabels {
  const format = child(labels, "numFmt");
  const isOwn = format !== undefined && format.attributes["sourceLinked"] !== "1";
  return (
    someOf<ChartLabels>({
      showValue: shown(labels, "showVal"),
      showCategoryName: shown(labels, "showCatName"),
      showSeriesName: shown(labels, "showSerName"),
      showPercentage: shown(labels, "showPercent"),
      showBubbleSize: shown(labels, "showBubbleSize"),
      showLegendKey: shown(labels, "showLegendKey"),
      position: labelPositions.fromFile(valueOf(labels, "dLblPos")),
      separator: child(labels, "separator")?.text,
      numberFormat: isOwn ? format.attributes["formatCode"] : undefined,
      look: readLook(labels, palette),
    }) ?? {}
  );
}

const SHOWS = [
  "showValue",
  "showCategoryName",
  "showSeriesName",
  "showPercentage",
  "showBubbleSize",
] as const;

/** The labels of `<c:dLbls>`; undefined: there are none, or only some points have one. */
export function readLabels(labels: XmlElement | undefined, palette: Palette): ChartLabels | undefined {
  if (labels === undefined || flagOf(labels, "delete") === true) return undefined;
  const read = readShown(labels, palette);
  return SHOWS.some((name) => read[name] === true) ? read : undefined;
}

/** Labels of single points, by their place. */
export function readPointLabels(
  labels: XmlElement | undefined,
  palette: Palette,
): ReadonlyMap<number, ChartPointLabel> {
  const found = new Map<number, ChartPointLabel>();
  for (const label of childrenOf(labels, "dLbl")) {
    const index = numberOf(label, "idx");
    if (index === undefined) continue;
    if (flagOf(label, "delete") === true) found.set(index, { hidden: true });
    else {
      const rich = child(child(label, "tx"), "rich");
      const words = rich === undefined ? undefined : readRich(label, rich, palette);
      const { text, look } = words ?? {};
      found.set(index, {
        ...readShown(label, palette),
        ...(text === undefined ? {} : { text }),
        ...(look === undefined ? {} : { look }),
      });
    }
  }
  return found;
}
