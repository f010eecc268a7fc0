import type { ExcelClass } from "./class/excel-class";

/** A collection of what the host has no kind of: it is empty, and nothing can be added to it. */
const NONE = { items: () => [], item: () => null };

export const pivotTableCollection: ExcelClass<"PivotTableCollection", unknown> = { ...NONE, properties: {} };
export const shapeCollection: ExcelClass<"ShapeCollection", unknown> = { ...NONE, properties: {} };
