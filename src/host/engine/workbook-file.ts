import type { IWorkbookData } from "@univerjs/core";

/**
 * A workbook between the engine and the .xlsx converter: Univer's snapshot (tables, names, conditional
 * formats, data validation, filters and notes stand in its `resources`) and what Univer has no model for.
 */
export interface WorkbookFile {
  readonly snapshot: IWorkbookData;
  readonly extras: WorkbookExtras;
}

export interface WorkbookExtras {
  /** By Univer sheet id. */
  sheets: Record<string, SheetExtras>;
  /** By table name. */
  tables: Record<string, TableExtras>;
  properties: Record<string, string>;
  /** Office.context.document.settings, as JSON strings. */
  settings?: Record<string, string>;
}

export interface SheetExtras {
  pageSetup?: PageSetup;
  /** Protected without a password unless `passwordHash` stands. */
  protection?: SheetProtection;
  /** By A1 address. */
  hyperlinks?: Record<string, { address?: string; documentReference?: string; screenTip?: string }>;
}

export interface SheetProtection {
  options: Record<string, boolean>;
  passwordHash?: Record<string, string | number>;
}

export interface TableExtras {
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFirstColumn: boolean;
  showLastColumn: boolean;
  showFilterButton: boolean;
}

/** What Excel gives a new table, and how it shows one that nothing is said about. */
export const DEFAULT_TABLE_EXTRAS: Readonly<TableExtras> = {
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFirstColumn: false,
  showLastColumn: false,
  showFilterButton: true,
};

/** In Office.js's words (Excel.PageLayout); lengths in points. */
export interface PageSetup {
  orientation?: "Portrait" | "Landscape";
  /** Office.js paper type, e.g. "A4". */
  paperSize?: string;
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** e.g. `$1:$3`. */
  printTitleRows?: string;
  printTitleColumns?: string;
  printArea?: string;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  blackAndWhite?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  printOrder?: "DownThenOver" | "OverThenDown";
  firstPageNumber?: number;
  margins?: {
    left?: number;
    right?: number;
    top?: number;
    bottom?: number;
    header?: number;
    footer?: number;
  };
  headersFooters?: Partial<
    Record<
      "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
      string
    >
  >;
}
