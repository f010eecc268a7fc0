import { Rectangle } from "@univerjs/core";
import type { Area } from "../../grid/area";
import { areaOfRange, univerRange } from "./univer-range";

/** What is left of areas without others, in the pieces that Univer makes of it. */
export function areasWithout(areas: readonly Area[], others: readonly Area[]): Area[] {
  return Rectangle.subtractMulti(areas.map(univerRange), others.map(univerRange)).map(areaOfRange);
}

/** The same cells, as few areas as they fill. */
export function mergedAreas(areas: readonly Area[]): Area[] {
  return Rectangle.mergeRanges(areas.map(univerRange)).map(areaOfRange);
}
