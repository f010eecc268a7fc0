import type { Lose } from "../../package/losses";
import { relationshipsPath, type PackageParts } from "../../package/package-parts";
import { RelationshipList } from "../../package/relationships";
import type { WorkbookFile } from "../../model/book/workbook-file";
import type { WorkbookList } from "../../workbook/sheet-list";
import type { WorkbookState } from "../state/workbook-state";

/** What a file is saved from. */
export interface Saving {
  readonly file: WorkbookFile;
  /** The workbook as it was when the file was opened, and as it is. */
  readonly before: WorkbookState;
  readonly now: WorkbookState;
  /** The file's parts as they were opened, and the sheets that it lists. */
  readonly theirs: PackageParts;
  readonly list: WorkbookList;
  /** The content type of the workbook part that the new file's name asks for; undefined: as it was. */
  readonly type: string | undefined;
  /** Hears what of the workbook, or of the old file, the new one will not hold. */
  readonly lose: Lose;
}

/** A file on its way. A step never changes the one that it is given: it returns another. */
export interface Draft {
  readonly parts: PackageParts;
  /** Of the workbook part; {@link withRelationships} makes a part of them. */
  readonly relationships: RelationshipList;
}

/** The file as it was opened. */
export function openedDraft({ theirs, list }: Saving): Draft {
  return {
    parts: theirs,
    relationships: new RelationshipList(theirs.text(relationshipsPath(list.path))),
  };
}

/** With the relationships of the workbook part written. */
export function withRelationships({ parts, relationships }: Draft, { list }: Saving): Draft {
  return { parts: parts.with(relationshipsPath(list.path), relationships.toXml()), relationships };
}

/** Without relationships of the workbook part. */
export function withoutRelationships({ parts, relationships }: Draft, ids: readonly string[]): Draft {
  const fewer = relationships.copy();
  for (const id of ids) fewer.remove(id);
  return { parts, relationships: fewer };
}

/** The ids of the workbook part's relationships of these types. */
export function relationshipsOf({ list }: Saving, isMeant: (type: string) => boolean): string[] {
  return list.relationships.filter(({ type }) => isMeant(type)).map(({ id }) => id);
}

/** The path of the workbook's part of that type. */
export function pathOf({ list }: Saving, type: string): string | undefined {
  return list.relationships.find((one) => one.type === type && !one.external)?.target;
}

/** Whether a draft is the file as it was opened, letter by letter. */
export function isUntouched({ parts }: Draft, { theirs }: Saving): boolean {
  return [...parts.entries()].every(
    ([path, content]) => content === theirs.get(path) || content === theirs.text(path),
  );
}
