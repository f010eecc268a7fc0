import type { ExcelClass } from "./excel-class";

/** A collection of what the host has no kind of: it is empty, and nothing can be added to it. */
const none: ExcelClass<unknown> = { properties: {}, items: () => [], item: () => null };

export const chartCollection: ExcelClass<unknown> = { ...none, properties: { Count: { get: () => 0 } } };
export const pivotTableCollection = none;
export const shapeCollection = none;
