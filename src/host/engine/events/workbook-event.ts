import type { Area } from "../../grid/area";
import type { PlainValue, ValueType } from "../cells/cell-output";
import type { Direction } from "../univer/cell-shift";
import type { SheetState } from "../workbook/watch-sheets";
import type { OwnEvent } from "../workbook/open-workbook";

/** What happened in the workbook, whoever did it. */
export type WorkbookEvent =
  | OwnEvent
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      readonly area: Area;
      readonly changeType: ChangeType;
      /** Only where cells were inserted or deleted: where others went. */
      readonly direction?: Direction;
      /** The command of Univer's that it is part of, where these may write the same cells more than once. */
      readonly partOf?: string;
      /** Only for a single edited cell. */
      readonly details?: {
        before: PlainValue;
        beforeType: ValueType;
        after: PlainValue;
        afterType: ValueType;
      };
    }
  | { readonly kind: "selected"; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: "rowSorted"; readonly sheetId: string; readonly areas: readonly Area[] }
  | {
      readonly kind: "rowHiddenChanged";
      readonly sheetId: string;
      readonly areas: readonly Area[];
      readonly areHidden: boolean;
    }
  | {
      readonly kind: "nameChanged" | "moved" | "visibilityChanged";
      readonly sheetId: string;
      readonly before: SheetState;
      readonly after: SheetState;
    }
  | { readonly kind: "protectionChanged"; readonly sheetId: string; readonly isProtected: boolean }
  | { readonly kind: "formatChanged" | "calculated"; readonly sheetId: string; readonly area: Area }
  | {
      readonly kind: "tableAdded" | "tableDeleted";
      readonly sheetId: string;
      readonly tableId: string;
      readonly tableName: string;
    }
  | {
      readonly kind: "chartAdded" | "chartDeleted" | "chartActivated" | "chartDeactivated";
      readonly sheetId: string;
      readonly chartId: string;
    }
  | { readonly kind: "formulaChanged"; readonly sheetId: string; readonly formulas: readonly FormulaBefore[] }
  | {
      /** A cell was clicked; the offset from its corner in points. */
      readonly kind: "singleClicked";
      readonly sheetId: string;
      readonly area: Area;
      readonly offsetX: number;
      readonly offsetY: number;
    }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheetId: string };

/** A cell whose formula changed, with the one that it had; "" where it had none. */
export interface FormulaBefore {
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";
