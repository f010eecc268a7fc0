import type { Area } from "../../grid/area";

/** What the objects of each Excel class stand on. Ids are Univer's; positions are 0-based. */
export interface SheetTarget {
  readonly sheetId: string;
}
export interface RangeTarget extends Area {
  readonly sheetId: string;
}
export interface TableTarget {
  readonly tableId: string;
}
export interface TablePartTarget extends TableTarget {
  /** A column or row of the table, 0-based. */
  readonly index: number;
}
/** Where a collection of the whole workbook or of one sheet looks. */
export interface ScopeTarget {
  readonly sheetId: string | null;
}
export interface NameTarget {
  readonly nameId: string;
}
export interface ConditionalFormatTarget {
  readonly sheetId: string;
  readonly ruleId: string;
  /** The range through whose collection it was found; absent for one that was just added. */
  readonly askedThrough?: RangeTarget;
}
export interface WorkbookTarget {
  readonly workbook: true;
}
export interface StyleTarget {
  readonly styleName: string;
}
export interface BindingTarget {
  readonly bindingId: string;
}
