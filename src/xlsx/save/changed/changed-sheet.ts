import { changedSheetData } from "./changed-cells";
import { changedColumns } from "./changed-columns";
import { extensionsWithoutRules, foreignRules } from "../../rules/changed-rules";
import { changedTable, mergeFilter } from "../../table/changed-table";
import { FormatFinder } from "../sheet/format-finder";
import { changedHyperlinks } from "../../sheet/hyperlinks";
import { changedComments, changedNoteDrawing, commentsXml, noteDrawingXml } from "../../sheet/notes";
import { relationshipsPath } from "../../package/package-parts";
import type { StyleSheet } from "../../style/read-styles";
import { readRelationships, relativeTarget, RelationshipList } from "../../package/relationships";
import { sheetContent, type SheetContent } from "../sheet/sheet-content";
import { overlaidRules } from "../../rules/overlapping-rules";
import { sheetElements } from "../sheet/sheet-elements";
import { sameMap, sameOuter, standsAsStored, type SheetState } from "../state/sheet-state";
import { mergeElement } from "../../package/three-way";
import { ruleWriting, type WorkbookWriting } from "../sheet/workbook-writing";
import { dimensionXml, worksheetOrder } from "../sheet/worksheet-xml";
import { formatsExtensionXml, writeTable } from "../sheet/write-sheet";
import {
  attributesOf,
  joinPieces,
  openToLinks,
  openToOurs,
  piecesOf,
  prologOf,
  replaceChildren,
  type Piece,
} from "../../package/xml-pieces";
import { element } from "../../package/xml-write";

/** A sheet of somebody else's file that changed since it was opened. */
export interface ChangedSheet {
  readonly id: string;
  readonly path: string;
  readonly before: SheetState;
  readonly now: SheetState;
  /** The file's own formats, which its rules name. */
  readonly styles: StyleSheet;
}

/** Elements of which only what changed is written anew, and the order of their children. */
const merged: Readonly<Record<string, readonly string[]>> = {
  sheetPr: ["tabColor", "outlinePr", "pageSetUpPr"],
  sheetFormatPr: [],
  printOptions: [],
  pageMargins: [],
  pageSetup: [],
  headerFooter: ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"],
};

/** Writes the sheet's part anew, with all of it that did not change as it stood, and the parts that belong to it. */
export function writeChangedSheet(writing: WorkbookWriting, changed: ChangedSheet): void {
  const { id, path, before, now } = changed;
  const original = writing.parts.text(path) ?? "";
  const prolog = prologOf(original);
  const root = piecesOf(original.slice(prolog.length));
  const content = sheetContent(writing, id);
  const relationships = new RelationshipList(writing.parts.text(relationshipsPath(path)));
  let children: Piece[] = [...root.children];
  const find = (name: string) => children.find((one) => one.name === name)?.xml ?? "";
  const put = (name: string, xml: string) => {
    children = replaceChildren(children, name, xml, worksheetOrder);
  };
  const [was, is] = [before.elements, now.elements];
  const isChanged = (name: keyof typeof was) => was[name] !== is[name];

  for (const [name, order] of Object.entries(merged)) {
    const key = name as keyof typeof was;
    if (isChanged(key)) put(name, mergeElement(find(name), was[key], is[key], order));
  }
  if (isChanged("sheetViews"))
    put("sheetViews", changedViews(find("sheetViews"), was.sheetViews, is.sheetViews));
  if (isChanged("sheetProtection")) {
    const { sheetProtection } = is;
    const protection = mergeElement(find("sheetProtection"), was.sheetProtection, sheetProtection);
    put("sheetProtection", sheetProtection === "" ? "" : protection);
  }
  if (isChanged("autoFilter"))
    put("autoFilter", mergeFilter(find("autoFilter"), was.autoFilter, is.autoFilter));
  if (isChanged("mergeCells")) put("mergeCells", is.mergeCells);

  const formats = new FormatFinder(writing.snapshot, writing.styles);
  const cells = { formats, strings: writing.strings, uses1904: writing.uses1904 };
  if (!sameMap(before.columns, now.columns, sameOuter)) {
    const formatId = (column: number) => formats.formatId([content.sheet.columnData?.[column]?.s]);
    put("cols", changedColumns(find("cols"), before.columns, now.columns, formatId));
  }
  const sameCells = sameMap(before.cells, now.cells, (one, other) => sameMap(one, other, standsAsStored));
  if (!sameCells || !sameMap(before.rows, now.rows, sameOuter)) {
    put("sheetData", changedSheetData(find("sheetData"), { content, before, now, writing: cells }));
    if (find("dimension") !== "" && !samePlaces(before, now)) put("dimension", dimensionXml(content.sheet));
  }
  const anew = {
    formats: isChanged("conditionalFormatting") || isChanged("extendedFormats"),
    validations: isChanged("dataValidations"),
  };
  if (anew.formats || anew.validations) children = withRules(writing, changed, content, anew, children);
  if (!sameMap(before.links, now.links, (one, other) => one === other)) {
    const links = content.extras.hyperlinks;
    put("hyperlinks", changedHyperlinks(find("hyperlinks"), before.links, links, relationships));
  }
  if (!sameMap(before.tables, now.tables, (one, other) => one === other))
    put("tableParts", tableParts(writing, changed, content, find("tableParts"), relationships));
  if (!sameMap(before.notes, now.notes, (one, other) => one === other)) {
    const drawing = changedNotes(writing, changed, content, relationships);
    if (drawing !== undefined) put("legacyDrawing", drawing);
  }
  const open = relationships.hasNew ? openToLinks(root.open) : openToOurs(root.open);
  writing.parts.set(path, prolog + joinPieces({ ...root, open }, children));
  if (!relationships.isEmpty) writing.parts.set(relationshipsPath(path), relationships.toXml());
}

/** Whether the same cells say something at both moments. */
function samePlaces(before: SheetState, now: SheetState): boolean {
  return sameMap(before.cells, now.cells, (one, other) => sameMap(one, other, () => true));
}

/** Only the first view is ours to change; a new split takes the place of the old one and of what was selected in it. */
function changedViews(original: string, before: string, now: string): string {
  if (original === "") return now;
  const root = piecesOf(original);
  const at = root.children.findIndex(({ name }) => name === "sheetView");
  const [theirs, was, is] = [root.children[at]?.xml ?? "", firstView(before), firstView(now)];
  const own = piecesOf(
    mergeElement(joinPieces({ ...piecesOf(theirs) }, []), piecesOf(was).open, piecesOf(is).open),
  );
  const panes = [piecesOf(was), piecesOf(is)].map((view) => view.children.map(({ xml }) => xml).join(""));
  const rest = piecesOf(theirs).children.filter(
    ({ name }) => panes[0] === panes[1] || !["pane", "selection"].includes(name),
  );
  const inside = panes[0] === panes[1] ? rest : [...piecesOf(is).children, ...rest];
  const view = { name: "sheetView", xml: joinPieces({ ...own, close: own.close }, inside) };
  return joinPieces(
    root,
    root.children.map((one, index) => (index === at ? view : one)),
  );
}

const firstView = (views: string) => piecesOf(views).children[0]?.xml ?? "";

/** Rules that the engine knows are written anew, those that it does not stay with their places in the order. */
function withRules(
  writing: WorkbookWriting,
  { styles }: ChangedSheet,
  content: SheetContent,
  anew: { readonly formats: boolean; readonly validations: boolean },
  original: readonly Piece[],
): Piece[] {
  let children = [...original];
  const put = (name: string, xml: string) => {
    children = replaceChildren(children, name, xml, worksheetOrder);
  };
  const ours = sheetElements(content, ruleWriting(writing), false);
  if (anew.validations) {
    const theirs = original.find(({ name }) => name === "dataValidations")?.xml ?? "";
    const sqrefs = piecesOf(theirs).children.flatMap(({ name, xml }) =>
      name === "dataValidation" ? [attributesOf(piecesOf(xml).open).get("sqref") ?? ""] : [],
    );
    const sheetName = content.sheet.name ?? "";
    for (const sqref of overlaidRules(sqrefs, sheetName))
      writing.lose(`数据验证“${sqref}”与后面的数据验证重叠的部分（工作表“${sheetName}”）`);
    put("dataValidations", ours.dataValidations);
  }
  if (anew.formats) {
    const kept = original
      .filter(({ name }) => name === "conditionalFormatting")
      .map(({ xml }) => foreignRules(xml, styles))
      .join("");
    put("conditionalFormatting", ours.conditionalFormatting + kept);
  }
  const extensions = children.find(({ name }) => name === "extLst")?.xml ?? "";
  const { xml, rewritten } = extensionsWithoutRules(extensions, anew, styles);
  if (rewritten) writing.lose(`条件格式的扩展设置（工作表“${content.sheet.name ?? ""}”）`);
  const added = anew.formats && ours.extendedFormats !== "" ? formatsExtensionXml(ours.extendedFormats) : "";
  const list = piecesOf(xml === "" ? element("extLst") : xml);
  put(
    "extLst",
    xml === "" && added === "" ? "" : joinPieces(list, [...list.children, { name: "ext", xml: added }]),
  );
  return children;
}

/** Tables that did not change keep their parts, the others keep what we have no word for. */
function tableParts(
  writing: WorkbookWriting,
  { path, before, now }: ChangedSheet,
  content: SheetContent,
  original: string,
  relationships: RelationshipList,
): string {
  const { parts } = writing;
  const tables = readRelationships(parts, path).filter(({ type }) => type === "table");
  const nameOf = (target: string) => {
    const attributes = parts.xml(target)?.attributes ?? {};
    return attributes["displayName"] ?? attributes["name"] ?? "";
  };
  const root = piecesOf(original === "" ? element("tableParts") : original);
  const stay = new Set<string>();
  const children = root.children.filter(({ name, xml }) => {
    if (name !== "tablePart") return false;
    const attributes = attributesOf(piecesOf(xml).open);
    const id = [...attributes].find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    const target = tables.find((one) => one.id === id)?.target;
    if (target === undefined) return true;
    const table = nameOf(target);
    const [was, is] = [before.tables.get(table), now.tables.get(table)];
    if (was === undefined) return true;
    if (is === undefined) {
      relationships.remove(id);
      return false;
    }
    stay.add(table);
    if (was !== is) parts.set(target, changedTable(parts.text(target) ?? "", was, is));
    return true;
  });
  for (const one of content.tables) {
    if (stay.has(one.table.name)) continue;
    children.push({ name: "tablePart", xml: writeTable(writing, path, content, one, relationships) });
  }
  if (children.length === 0) return "";
  const open = root.open.replace(/\scount\s*=\s*["']\d*["']/, ` count="${children.length}"`);
  return joinPieces({ ...root, open }, children);
}

/** Writes the notes' parts; returns a new `<legacyDrawing>`, or undefined where the old one stays. */
function changedNotes(
  { parts }: WorkbookWriting,
  { path, before, now }: ChangedSheet,
  { notes }: SheetContent,
  relationships: RelationshipList,
): string | undefined {
  const links = readRelationships(parts, path);
  const target = (type: string) => links.find((one) => one.type === type)?.target;
  const [texts, drawing, threads] = [target("comments"), target("vmlDrawing"), target("threadedComment")];
  if (texts === undefined) {
    const added = parts.freePath("xl/comments", ".xml");
    parts.set(added, commentsXml(notes) ?? "");
    relationships.add("comments", relativeTarget(path, added));
  } else parts.set(texts, changedComments(parts.text(texts) ?? "", before.notes, notes));
  const changed = [...before.notes].filter(([ref, note]) => now.notes.get(ref) !== note).map(([ref]) => ref);
  if (threads !== undefined) parts.set(threads, withoutThreads(parts.text(threads) ?? "", new Set(changed)));
  // The boxes of controls may be there without any note.
  if (drawing !== undefined) {
    parts.set(drawing, changedNoteDrawing(parts.text(drawing) ?? "", before.notes, notes));
    return undefined;
  }
  const added = parts.freePath("xl/drawings/vmlDrawing", ".vml");
  parts.set(added, noteDrawingXml(notes));
  return element("legacyDrawing", { "r:id": relationships.add("vmlDrawing", relativeTarget(path, added)) });
}

/** A conversation's note was taken away or written anew: what was said there goes with it. */
function withoutThreads(part: string, refs: ReadonlySet<string>): string {
  const prolog = prologOf(part);
  const root = piecesOf(part.slice(prolog.length));
  const kept = root.children.filter(
    ({ xml, name }) => name === "" || !refs.has(attributesOf(piecesOf(xml).open).get("ref") ?? ""),
  );
  return prolog + joinPieces(root, kept);
}
