import type { CellValue } from "../cells/ledger";
import type { ColumnKey } from "../rows/columns";

/** How a code is mended: in one click for all of it, or after its preview was seen (domain, "Validation"). */
export type Fixing = "automatic" | "confirmed";

/** A cell gets another value. It is found again by 序号 and header, and written only if it still holds `was`. */
export interface CellFix {
  readonly kind: "cell";
  /** The row's 序号 as it stands; null where it is none. */
  readonly no: number | null;
  /** Position in `Ledger.rows` at the check. */
  readonly index: number;
  readonly key: ColumnKey;
  readonly was: CellValue;
  /** The formula that stood in the cell, where it is the formula that goes (X01). */
  readonly wasFormula?: string;
  /** "" empties the cell. Text is written as text, whatever it begins with. */
  readonly will: CellValue;
}
/** Several cells of one row get other values, all of them or none (K06: a day that goes where it belongs). */
export interface CellsFix {
  readonly kind: "cells";
  readonly cells: readonly CellFix[];
}
/** 预警状态 of a row gets its formula back (X04), in place of the constant that stands there. */
export interface LightFormulaFix {
  readonly kind: "light-formula";
  /** Position in `Ledger.rows` at the check. */
  readonly index: number;
  readonly no: number | null;
  readonly was: CellValue;
}
/** A header gets its right name (T03). */
export interface HeaderFix {
  readonly kind: "header";
  /** Position in the table, counted from 0. */
  readonly position: number;
  readonly was: string;
  readonly will: string;
}
/** Rows that hold nothing are deleted (T04). Positions in `Ledger.rows`. */
export interface BlankRowsFix {
  readonly kind: "blank-rows";
  readonly indexes: readonly number[];
}
/** Merged cells are taken apart (T06); their text stays in the first of them. */
export interface UnmergeFix {
  readonly kind: "unmerge";
  /** Without the sheet, e.g. `D5:D7`. */
  readonly address: string;
}
/** The table gets its name again (T08). */
export interface RenameFix {
  readonly kind: "rename-table";
  readonly was: string;
  readonly will: string;
}
/** The repair of insert mends it: missing columns (T01, T10) and missing rows (T05). */
export interface RepairFix {
  readonly kind: "repair";
}

/** What mends one issue. */
export type Fix =
  CellFix | CellsFix | LightFormulaFix | HeaderFix | BlankRowsFix | UnmergeFix | RenameFix | RepairFix;

/** One of several ways out of an issue, between which a person chooses. */
export interface FixChoice {
  /** What it does, in a few words: 进度改为100%. */
  readonly label: string;
  readonly fix: Fix;
}

/** How sure it is that a fix gives what was meant: all certain ones of a code are made together, a guess is looked at by itself. */
export type FixTrust = "certain" | "guess";
