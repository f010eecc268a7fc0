import { cellAddress, parseCell } from "../../model/address";
import { cellParts } from "../sheet/cell-xml";
import { cellOf, columnsOf, inFileDates, rowOf, rowsOf, type CellWriting } from "../sheet/sheet-data-xml";
import type { SheetContent } from "../sheet/sheet-content";
import { hasFreshValue, sameMap, sameOuter, standsAsStored, type SheetState } from "../state/sheet-state";
import { mergeTag } from "../../package/three-way";
import {
  attributesOf,
  joinPieces,
  piecesOf,
  withAttribute,
  type Piece,
  type Pieces,
} from "../../package/xml-pieces";
import { element } from "../../package/xml-write";

/** What the cells of a changed sheet are written from. */
export interface CellChanges {
  readonly content: SheetContent;
  readonly before: SheetState;
  readonly now: SheetState;
  readonly writing: CellWriting;
}

interface OriginalRow {
  readonly pieces: Pieces;
  readonly xml: string;
}

/**
 * `<sheetData>` of somebody else's sheet after a change: rows and cells that did not change stand as they stood; of a
 * cell that did, its format, its formula and its value stand unless they are what changed.
 */
export function changedSheetData(original: string, changes: CellChanges): string {
  const { before, now } = changes;
  const root = piecesOf(original === "" ? element("sheetData") : original);
  const originals = new Map<number, string>();
  let next = 0;
  for (const { name, xml } of root.children) {
    if (name !== "row") continue;
    const row = Number(/^<[^>]*?\sr\s*=\s*["'](\d+)/.exec(xml)?.[1] ?? next + 1) - 1;
    next = row + 1;
    originals.set(row, xml);
  }
  const indices = [...new Set([...originals.keys(), ...rowsOf(changes.content)])].sort((a, b) => a - b);
  const changed = new Set(
    indices.filter(
      (row) =>
        !sameOuter(before.rows.get(row), now.rows.get(row)) ||
        !sameMap(before.cells.get(row) ?? new Map(), now.cells.get(row) ?? new Map(), standsAsStored),
    ),
  );
  const rows = new Map<number, OriginalRow>();
  for (const row of changed) {
    const xml = originals.get(row);
    if (xml !== undefined) rows.set(row, { xml, pieces: piecesOf(xml) });
  }
  const lostGroups = groupsWithoutMaster(rows, changes);
  for (const [row, xml] of originals) {
    // Cells that copy a formula whose first cell has changed have to spell it out now.
    if (rows.has(row) || lostGroups.size === 0 || !sharesOneOf(xml, lostGroups)) continue;
    rows.set(row, { xml, pieces: piecesOf(xml) });
    changed.add(row);
  }
  const written = indices.map((row): Piece => {
    const xml = changed.has(row)
      ? changedRow(row, rows.get(row)?.pieces, lostGroups, changes)
      : (originals.get(row) ?? "");
    return { name: "row", xml };
  });
  return joinPieces(root, written);
}

const sharedFormula = /<(?:\w+:)?f\b[^>]*\bt\s*=\s*["']shared["'][^>]*>/g;
const groupOf = (tag: string) => attributesOf(tag).get("si") ?? "";

function sharesOneOf(xml: string, groups: ReadonlySet<string>): boolean {
  return [...xml.matchAll(sharedFormula)].some(([tag]) => groups.has(groupOf(tag)));
}

/** Groups of shared formulas whose first cell, which has the text, is among the changed ones. */
function groupsWithoutMaster(
  rows: ReadonlyMap<number, OriginalRow>,
  { before, now }: CellChanges,
): Set<string> {
  const groups = new Set<string>();
  for (const [row, { pieces }] of rows) {
    for (const [column, xml] of cellsOf(pieces)) {
      const was = before.cells.get(row)?.get(column);
      if (was?.formula === now.cells.get(row)?.get(column)?.formula) continue;
      const formula = piecesOf(xml).children.find(({ name }) => name === "f")?.xml ?? "";
      if (/\bref\s*=/.test(formula))
        for (const [tag] of formula.matchAll(sharedFormula)) groups.add(groupOf(tag));
    }
  }
  return groups;
}

function cellsOf(row: Pieces | undefined): Map<number, string> {
  const cells = new Map<number, string>();
  let next = 0;
  for (const { name, xml } of row?.children ?? []) {
    if (name !== "c") continue;
    const column = parseCell(attributesOf(piecesOf(xml).open).get("r") ?? "")?.column ?? next;
    next = column + 1;
    cells.set(column, xml);
  }
  return cells;
}

function changedRow(
  row: number,
  original: Pieces | undefined,
  lostGroups: ReadonlySet<string>,
  { content, before, now, writing }: CellChanges,
): string {
  const [was, is] = [before.rows.get(row), now.rows.get(row)];
  const empty = element("row");
  let open = mergeTag(original?.open ?? empty, was?.xml ?? empty, is?.xml ?? empty);
  if (was?.format !== is?.format) {
    const { format } = rowOf(content, row, writing.formats);
    open = withAttribute(open, "s", format === 0 ? undefined : String(format));
    open = withAttribute(open, "customFormat", format === 0 ? undefined : "1");
  }
  // Which columns the row reaches is a hint that would be wrong where cells came or went (ECMA-376 part 1, 18.3.1.73).
  if (!sameMap(before.cells.get(row) ?? new Map(), now.cells.get(row) ?? new Map(), () => true))
    open = withAttribute(open, "spans", undefined);
  open = withAttribute(open, "r", String(row + 1));
  const originals = cellsOf(original);
  const columns = [...new Set([...originals.keys(), ...columnsOf(content, row)])].sort((a, b) => a - b);
  const cells = columns.map((column): Piece => {
    const xml = originals.get(column) ?? "";
    const [cellWas, cellIs] = [before.cells.get(row)?.get(column), now.cells.get(row)?.get(column)];
    const same = standsAsStored(cellWas, cellIs) && !sharesOneOf(xml, lostGroups);
    if (same) return { name: "c", xml: addressed(xml, row, column) };
    if (xml === "" || cellIs === undefined) return { name: "c", xml: cellOf(content, row, column, writing) };
    return { name: "c", xml: changedCell(xml, row, column, lostGroups, { content, before, now, writing }) };
  });
  const others = original?.children.filter(({ name }) => name !== "" && name !== "c") ?? [];
  const saysSomething =
    attributesOf(open).size > 1 || cells.some(({ xml }) => xml !== "") || others.length > 0;
  return saysSomething
    ? joinPieces({ open, children: [], close: original?.close ?? "" }, [...cells, ...others])
    : "";
}

/** A cell that left out where it stands says it, now that its neighbours may have changed. */
function addressed(xml: string, row: number, column: number): string {
  if (xml === "") return "";
  const { open } = piecesOf(xml);
  return attributesOf(open).has("r")
    ? xml
    : withAttribute(open, "r", cellAddress(row, column)) + xml.slice(open.length);
}

function changedCell(
  original: string,
  row: number,
  column: number,
  lostGroups: ReadonlySet<string>,
  { content, before, now, writing }: CellChanges,
): string {
  const cell = content.cellAt(row, column);
  if (cell === undefined) return "";
  const [was, is] = [before.cells.get(row)?.get(column), now.cells.get(row)?.get(column)];
  const pieces = piecesOf(original);
  const isDate = writing.uses1904 && writing.formats.showsDate(content, row, column, cell);
  const sameFormula = was?.formula === is?.formula && !sharesOneOf(original, lostGroups);
  const sameValue = was?.value === is?.value && hasFreshValue(was, is);
  let open = withAttribute(pieces.open, "r", cellAddress(row, column));
  if (was?.format !== is?.format) {
    const base = Number(attributesOf(open).get("s") ?? 0);
    const format = writing.formats.changedFormat(base, content, row, column, cell);
    open = withAttribute(open, "s", format === 0 ? undefined : String(format));
  }
  // Marks of a dynamic array, of a value with more behind it, and of shown phonetic hints.
  if (!sameFormula) open = withAttribute(open, "cm", undefined);
  if (!sameValue || !sameFormula) open = withAttribute(withAttribute(open, "vm", undefined), "ph", undefined);
  if (sameFormula && sameValue) return joinPieces({ ...pieces, open }, pieces.children);
  const ours = cellParts(
    cellAddress(row, column),
    inFileDates(cell, isDate, writing.uses1904),
    writing.strings,
  );
  open = withAttribute(open, "t", ours.type);
  const formula = sameFormula ? (pieces.children.find(({ name }) => name === "f")?.xml ?? "") : ours.formula;
  return joinPieces({ ...pieces, open }, [
    { name: "f", xml: formula },
    { name: "v", xml: ours.value },
  ]);
}
