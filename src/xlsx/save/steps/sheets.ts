import { booleanAttribute, child } from "../../package/xml-read";
import type { PackageParts } from "../../package/package-parts";
import { relativeTarget } from "../../package/relationships";
import { readStyles, type StyleSheet } from "../../style/read-styles";
import { PersonList, readPeople } from "../../sheet/threads";
import { StyleList } from "../../style/style-list";
import { withTabSelected } from "../../workbook/workbook-xml";
import { withChangedSheet } from "../changed/changed-sheet";
import { SharedStringList } from "../sheet/shared-string-list";
import type { WorkbookWriting } from "../sheet/workbook-writing";
import { writeSheet } from "../sheet/write-sheet";
import { isPartFresh, sameState } from "../state/sheet-state";
import { defaultStyleOf } from "../state/workbook-state";
import { pathOf, type Draft, type Saving } from "./draft";

/** The sheet that the file opens on, and whether that is another than before. */
export interface ActiveSheet {
  readonly id: string | undefined;
  readonly moved: boolean;
}

/** The sheets written, and what the steps after that go on with. */
export interface WrittenSheets {
  readonly draft: Draft;
  /** New sheets' relationships, by the sheets' ids. */
  readonly added: ReadonlyMap<string, string>;
  /** Formats and texts that the sheets name by number. */
  readonly styles: StyleList;
  readonly strings: SharedStringList;
  readonly people: PersonList;
  /** Sheets came, went or changed. */
  readonly isChanged: boolean;
}

/** The file opens where it did as long as that sheet can be seen: which one is on top is its author's choice. */
export function activeSheet({ list, file, now }: Saving): ActiveSheet {
  const view = child(child(list.root, "bookViews"), "workbookView");
  const was = list.sheets[Number(view?.attributes["activeTab"] ?? 0)];
  const { sheets } = file.snapshot;
  const stays =
    was !== undefined && (was.type !== "worksheet" || (sheets[was.id] && sheets[was.id]?.hidden !== 1));
  return stays ? { id: was.id, moved: false } : { id: now.activeSheet, moved: true };
}

/** With new and changed sheets written; those that did not change stay as they stand. */
export function withSheets(draft: Draft, saving: Saving, active: ActiveSheet): WrittenSheets {
  const { list, before, now } = saving;
  const xml = (type: string) => draft.parts.xml(pathOf(saving, type) ?? "");
  const sheetStyles = readStyles(xml("styles"), xml("theme"));
  const writing = sheetWriting(draft.parts, saving, sheetStyles);
  const relationships = draft.relationships.copy();
  const added = new Map<string, string>();
  let parts = draft.parts;
  let isChanged = before.sheets.size > now.sheets.size;
  for (const [id, is] of now.sheets) {
    const listed = list.sheets.find((one) => one.id === id);
    const was = before.sheets.get(id);
    const isActive = active.moved && active.id === id;
    if (listed === undefined || was === undefined) {
      const written = writeSheet(writing, parts, id, isActive);
      added.set(id, relationships.add("worksheet", relativeTarget(list.path, written.path)));
      [parts, isChanged] = [written.parts, true];
      continue;
    }
    const { path } = listed;
    if (!sameState(was, is)) isChanged = true;
    if (!isPartFresh(was, is))
      parts = withChangedSheet(parts, writing, { id, path, before: was, now: is, styles: sheetStyles });
    if (active.moved) parts = withTab(parts, path, isActive);
  }
  const { styles, strings, people } = writing;
  return { draft: { parts, relationships }, added, styles, strings, people, isChanged };
}

function withTab(parts: PackageParts, path: string, isActive: boolean): PackageParts {
  const part = parts.text(path) ?? "";
  const marked = withTabSelected(part, isActive);
  return marked === part ? parts : parts.with(path, marked);
}

/** What the sheets are written with: the file's own formats, texts and numbers of tables, and room for ours behind them. */
function sheetWriting(parts: PackageParts, saving: Saving, sheet: StyleSheet): WorkbookWriting {
  const { file, list, lose } = saving;
  const text = (type: string) => {
    const path = pathOf(saving, type);
    return path === undefined ? undefined : parts.text(path);
  };
  const styles = text("styles");
  let lastTable = [...parts.entries()].reduce((last, [path]) => {
    const id = /\/tables\/[^/]+\.xml$/i.test(path) ? parts.xml(path)?.attributes["id"] : undefined;
    return Math.max(last, Number(id ?? 0));
  }, 0);
  return {
    snapshot: file.snapshot,
    extras: file.extras,
    styles: new StyleList(
      defaultStyleOf(file.snapshot),
      file.extras.styles,
      styles === undefined ? undefined : { xml: styles, sheet },
      file.extras.tableStyles?.usual,
    ),
    strings: new SharedStringList(text("sharedStrings")),
    people: new PersonList(text("person"), readPeople(parts.xml(pathOf(saving, "person") ?? ""))),
    uses1904: booleanAttribute(child(list.root, "workbookPr"), "date1904") === true,
    lose,
    nextTableId: () => (lastTable += 1),
  };
}
