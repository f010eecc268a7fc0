import type { WorkbookFile } from "../model/workbook-file";
import { writeChangedSheet } from "./changed/changed-sheet";
import { contentTypesXml, workbookTypes } from "../package/content-types";
import { changedNames } from "../workbook/defined-names";
import {
  applicationPropertiesXml,
  changedPropertiesXml,
  corePropertiesXml,
} from "../workbook/document-properties";
import type { Lose } from "../package/losses";
import { PackageParts, relationshipsPath } from "../package/package-parts";
import { isDeleted } from "../model/address";
import { readStyles } from "../style/read-styles";
import { listSheets, type ListedSheet, type WorkbookList } from "../workbook/sheet-list";
import { readRelationships, relativeTarget, RelationshipList } from "../package/relationships";
import { withSoundNames } from "./sound/sound-names";
import { withSoundReferences, withoutTablePart } from "./sound/sound-references";
import { isPartFresh, sameState } from "./state/sheet-state";
import type { StoredValues } from "./state/stored-values";
import { SharedStringList } from "./sheet/shared-string-list";
import { StyleList } from "../style/style-list";
import { asCalculated, defaultStyleOf, workbookState, type WorkbookState } from "./state/workbook-state";
import {
  changedWorkbookXml,
  sheetStateWord,
  withTabSelected,
  type SheetEntry,
} from "../workbook/workbook-xml";
import type { WorkbookWriting } from "./sheet/workbook-writing";
import { writeSheet } from "./sheet/write-sheet";
import { booleanAttribute, child, type XmlElement } from "../package/xml-read";
import { packZip, unpackZip } from "../package/zip-parts";

/** A file as it was opened, and the workbook as the engine saw it then: what a save of it starts from. */
export interface OriginalFile {
  readonly bytes: Uint8Array;
  readonly state: WorkbookState;
}

/** Relationships that no changed file can keep, and what the user calls what they lead to. */
const endWithChange: ReadonlyMap<string, string> = new Map([
  ["origin", "数字签名"],
  ["revisionHeaders", "修订记录"],
  ["usernames", "修订记录"],
]);
/** Relationships that only files with macros have. */
const macros = new Set(["vbaProject", "xlMacrosheet", "xlIntlMacrosheet"]);

/**
 * The file, opened, in a form that {@link updateXlsx} can save changes to. `stored`: what the file holds as the values
 * of its formulas, while `file` has those that the engine calculates.
 */
export function originalFile(bytes: Uint8Array, file: WorkbookFile, stored: StoredValues): OriginalFile {
  return { bytes, state: workbookState(file, undefined, stored) };
}

/**
 * Saves a workbook that came from a file: what did not change is in the new file letter by letter as in the old one,
 * and what changed keeps all that the engine has no model for.
 * @param fileName the new file's name; its end tells whether it may hold macros. undefined: as the old one
 * @param lose hears what of the workbook, or of the old file, the new one will not hold
 */
export function updateXlsx(
  original: OriginalFile,
  file: WorkbookFile,
  fileName: string | undefined,
  lose: Lose,
): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const update = new Update(original, file, fileName, lose);
    resolve((update.endsWithChange() ? asItStands(original, file, fileName) : undefined) ?? update.write());
  });
}

/**
 * The file as it stands if nobody changed it: stored values that are out of date are no reason to take a signature
 * off. undefined: somebody did.
 */
function asItStands(
  original: OriginalFile,
  file: WorkbookFile,
  fileName: string | undefined,
): Uint8Array | undefined {
  const calculated = { ...original, state: asCalculated(original.state) };
  return new Update(calculated, file, fileName, () => undefined).unlessChanged();
}

class Update {
  readonly #state: WorkbookState;
  readonly #now: WorkbookState;
  readonly #theirs: PackageParts;
  readonly #parts: PackageParts;
  readonly #list: WorkbookList;
  readonly #relationships: RelationshipList;
  readonly #type: string | undefined;
  readonly #writing: WorkbookWriting;
  readonly #lose: Lose;

  constructor({ bytes, state }: OriginalFile, file: WorkbookFile, fileName: string | undefined, lose: Lose) {
    this.#lose = lose;
    this.#state = state;
    this.#now = workbookState(file, state);
    this.#theirs = new PackageParts(unpackZip(bytes));
    this.#parts = this.#theirs.copy();
    this.#list = listSheets(this.#parts);
    this.#relationships = new RelationshipList(this.#parts.text(relationshipsPath(this.#list.path)));
    this.#type = workbookTypes[/\.(\w+)$/.exec(fileName ?? "")?.[1]?.toLowerCase() ?? ""];
    const [styles, theme] = [this.#part("styles"), this.#part("theme")];
    const xml = styles === undefined ? undefined : this.#parts.text(styles);
    const sheet = readStyles(this.#xml(styles), this.#xml(theme));
    const strings = this.#part("sharedStrings");
    let lastTable = [...this.#parts.entries()].reduce((last, [path]) => {
      const id = /\/tables\/[^/]+\.xml$/i.test(path) ? this.#parts.xml(path)?.attributes["id"] : undefined;
      return Math.max(last, Number(id ?? 0));
    }, 0);
    this.#writing = {
      ...file,
      parts: this.#parts,
      styles: new StyleList(defaultStyleOf(file.snapshot), xml === undefined ? undefined : { xml, sheet }),
      strings: new SharedStringList(strings === undefined ? undefined : this.#parts.text(strings)),
      uses1904: booleanAttribute(child(this.#list.root, "workbookPr"), "date1904") === true,
      lose,
      nextTableId: () => (lastTable += 1),
    };
  }

  /** Whether the file holds what no changed file can keep. */
  endsWithChange(): boolean {
    const all = [...this.#list.relationships, ...readRelationships(this.#parts, "")];
    return all.some(({ type }) => endWithChange.has(type));
  }

  /** Sheets that go need none of it: what they held goes with them. */
  #mendReferences(): void {
    for (const { id, name, path, type } of this.#list.sheets) {
      if (type !== "worksheet" || !this.#now.sheets.has(id)) continue;
      const mend = (target: string): void => {
        const part = this.#parts.text(target) ?? "";
        const sound = withSoundReferences(part, name, this.#lose);
        if (sound !== part) this.#parts.set(target, sound);
      };
      mend(path);
      for (const { type: kind, id: link, target } of readRelationships(this.#parts, path)) {
        if (kind !== "table") continue;
        if (isDeleted(this.#xml(target)?.attributes["ref"])) this.#removeTable(path, link, target, name);
        else mend(target);
      }
    }
    const workbook = this.#parts.text(this.#list.path) ?? "";
    const sound = withSoundNames(workbook, this.#list.sheets, this.#lose);
    if (sound !== workbook) this.#parts.set(this.#list.path, sound);
  }

  /** A table whose cells were deleted: Excel would have to take it off itself. */
  #removeTable(path: string, link: string, target: string, sheetName: string): void {
    const { displayName, name } = this.#xml(target)?.attributes ?? {};
    this.#lose(`表格“${displayName ?? name ?? ""}”（工作表“${sheetName}”）`);
    this.#parts.set(path, withoutTablePart(this.#parts.text(path) ?? "", link));
    const relationships = new RelationshipList(this.#parts.text(relationshipsPath(path)));
    relationships.remove(link);
    this.#parts.set(relationshipsPath(path), relationships.toXml());
  }

  /** The file as it stands, if nothing of it was changed. */
  unlessChanged(): Uint8Array | undefined {
    this.#writeChanges();
    return this.#isUntouched() ? packZip(this.#theirs.entries()) : undefined;
  }

  write(): Uint8Array {
    this.#writeChanges();
    if (this.#isUntouched()) return packZip(this.#theirs.entries());
    this.#dropWhatEndsWithChange();
    this.#setRelationships();
    this.#forgetUnreachable();
    this.#speakStrict();
    this.#writeContentTypes();
    return packZip(this.#parts.entries());
  }

  #writeChanges(): void {
    this.#mendReferences();
    const dropped = this.#dropMacros();
    const active = this.#activeSheet();
    const changed = this.#writeSheets(active);
    const entries = this.#entries(changed.added, dropped);
    this.#removeSheets(entries);
    this.#writeWorkbook(entries, active, changed.any);
    this.#writeProperties();
    this.#writeLists();
    if (changed.any) this.#removeRelationships("calcChain");
    this.#setRelationships();
  }

  #xml(path: string | undefined): XmlElement | undefined {
    return path === undefined ? undefined : this.#parts.xml(path);
  }

  #part(type: string): string | undefined {
    return this.#list.relationships.find((one) => one.type === type && !one.external)?.target;
  }

  #removeRelationships(...types: string[]): boolean {
    const found = this.#list.relationships.filter(({ type }) => types.includes(type));
    for (const { id } of found) this.#relationships.remove(id);
    return found.length > 0;
  }

  /** A file whose name says that it holds no macros must not hold any. Returns the ids of macro sheets. */
  #dropMacros(): ReadonlySet<string> {
    const mayHold = this.#type === undefined || this.#type.includes("macroEnabled");
    if (mayHold || !this.#removeRelationships(...macros)) return new Set();
    this.#lose("宏");
    return new Set(this.#list.sheets.filter(({ type }) => macros.has(type)).map(({ id }) => id));
  }

  /** The file opens where it did as long as that sheet can be seen: which one is on top is its author's choice. */
  #activeSheet(): { readonly id: string | undefined; readonly moved: boolean } {
    const view = child(child(this.#list.root, "bookViews"), "workbookView");
    const was = this.#list.sheets[Number(view?.attributes["activeTab"] ?? 0)];
    const { sheets } = this.#writing.snapshot;
    const stays =
      was !== undefined && (was.type !== "worksheet" || (sheets[was.id] && sheets[was.id]?.hidden !== 1));
    return stays ? { id: was.id, moved: false } : { id: this.#now.activeSheet, moved: true };
  }

  #writeSheets(active: { readonly id: string | undefined; readonly moved: boolean }): {
    readonly any: boolean;
    readonly added: ReadonlyMap<string, string>;
  } {
    const styles = readStyles(this.#xml(this.#part("styles")), this.#xml(this.#part("theme")));
    const added = new Map<string, string>();
    let any = this.#state.sheets.size > this.#now.sheets.size;
    for (const [id, now] of this.#now.sheets) {
      const listed = this.#list.sheets.find((one) => one.id === id);
      const before = this.#state.sheets.get(id);
      const isActive = active.moved && active.id === id;
      if (listed === undefined || before === undefined) {
        any = true;
        const path = writeSheet(this.#writing, id, isActive);
        added.set(id, this.#relationships.add("worksheet", relativeTarget(this.#list.path, path)));
        continue;
      }
      if (!sameState(before, now)) any = true;
      if (!isPartFresh(before, now)) {
        writeChangedSheet(this.#writing, { id, path: listed.path, before, now, styles });
      }
      if (active.moved) {
        const part = this.#parts.text(listed.path) ?? "";
        const marked = withTabSelected(part, isActive);
        if (marked !== part) this.#parts.set(listed.path, marked);
      }
    }
    return { any, added };
  }

  /** The sheets in their order; those that the engine does not open stay behind the sheet that they stood behind. */
  #entries(added: ReadonlyMap<string, string>, dropped: ReadonlySet<string>): SheetEntry[] {
    const { sheets } = this.#writing.snapshot;
    const entries = [...this.#now.sheets.keys()].map((id): SheetEntry => {
      const listed = this.#list.sheets.find((one) => one.id === id);
      return {
        id,
        listed: added.has(id) ? undefined : listed,
        name: sheets[id]?.name ?? id,
        state: sheetStateWord(sheets[id]),
        relationshipId: added.get(id) ?? listed?.relationshipId ?? "",
      };
    });
    for (const [index, listed] of this.#list.sheets.entries()) {
      if (listed.type === "worksheet" || dropped.has(listed.id)) continue;
      const before = this.#list.sheets
        .slice(0, index)
        .map(({ id }) => entries.findIndex((one) => one.id === id));
      const at = before.filter((place) => place >= 0).at(-1) ?? -1;
      entries.splice(at + 1, 0, { ...listed, listed });
    }
    return entries;
  }

  #removeSheets(entries: readonly SheetEntry[]): void {
    const stay = new Set(entries.map(({ id }) => id));
    const gone = (sheet: ListedSheet) => !stay.has(sheet.id);
    for (const { relationshipId } of this.#list.sheets.filter(gone))
      this.#relationships.remove(relationshipId);
  }

  #writeWorkbook(
    entries: readonly SheetEntry[],
    { id: active }: { readonly id: string | undefined },
    calculates: boolean,
  ): void {
    const { path, sheets } = this.#list;
    const wasAt = sheets.map(({ id }) => id);
    const order = entries.map(({ id }) => id);
    const [before, now] = [this.#state.names, this.#now.names];
    this.#parts.set(
      path,
      changedWorkbookXml(this.#parts.text(path) ?? "", {
        entries,
        wasAt,
        active,
        calculates,
        names: (original) => {
          const changed = changedNames(original, before, now, wasAt, order);
          const bare = (xml: string) => xml.replace(/>\s+</g, "><");
          return bare(changed) === bare(original) ? original : changed;
        },
      }),
    );
  }

  #writeProperties(): void {
    const [before, now] = [this.#state.properties, this.#now.properties];
    if (JSON.stringify(before) === JSON.stringify(now)) return;
    for (const [kind, type, fresh] of [
      ["core", "core-properties", corePropertiesXml],
      ["app", "extended-properties", applicationPropertiesXml],
    ] as const) {
      const target = readRelationships(this.#parts, "").find((one) => one.type === type)?.target;
      const text = target === undefined ? undefined : this.#parts.text(target);
      if (target !== undefined && text !== undefined) {
        this.#parts.set(target, changedPropertiesXml(text, kind, before, now));
        continue;
      }
      const path = `docProps/${kind}.xml`;
      const root = new RelationshipList(this.#parts.text("_rels/.rels"));
      const whole = `http://schemas.openxmlformats.org/package/2006/relationships/metadata/${type}`;
      root.add(kind === "core" ? whole : type, path);
      this.#parts.set(path, fresh(now));
      this.#parts.set("_rels/.rels", root.toXml());
    }
  }

  /** Formats and texts, where ours came to those that the file had. */
  #writeLists(): void {
    for (const [type, fileName, list] of [
      ["styles", "styles.xml", this.#writing.styles],
      ["sharedStrings", "sharedStrings.xml", this.#writing.strings],
    ] as const) {
      const path = this.#part(type);
      const isThere = path !== undefined && this.#parts.has(path);
      if (!isThere && !list.isUsed) continue;
      if (path === undefined) this.#relationships.add(type, fileName);
      this.#parts.set(
        path ?? relativeTarget("", `${this.#list.path.replace(/[^/]*$/, "")}${fileName}`),
        list.toXml(),
      );
    }
  }

  #setRelationships(): void {
    this.#parts.set(relationshipsPath(this.#list.path), this.#relationships.toXml());
  }

  #isUntouched(): boolean {
    return [...this.#parts.entries()].every(
      ([path, content]) => content === this.#theirs.get(path) || content === this.#theirs.text(path),
    );
  }

  #dropWhatEndsWithChange(): void {
    for (const { type, id } of this.#list.relationships) {
      const name = endWithChange.get(type);
      if (name === undefined) continue;
      this.#relationships.remove(id);
      this.#lose(name);
    }
    const root = new RelationshipList(this.#parts.text("_rels/.rels"));
    for (const { type, id } of readRelationships(this.#parts, "")) {
      const name = endWithChange.get(type);
      if (name === undefined) continue;
      root.remove(id);
      this.#lose(name);
    }
    this.#parts.set("_rels/.rels", root.toXml());
  }

  /** Parts that only removed sheets, macros or signatures led to go with them; parts that nothing led to stay. */
  #forgetUnreachable(): void {
    const [was, is] = [this.#theirs.reachable(), this.#parts.reachable()];
    for (const path of was) if (!is.has(path)) this.#parts.delete(path);
  }

  /** What is ours speaks the dialect of the file (ECMA-376 strict), where it is that one. */
  #speakStrict(): void {
    if (!(this.#theirs.text(this.#list.path) ?? "").includes("http://purl.oclc.org/ooxml/")) return;
    for (const [path, content] of [...this.#parts.entries()]) {
      if (typeof content !== "string") continue;
      const strict = content
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
      this.#parts.set(path, strict);
    }
  }

  #writeContentTypes(): void {
    const paths = [...this.#parts.entries()].map(([path]) => path);
    const added = paths.filter((path) => !this.#theirs.has(path));
    const removed = [...this.#theirs.entries()]
      .map(([path]) => path)
      .filter((path) => !this.#parts.has(path));
    const retyped = new Map(this.#type === undefined ? [] : [[this.#list.path, this.#type]]);
    const path = "[Content_Types].xml";
    this.#parts.set(path, contentTypesXml(this.#parts.text(path), added, removed, retyped));
  }
}
