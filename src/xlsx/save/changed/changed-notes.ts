import type { PackageParts } from "../../package/package-parts";
import { readRelationships, relativeTarget, type RelationshipList } from "../../package/relationships";
import { element } from "../../package/xml-write";
import {
  changedAddresses,
  changedComments,
  changedNoteDrawing,
  commentsXml,
  listNotes,
  noteDrawingXml,
} from "../../sheet/notes";
import { changedThreads, type PersonId } from "../../sheet/threads";
import type { SheetContent } from "../sheet/sheet-content";
import { withNewThreads } from "../sheet/write-sheet";
import type { SheetChange } from "./sheet-change";

/** The parts of a sheet's notes; `xml` is a new `<legacyDrawing>`, or undefined where the old one stays. */
export function withChangedNotes(
  given: PackageParts,
  { path, before }: SheetChange,
  { notes }: SheetContent,
  relationships: RelationshipList,
  personId: PersonId,
): { readonly parts: PackageParts; readonly xml: string | undefined } {
  const links = readRelationships(given, path);
  const target = (type: string) => links.find((one) => one.type === type)?.target;
  const [texts, drawing, threads] = [target("comments"), target("vmlDrawing"), target("threadedComment")];
  let parts = given;
  if (texts === undefined) {
    const added = parts.freePath("xl/comments", ".xml");
    parts = parts.with(added, commentsXml(notes) ?? "");
    relationships.add("comments", relativeTarget(path, added));
  } else parts = parts.with(texts, changedComments(parts.text(texts) ?? "", before.notes, notes));
  const changed = changedAddresses(before.notes, notes);
  if (threads !== undefined)
    parts = parts.with(
      threads,
      changedThreads(parts.text(threads) ?? "", changed, listNotes(notes), personId),
    );
  else parts = withNewThreads(parts, path, notes, relationships, personId);
  // The boxes of controls may be there without any note.
  if (drawing !== undefined) {
    const boxes = changedNoteDrawing(parts.text(drawing) ?? "", before.notes, notes);
    return { parts: parts.with(drawing, boxes), xml: undefined };
  }
  const added = parts.freePath("xl/drawings/vmlDrawing", ".vml");
  const id = relationships.add("vmlDrawing", relativeTarget(path, added));
  return { parts: parts.with(added, noteDrawingXml(notes)), xml: element("legacyDrawing", { "r:id": id }) };
}
