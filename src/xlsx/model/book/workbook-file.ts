import type { Chart } from "../chart";
import type { CustomProperty } from "./custom-property";
import type { CustomXml } from "./custom-xml";
import type { NamedStyle } from "../named-style";
import type { PageBreaks, PageSetup } from "../page-setup";
import type { Snapshot } from "../snapshot";

/**
 * What a file holds: the workbook as Univer keeps it (tables, names, conditional formats, data validation, filters and
 * notes stand in its `resources`), and what Univer has no model for.
 */
export interface WorkbookFile {
  readonly snapshot: Snapshot;
  readonly extras: WorkbookExtras;
}

export interface WorkbookExtras {
  /** By Univer sheet id. */
  sheets: Record<string, SheetExtras>;
  /** By table name. */
  tables: Record<string, TableExtras>;
  properties: Record<string, string>;
  /** Automatic unless it is said. */
  calculationMode?: CalculationMode;
  customProperties?: readonly CustomProperty[];
  customXml?: readonly CustomXml[];
  /** Which sheets there are, and in which order, is not to change. */
  protection?: StructureProtection;
  /** Those that the file spells out. */
  styles?: readonly NamedStyle[];
  tableStyles?: TableStyles;
  /** Office.context.document.settings, as JSON strings. */
  settings?: Record<string, string>;
}

/** Styles of tables beside Excel's own, as the file has them, by name; and the one that new tables get. */
export interface TableStyles {
  readonly own: readonly string[];
  /** Absent: Excel's own. */
  readonly usual?: string;
}

/** When formulas follow their cells; the words are Excel.CalculationMode's. */
export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

export interface SheetExtras {
  pageSetup?: PageSetup;
  /** What add-ins keep with the sheet. */
  properties?: readonly SheetProperty[];
  pageBreaks?: PageBreaks;
  /** Protected without a password unless `passwordHash` stands. */
  protection?: SheetProtection;
  /** By A1 address. */
  hyperlinks?: Record<string, { address?: string; documentReference?: string; screenTip?: string }>;
  charts?: Chart[];
}

export interface SheetProperty {
  readonly key: string;
  readonly value: string;
}

export type StructureProtection = Pick<SheetProtection, "passwordHash">;

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
