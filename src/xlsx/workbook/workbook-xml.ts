import type { ListedSheet } from "./sheet-list";
import type { CalculationMode, StructureProtection } from "../model/book/workbook-file";
import { workbookProtectionXml } from "./workbook-protection";
import { calculationXml, changedCalculationXml } from "./calculation-mode";
import type { Sheet, Snapshot } from "../model/snapshot";
import {
  attributesOf,
  joinPieces,
  openToLinks,
  piecesOf,
  prologOf,
  replaceChildren,
  withAttribute,
  type Piece,
} from "../package/xml-pieces";
import { element, xmlPart } from "../package/xml-write";

/** The workbook part. Excel refuses a workbook without a visible sheet, and opens it on the active one. */
export function workbookXml(
  snapshot: Snapshot,
  order: readonly string[],
  definedNames: string,
  mode: CalculationMode,
  protection: StructureProtection | undefined,
): string {
  const sheets = order.map((id, index) => {
    const sheet = snapshot.sheets[id];
    const state = sheetStateWord(sheet);
    return element("sheet", {
      name: sheet?.name ?? `Sheet${index + 1}`,
      sheetId: index + 1,
      state: state === "visible" ? undefined : state,
      "r:id": `rId${index + 1}`,
    });
  });
  const active = activeSheetIndex(snapshot, order);
  return xmlPart(
    element(
      "workbook",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      element("workbookPr", { defaultThemeVersion: 124226 }),
      workbookProtectionXml(protection),
      element("bookViews", {}, element("workbookView", { activeTab: active === 0 ? undefined : active })),
      element("sheets", {}, ...sheets),
      definedNames,
      calculationXml(mode),
    ),
  );
}

/** The elements of a workbook part in the order of the schema (ECMA-376 part 1, 18.2.27). */
const workbookOrder = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** A sheet in the workbook part that is being written. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly relationshipId: string;
  /** As the file lists it; undefined for a sheet of ours. */
  readonly listed: ListedSheet | undefined;
}

/** What changes in somebody else's workbook part. */
export interface WorkbookChanges {
  /** In their new order. */
  readonly entries: readonly SheetEntry[];
  /** Ids of the sheets as the file listed them. */
  readonly wasAt: readonly string[];
  /** The sheet that the file opens on. */
  readonly active: string | undefined;
  /** `<definedNames>` anew, from the one that stands. */
  readonly names: (original: string) => string;
  /** Formulas came, went or changed. */
  readonly calculates: boolean;
  /** When formulas follow their cells, if that is another than before. */
  readonly mode: CalculationMode | undefined;
  /** `<workbookProtection>` anew, from the one that stands. */
  readonly protection: (original: string) => string;
}

/** The workbook part of somebody else's file: sheets, names, and where it opens follow; all else stays as it stood. */
export function changedWorkbookXml(original: string, changes: WorkbookChanges): string {
  const { entries, wasAt, active } = changes;
  const prolog = prologOf(original);
  const root = piecesOf(original.slice(prolog.length));
  let children: Piece[] = [...root.children];
  const change = (name: string, to: (xml: string) => string) => {
    const before = children.find((one) => one.name === name)?.xml ?? "";
    const xml = to(before);
    if (xml !== before) children = replaceChildren(children, name, xml, workbookOrder);
  };
  change("sheets", (xml) => sheetsXml(xml, entries));
  change("bookViews", (xml) => viewsXml(xml, entries, wasAt, active));
  change("definedNames", changes.names);
  change("workbookProtection", changes.protection);
  change("calcPr", (xml) => changedCalculationXml(xml, changes));
  const open = entries.every(({ listed }) => listed !== undefined) ? root.open : openToLinks(root.open);
  return prolog + joinPieces({ ...root, open }, children);
}

function sheetsXml(original: string, entries: readonly SheetEntry[]): string {
  const root = piecesOf(original);
  const theirs = root.children.filter(({ name }) => name === "sheet");
  const relationshipOf = (open: string) =>
    [...attributesOf(open)].find(([name]) => name.endsWith(":id"))?.[1] ?? "";
  const numbers = theirs.map(({ xml }) => Number(attributesOf(piecesOf(xml).open).get("sheetId") ?? 0));
  let last = numbers.reduce((most, number) => Math.max(most, number), 0);
  const sheets = entries.map(({ name, state, relationshipId, listed }): Piece => {
    const shown = state === "visible" ? undefined : state;
    if (listed === undefined) {
      last += 1;
      return {
        name: "sheet",
        xml: element("sheet", { name, sheetId: last, state: shown, "r:id": relationshipId }),
      };
    }
    const found = theirs.find(({ xml }) => relationshipOf(piecesOf(xml).open) === relationshipId)?.xml ?? "";
    const { open } = piecesOf(found);
    const fresh = attributesOf(element("sheet", { name })).get("name");
    let changed = name === listed.name ? open : withAttribute(open, "name", fresh);
    if (state !== listed.state) changed = withAttribute(changed, "state", shown);
    return { name: "sheet", xml: changed + found.slice(open.length) };
  });
  const same = sheets.map(({ xml }) => xml).join("\n") === theirs.map(({ xml }) => xml).join("\n");
  return same ? original : joinPieces(root, sheets);
}

/** Windows show the sheets that they showed, wherever these stand now. */
function viewsXml(
  original: string,
  entries: readonly SheetEntry[],
  wasAt: readonly string[],
  active: string | undefined,
): string {
  const indexOf = (id: string | undefined) => entries.findIndex((one) => one.id === id);
  const activeTab = Math.max(0, indexOf(active));
  if (original === "")
    return activeTab === 0 ? "" : element("bookViews", {}, element("workbookView", { activeTab }));
  const root = piecesOf(original);
  const views = root.children.map((piece): Piece => {
    if (piece.name !== "workbookView") return piece;
    const { open } = piecesOf(piece.xml);
    const attributes = attributesOf(open);
    let changed = open;
    for (const [name, otherwise] of [
      ["activeTab", activeTab],
      ["firstSheet", 0],
    ] as const) {
      const was = Number(attributes.get(name) ?? 0);
      const now =
        indexOf(wasAt[was]) >= 0 && (name !== "activeTab" || wasAt[was] === active)
          ? indexOf(wasAt[was])
          : otherwise;
      if (now !== was) changed = withAttribute(changed, name, String(now));
    }
    return { name: piece.name, xml: changed + piece.xml.slice(open.length) };
  });
  return joinPieces(root, views);
}

/** A sheet's part, with its first view marked as the one on top, or not. */
export function withTabSelected(part: string, selected: boolean): string {
  return part.replace(/<(?:\w+:)?sheetView\s[^>]*>/, (open) =>
    (attributesOf(open).get("tabSelected") === "1") === selected
      ? open
      : withAttribute(open, "tabSelected", selected ? "1" : undefined),
  );
}

/** Whether Excel's menu offers to show the sheet. */
export function sheetStateWord(sheet: Sheet | undefined): string {
  if (sheet?.hidden !== 1) return "visible";
  return sheet.custom?.veryHidden === true ? "veryHidden" : "hidden";
}

/** The sheet that the file opens on: the one noted, if it is still there to be seen, else the first visible one. */
export function activeSheetIndex(snapshot: Snapshot, order: readonly string[]): number {
  const noted = order.indexOf(snapshot.custom?.activeSheet ?? "");
  const isVisible = (index: number) => snapshot.sheets[order[index] ?? ""]?.hidden !== 1;
  return noted >= 0 && isVisible(noted)
    ? noted
    : Math.max(
        0,
        order.findIndex((_, index) => isVisible(index)),
      );
}
