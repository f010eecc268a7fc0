import { areaOf, addressOf, columnLetters } from "./address";
import type { Area } from "./area";
import { bracketEnd, quotedEnd } from "./formula-text";

/** A structured reference in a formula: `任务表[[#This Row],[序号]]`. The specifier is null for the bare name. */
export interface TableReference {
  /** "" where the formula leaves it out, as it may within the table. */
  readonly table: string;
  /** The text between the outer brackets. */
  readonly specifier: string | null;
}

const IDENTIFIER = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;

/** Replaces the structured references for which `change` answers a text. Strings and sheet names stay. */
export function mapTableReferences(
  formula: string,
  change: (reference: TableReference) => string | null,
): string {
  let result = "";
  for (let at = 0; at < formula.length;) {
    const character = formula.charAt(at);
    if (character === '"' || character === "'") {
      const end = quotedEnd(formula, at);
      result += formula.slice(at, end);
      at = end;
      continue;
    }
    if (character === "[") {
      const end = bracketEnd(formula, at);
      // `[Book.xlsx]Sheet1!A1` names a file.
      const bare = !/^[\p{L}\p{N}_'!]/u.test(formula.slice(end));
      const specifier = formula.slice(at + 1, end - 1);
      result += (bare ? change({ table: "", specifier }) : null) ?? formula.slice(at, end);
      at = end;
      continue;
    }
    IDENTIFIER.lastIndex = at;
    const name = IDENTIFIER.exec(formula)?.[0];
    if (name === undefined) {
      const token = /^(?:\d[\p{L}\p{N}_.]*|\$[A-Za-z]+\$?\d*)/u.exec(formula.slice(at))?.[0] ?? character;
      result += token;
      at += token.length;
      continue;
    }
    at += name.length;
    const next = formula.charAt(at);
    if (next === "(" || next === "!") {
      result += name;
      continue;
    }
    const end = next === "[" ? bracketEnd(formula, at) : at;
    const specifier = next === "[" ? formula.slice(at + 1, end - 1) : null;
    result += change({ table: name, specifier }) ?? name + formula.slice(at, end);
    at = end;
  }
  return result;
}

/** What a specifier selects: parts like `#headers`, and the first and last column's name. */
interface Selection {
  readonly parts: readonly string[];
  readonly columns: readonly [string, string] | null;
}

const TOKEN = /\[((?:[^[\]']|'.)*)\]/gu;

function selectionOf(specifier: string | null): Selection {
  const text = inFull((specifier ?? "").trim());
  const tokens = text.startsWith("[") ? [...text.matchAll(TOKEN)].map((match) => match[1] ?? "") : [text];
  const parts = tokens.filter((token) => token.startsWith("#")).map((token) => token.toLowerCase());
  const columns = tokens.filter((token) => token !== "" && !token.startsWith("#")).map(unescapeName);
  const first = columns[0];
  return { parts, columns: first === undefined ? null : [first, columns.at(-1) ?? first] };
}

/** `@序号` and `@[序号]:[进度]` as files hold them, `[#This Row],[序号]`; others as they are. */
export function inFull(specifier: string): string {
  if (!specifier.startsWith("@")) return specifier;
  const columns = specifier.slice(1).trim();
  if (columns === "") return "#This Row";
  return columns.startsWith("[") ? `[#This Row],${columns}` : `[#This Row],[${columns}]`;
}

/** The names of the columns that a reference uses. */
export function columnsOf(reference: TableReference): readonly string[] {
  return selectionOf(reference.specifier).columns ?? [];
}

function unescapeName(name: string): string {
  return name.replace(/'(.)/gu, "$1");
}
export function escapeName(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}

/** Puts the table's name where a formula within the table leaves it out: `[@序号]`, `[序号]`. */
export function withTableName(formula: string, table: string): string {
  return mapTableReferences(formula, (reference) =>
    reference.table === "" && reference.specifier !== null ? `${table}[${reference.specifier}]` : null,
  );
}

/** The formula with #REF! where it names one of these tables, by names in small letters. */
export function breakTables(formula: string, names: ReadonlySet<string>): string {
  return mapTableReferences(formula, ({ table }) => (names.has(table.toLowerCase()) ? "#REF!" : null));
}

export function renameTable(formula: string, from: string, to: string): string {
  return mapTableReferences(formula, ({ table, specifier }) =>
    table.toLowerCase() !== from.toLowerCase() ? null : specifier === null ? to : `${to}[${specifier}]`,
  );
}

/** `renames`: new names by the old ones in lower case. */
export function renameColumns(formula: string, table: string, renames: ReadonlyMap<string, string>): string {
  const newName = (token: string): string | undefined =>
    token.startsWith("#") ? undefined : renames.get(unescapeName(token).toLowerCase());
  return mapTableReferences(formula, (reference) => {
    const { specifier } = reference;
    if (specifier === null || reference.table.toLowerCase() !== table.toLowerCase()) return null;
    const text = specifier.trim();
    if (/^@?\[/.test(text)) {
      const changed = text.replace(TOKEN, (all, token: string) => {
        const name = newName(token);
        return name === undefined ? all : `[${escapeName(name)}]`;
      });
      return `${reference.table}[${changed}]`;
    }
    const [at, bare] = text.startsWith("@") ? ["@", text.slice(1)] : ["", text];
    const name = newName(bare);
    if (name === undefined) return null;
    return `${reference.table}[${at}${standsBare(name, at !== "") ? name : `[${escapeName(name)}]`}]`;
  });
}

/** Other names of columns have brackets of their own. */
function standsBare(name: string, besideAt: boolean): boolean {
  return (besideAt ? /^[\p{L}\p{N}]+$/u : /^[\p{L}\p{N}][\p{L}\p{N} ]*$/u).test(name);
}

/** The table as its references see it. */
export interface ReferencedTable {
  readonly name: string;
  /** The data, and the header row above where there is one. */
  readonly area: Area;
  readonly hasHeader: boolean;
  /** A total row follows. */
  readonly hasTotals: boolean;
  readonly columnNames: readonly string[];
}

/**
 * The cells that a reference means, seen from a row; null when the column or the part is not there.
 * `thisRow` tells that the answer depends on that row.
 */
export function referencedArea(
  reference: TableReference,
  table: ReferencedTable,
  row: number,
): { area: Area; thisRow: boolean } | null {
  const { parts, columns } = selectionOf(reference.specifier);
  const { area, columnNames } = table;
  const find = (name: string): number =>
    columnNames.findIndex((column) => column.toLowerCase() === name.toLowerCase());
  const from = columns ? find(columns[0]) : 0;
  const to = columns ? find(columns[1]) : area.columns - 1;
  if (from < 0 || to < 0) return null;
  const across = { column: area.column + Math.min(from, to), columns: Math.abs(to - from) + 1 };
  const firstRow = area.row + (table.hasHeader ? 1 : 0);
  const has = (part: string): boolean => parts.includes(part);
  if (has("#this row")) {
    const inside = row >= firstRow && row < area.row + area.rows;
    return inside ? { area: { ...across, row, rows: 1 }, thisRow: true } : null;
  }
  const total = area.row + area.rows;
  const end = table.hasTotals ? total + 1 : total;
  const rowsOf: Readonly<Record<string, readonly [first: number, end: number] | null>> = {
    "#all": [area.row, end],
    "#headers": table.hasHeader ? [area.row, firstRow] : null,
    "#data": [firstRow, total],
    "#totals": table.hasTotals ? [total, end] : null,
  };
  const spans = (parts.length === 0 ? ["#data"] : parts).map((part) => rowsOf[part] ?? null);
  const there = spans.filter((span) => span !== null);
  if (there.length === 0 || parts.some((part) => !(part in rowsOf))) return null;
  const first = Math.min(...there.map(([start]) => start));
  const last = Math.max(...there.map(([, past]) => past));
  return { area: { ...across, row: first, rows: last - first }, thisRow: false };
}

/** `$B$2:$B$9`; of this row `$B2`. */
export function cellReference({ area, thisRow }: { area: Area; thisRow: boolean }): string {
  const corner = (row: number, column: number): string =>
    `$${columnLetters(column)}${thisRow ? "" : "$"}${row + 1}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** Whether the text is a reference like `A1` or `$A$1:$B$2`, and its absolute form. */
export function absoluteReference(text: string): string | null {
  const area = areaOf(text);
  if (!area) return null;
  return addressOf(area).replace(/([A-Z]+)?(\d+)?/g, (_all, letters?: string, digits?: string) =>
    [letters, digits].map((part) => (part === undefined ? "" : `$${part}`)).join(""),
  );
}
