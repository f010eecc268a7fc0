import { isSameValue } from "../cells/cell-value";
import { mergedAddress } from "../cells/merged-cells";
import { columnOf, type ColumnKey } from "../rows/columns";
import type { Issue } from "./issue";
import { columnPositions } from "../rows/headers";
import { EXTENSION_KEYS, hasExtensions } from "../rows/ledger-columns";
import { ledgerRows, looksEmpty, readNo } from "../rows/ledger-rows";
import type { CellValue, Ledger } from "../cells/ledger";
import { isBlankCell } from "../cells/seen-cell";
import type { CellFix, LightFormulaFix } from "./fix";

/** A cell to be written: positions in `rows` and `headers`. 预警状态 gets its formula, whatever that gives. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly key: ColumnKey;
  readonly will: CellValue;
}

/** Why a fix is not made. */
export type SkipReason =
  | "no-fix"
  | "row-gone"
  | "row-unclear"
  | "column-gone"
  | "value-changed"
  | "twice"
  | "header-taken"
  | "not-blank"
  | "not-merged";

export interface SkippedFix {
  readonly issue: Issue;
  readonly why: SkipReason;
}

/** The fixes of some issues on the ledger as it stands now. */
export interface PlacedFixes {
  readonly cells: readonly PlacedCell[];
  readonly headers: readonly { readonly position: number; readonly will: string }[];
  /** Rows to be deleted, ascending. */
  readonly blankRows: readonly number[];
  /** Areas to be taken apart, e.g. `D5:D7`. */
  readonly merged: readonly string[];
  /** The table's right name; null: it stays. */
  readonly tableName: string | null;
  /** The repair of insert is to follow. */
  readonly repair: boolean;
  /** Issues whose fix is among these. */
  readonly taken: readonly Issue[];
  readonly skipped: readonly SkippedFix[];
}

/**
 * Where the fixes go by now: staff sort, insert and type between a check and the click. A cell is found by 序号 and
 * header, without a 序号 of its own by its position, and taken only if it still holds what the fix was made for.
 */
export function placeFixes(issues: readonly Issue[], ledger: Ledger): PlacedFixes {
  const cells = new Map<string, PlacedCell>();
  const headers: { position: number; will: string }[] = [];
  const blankRows = new Set<number>();
  const merged = new Set<string>();
  let tableName: string | null = null;
  let repair = false;
  const taken: Issue[] = [];
  const skipped: SkippedFix[] = [];
  const places = placesIn(ledger);

  /** All of them, or none. */
  const placeCells = (wanted: readonly CellFix[]): SkipReason | null => {
    const placed: (readonly [at: string, cell: PlacedCell])[] = [];
    for (const fix of wanted) {
      const place = places.cell(fix);
      if (typeof place === "string") return place;
      const at = `${place.row} ${place.column}`;
      const taken = cells.get(at);
      if (taken !== undefined && taken.will !== fix.will) return "twice";
      placed.push([at, { ...place, key: fix.key, will: fix.will }]);
    }
    for (const [at, cell] of placed) cells.set(at, cell);
    return null;
  };
  const placeOne = (issue: Issue): SkipReason | null => {
    const { fix } = issue;
    switch (fix?.kind) {
      case undefined:
        return "no-fix";
      case "cell":
        return placeCells([fix]);
      case "cells":
        return placeCells(fix.cells);
      case "light-formula": {
        // A formula that names a column under another name than it has is none.
        const names = [...ledger.headers, ...headers.map(({ will }) => will)];
        if (!lightHeaders(ledger).every((header) => names.includes(header))) return "column-gone";
        const place = places.light(fix);
        if (typeof place === "string") return place;
        cells.set(`${place.row} ${place.column}`, { ...place, key: "light", will: "" });
        return null;
      }
      case "header": {
        const position = ledger.headers.indexOf(fix.was);
        if (position === -1) return "column-gone";
        if (ledger.headers.includes(fix.will) || headers.some(({ will }) => will === fix.will))
          return "header-taken";
        headers.push({ position, will: fix.will });
        return null;
      }
      case "blank-rows": {
        if (!fix.indexes.every(places.isBlank)) return "not-blank";
        for (const index of fix.indexes) blankRows.add(index);
        return null;
      }
      case "unmerge":
        if (!places.isMerged(fix.address)) return "not-merged";
        merged.add(fix.address);
        return null;
      case "rename-table":
        tableName = fix.will;
        return null;
      case "repair":
        repair = true;
        return null;
    }
  };

  for (const issue of issues) {
    const why = placeOne(issue);
    if (why === null) taken.push(issue);
    else skipped.push({ issue, why });
  }
  return {
    cells: [...cells.values()],
    headers,
    blankRows: [...blankRows].sort((a, b) => a - b),
    merged: [...merged],
    tableName,
    repair,
    taken,
    skipped,
  };
}

/** The columns that the formula of 预警状态 names in this ledger, by its format. */
function lightHeaders({ headers }: Ledger): readonly string[] {
  const keys: readonly ColumnKey[] = hasExtensions(headers) ? [...LIGHT_KEYS, ...EXTENSION_KEYS] : LIGHT_KEYS;
  return keys.map((key) => columnOf(key).header);
}

const LIGHT_KEYS = ["no", "deadline", "due", "status", "progress", "completedOn", "light"] as const;

/** Looks things up in the ledger as it stands. */
function placesIn(ledger: Ledger) {
  const positions = columnPositions(ledger.headers);
  const noColumn = positions.get("no") ?? -1;
  const rowsByNo = new Map<number | null, number[]>();
  ledger.rows.forEach((row, index) => {
    const no = readNo(row[noColumn] ?? "");
    const same = rowsByNo.get(no);
    if (same) same.push(index);
    else rowsByNo.set(no, [index]);
  });
  const filled = new Set(ledgerRows(ledger).flatMap((row) => (looksEmpty(row) ? [] : [row.index])));
  const ours = new Set(positions.values());

  const holds = (row: number, column: number, { was, wasFormula }: CellFix): boolean => {
    const formula = ledger.details?.formulas.get(row)?.get(column);
    return wasFormula !== undefined
      ? formula === wasFormula
      : formula === undefined && isSameValue(ledger.rows[row]?.[column] ?? "", was);
  };
  /** The row of a fix: where a 序号 stands twice, or is none, the one that stands where it was seen. */
  const rowOf = (
    { no, index }: { readonly no: number | null; readonly index: number },
    isAsSeen: (row: number) => boolean,
  ): number | SkipReason => {
    const rows = rowsByNo.get(no) ?? [];
    if (rows.length === 0) return "row-gone";
    const fitting = rows.filter(isAsSeen);
    if (fitting.length === 0) return "value-changed";
    const row = rows.length === 1 ? fitting[0] : fitting.find((one) => one === index);
    return row ?? "row-unclear";
  };
  return {
    cell(fix: CellFix): { row: number; column: number } | SkipReason {
      const column = positions.get(fix.key);
      if (column === undefined) return "column-gone";
      const row = rowOf(fix, (one) => holds(one, column, fix));
      return typeof row === "string" ? row : { row, column };
    },
    light(fix: LightFormulaFix): { row: number; column: number } | SkipReason {
      const column = positions.get("light");
      if (column === undefined) return "column-gone";
      const constants = ledger.details?.lightConstants;
      const row = rowOf(
        fix,
        (one) => constants?.has(one) === true && isSameValue(ledger.rows[one]?.[column] ?? "", fix.was),
      );
      return typeof row === "string" ? row : { row, column };
    },
    isBlank: (index: number): boolean =>
      index < ledger.rows.length &&
      !filled.has(index) &&
      (ledger.rows[index] ?? []).every((value, column) => isBlankCell(value) || ours.has(column)),
    isMerged: (address: string): boolean =>
      (ledger.details?.merged ?? []).some((area) => mergedAddress(ledger, area) === address),
  };
}

/** The ledger as it stands once they are made. Formulas that refer to what was written are as they were. */
export function withFixes<Read extends Ledger>(ledger: Read, fixes: PlacedFixes): Read {
  const rows = ledger.rows.map((row) => [...row]);
  const formulas = new Map(
    [...(ledger.details?.formulas ?? [])].map(([row, cells]) => [row, new Map(cells)]),
  );
  for (const { row, column, will } of fixes.cells) {
    const cells = rows[row];
    if (cells) cells[column] = will;
    formulas.get(row)?.delete(column);
  }
  const lights = new Set(fixes.cells.flatMap(({ key, row }) => (key === "light" ? [row] : [])));
  const headers = [...ledger.headers];
  for (const { position, will } of fixes.headers) headers[position] = will;
  const gone = new Set(fixes.blankRows);
  const moved = (row: number): number => row - fixes.blankRows.filter((one) => one < row).length;
  const left = { ...ledger, headers, rows: rows.filter((_row, index) => !gone.has(index)) };
  if (!ledger.details) return left;
  return {
    ...left,
    details: {
      ...ledger.details,
      ...(ledger.details.lightConstants && {
        lightConstants: new Set(
          [...ledger.details.lightConstants].filter((row) => !gone.has(row) && !lights.has(row)).map(moved),
        ),
      }),
      tableName: fixes.tableName ?? ledger.details.tableName,
      formulas: new Map(
        [...formulas].filter(([row]) => !gone.has(row)).map(([row, cells]) => [moved(row), cells]),
      ),
      merged:
        ledger.details.merged &&
        ledger.details.merged
          .filter((area) => !fixes.merged.includes(mergedAddress(ledger, area)))
          .map((area) => ({ ...area, row: moved(area.row) })),
    },
  };
}
