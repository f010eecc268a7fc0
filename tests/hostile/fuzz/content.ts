import type { EmbeddedExcel } from "embedded-excel/node";

type OpenWorkbook = EmbeddedExcel["host"]["workbook"];

/** What a workbook holds, in words that two moments can be compared by: by place, what stands there. */
export type Content = ReadonlyMap<string, string>;

interface Cell {
  readonly v?: unknown;
  readonly t?: unknown;
  readonly f?: string | null;
  readonly si?: string | null;
  readonly p?: { readonly body?: { readonly dataStream?: string } } | null;
}

/** Sheets, their cells, merged cells and tables, and the workbook's names. */
export function contentOf({ facade }: OpenWorkbook): Content {
  const { sheets, sheetOrder, resources } = facade.save();
  const content = new Map<string, string>();
  for (const [index, id] of sheetOrder.entries()) {
    const { name, hidden, cellData, mergeData } = sheets[id] ?? {};
    const at = `sheet ${String(index + 1)}`;
    content.set(`name of ${at}`, `${String(name)} ${String(hidden ?? 0)}`);
    for (const [row, cells] of Object.entries(cellData ?? {}))
      for (const [column, cell] of Object.entries((cells ?? {}) as Record<string, Cell | null>)) {
        const words = wordsOf(cell);
        if (words !== "")
          content.set(`cell at row ${Number(row) + 1}, column ${Number(column) + 1} of ${at}`, words);
      }
    for (const { startRow, startColumn, endRow, endColumn } of mergeData ?? [])
      content.set(`merged cell at ${startRow},${startColumn} of ${at}`, `${endRow},${endColumn}`);
  }
  for (const { name, data } of resources ?? []) {
    if (name === "SHEET_TABLE_PLUGIN") addTables(content, data, sheetOrder);
    if (name === "SHEET_DEFINED_NAME_PLUGIN")
      for (const one of Object.values(
        JSON.parse(data || "{}") as Record<string, { name: string; formulaOrRefString: string }>,
      ))
        content.set(`defined name ${one.name}`, one.formulaOrRefString);
  }
  return content;
}

/** Their places. The names of their columns are those of the header cells as soon as anything is changed there. */
function addTables(content: Map<string, string>, data: string, sheetOrder: readonly string[]): void {
  interface Table {
    readonly name: string;
    readonly range: Readonly<Record<string, number>>;
  }
  const bySheet = JSON.parse(data || "{}") as Record<
    string,
    { readonly tables?: readonly Table[] } | undefined
  >;
  for (const id of sheetOrder)
    for (const { name, range } of bySheet[id]?.tables ?? [])
      content.set(
        `table ${name}`,
        ["startRow", "startColumn", "endRow", "endColumn"].map((key) => String(range[key])).join(),
      );
}

/** A cell's value and whether it is a formula. A copied formula's text is its first cell's affair. */
function wordsOf(cell: Cell | null): string {
  const value = cell?.p?.body?.dataStream ?? cell?.v ?? "";
  const formula = cell?.f ? `=${cell.f}` : cell?.si ? "=" : "";
  if (value === "" && formula === "") return "";
  return JSON.stringify([typeof value === "number" ? Number(value.toPrecision(14)) : value, formula !== ""]);
}

/** The first thing in which two contents differ. */
export function difference(one: Content, other: Content): string | null {
  for (const key of new Set([...one.keys(), ...other.keys()]))
    if (one.get(key) !== other.get(key))
      return `${key}: ${short(one.get(key))}, then ${short(other.get(key))}`;
  return null;
}

function short(words: string | undefined): string {
  return words === undefined ? "nothing" : words.slice(0, 120);
}
