import { relationshipsPath, type PackageParts } from "../../package/package-parts";
import { RelationshipList } from "../../package/relationships";
import {
  joinPieces,
  openToLinks,
  openToOurs,
  piecesOf,
  prologOf,
  type Piece,
} from "../../package/xml-pieces";
import { withDifferentials } from "../../style/differential-format";
import { changedHyperlinks } from "../../sheet/hyperlinks";
import { withSheetProperties } from "../../sheet/sheet-properties";
import { chartSheets } from "../sheet/chart-sheets";
import { FormatFinder } from "../sheet/format-finder";
import { sheetContent, type SheetContent } from "../sheet/sheet-content";
import type { WorkbookWriting } from "../sheet/workbook-writing";
import { dimensionXml } from "../sheet/worksheet-xml";
import { sameChart } from "../state/chart-state";
import { sameMap, sameOuter, standsAsStored, type SheetState } from "../state/sheet-state";
import { changedSheetData } from "./changed-cells";
import { withChangedCharts } from "./changed-charts";
import { changedColumns } from "./changed-columns";
import { withChangedElements } from "./changed-elements";
import { withChangedNotes } from "./changed-notes";
import { withChangedRules } from "./changed-sheet-rules";
import { withChangedTables } from "./changed-tables";
import type { SheetChange } from "./sheet-change";
import { childXml, withChild } from "./worksheet-children";

const isSame = (one: string, other: string): boolean => one === other;

/** The parts with the sheet's written anew, all of it that did not change as it stood, and with those that belong to it. */
export function withChangedSheet(
  given: PackageParts,
  writing: WorkbookWriting,
  changed: SheetChange,
): PackageParts {
  const { id, path, before, now } = changed;
  const original = given.text(path) ?? "";
  const prolog = prologOf(original);
  const root = piecesOf(original.slice(prolog.length));
  const content = sheetContent(writing, id);
  const relationships = new RelationshipList(given.text(relationshipsPath(path)));
  let [parts, children]: [PackageParts, readonly Piece[]] = [given, root.children];
  children = withChangedElements(children, before.elements, now.elements);
  const filter = childXml(children, "autoFilter");
  if (filter !== "") children = withChild(children, "autoFilter", withDifferentials(filter, writing.styles));
  children = withChangedGrid(children, writing, changed, content);
  children = withChangedRules(children, writing, changed, content);
  if (!sameMap(before.links, now.links, isSame)) {
    const theirs = childXml(children, "hyperlinks");
    const links = changedHyperlinks(theirs, before.links, content.extras.hyperlinks, relationships);
    children = withChild(children, "hyperlinks", links);
  }
  if (!sameMap(before.tables, now.tables, isSame)) {
    const theirs = childXml(children, "tableParts");
    const tables = withChangedTables(parts, theirs, writing, changed, content, relationships);
    [parts, children] = [tables.parts, withChild(children, "tableParts", tables.xml)];
  }
  if (!sameMap(before.charts, now.charts, sameChart)) {
    const find = chartSheets(writing);
    const { charts } = content;
    const drawn = withChangedCharts(parts, changed, charts, find, relationships, writing.lose);
    parts = drawn.parts;
    if (drawn.xml !== undefined) children = withChild(children, "drawing", drawn.xml);
  }
  if (!sameMap(before.notes, now.notes, isSame)) {
    const notes = withChangedNotes(parts, changed, content, relationships, writing.people.idOf);
    parts = notes.parts;
    if (notes.xml !== undefined) children = withChild(children, "legacyDrawing", notes.xml);
  }
  if (before.properties !== now.properties) {
    const ids = [...childXml(children, "customProperties").matchAll(/\bid="([^"]*)"/g)];
    for (const [, gone = ""] of ids) relationships.remove(gone);
    const own = content.extras.properties ?? [];
    const properties = withSheetProperties(parts, path, own, relationships);
    [parts, children] = [properties.parts, withChild(children, "customProperties", properties.xml)];
  }
  const open = relationships.hasNew ? openToLinks(root.open) : openToOurs(root.open);
  parts = parts.with(path, prolog + joinPieces({ ...root, open }, children));
  return relationships.isEmpty ? parts : parts.with(relationshipsPath(path), relationships.toXml());
}

/** Columns, rows and cells. */
function withChangedGrid(
  original: readonly Piece[],
  { snapshot, styles, strings, uses1904 }: WorkbookWriting,
  { before, now }: SheetChange,
  content: SheetContent,
): readonly Piece[] {
  const formats = new FormatFinder(snapshot, styles);
  let children = original;
  if (!sameMap(before.columns, now.columns, sameOuter)) {
    const formatId = (column: number) => formats.formatId([content.sheet.columnData?.[column]?.s]);
    const columns = changedColumns(childXml(children, "cols"), before.columns, now.columns, formatId);
    children = withChild(children, "cols", columns);
  }
  const sameCells = sameMap(before.cells, now.cells, (one, other) => sameMap(one, other, standsAsStored));
  if (sameCells && sameMap(before.rows, now.rows, sameOuter)) return children;
  const writing = { formats, strings, uses1904 };
  const data = changedSheetData(childXml(children, "sheetData"), { content, before, now, writing });
  children = withChild(children, "sheetData", data);
  return childXml(children, "dimension") === "" || samePlaces(before, now)
    ? children
    : withChild(children, "dimension", dimensionXml(content.sheet));
}

/** Whether the same cells say something at both moments. */
function samePlaces(before: SheetState, now: SheetState): boolean {
  return sameMap(before.cells, now.cells, (one, other) => sameMap(one, other, () => true));
}
