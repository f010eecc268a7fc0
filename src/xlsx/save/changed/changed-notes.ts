import type { PackageParts } from "../../package/package-parts";
import { readRelationships, relativeTarget, type RelationshipList } from "../../package/relationships";
import { attributesOf, joinPieces, piecesOf, prologOf } from "../../package/xml-pieces";
import { element } from "../../package/xml-write";
import { changedComments, changedNoteDrawing, commentsXml, noteDrawingXml } from "../../sheet/notes";
import type { SheetContent } from "../sheet/sheet-content";
import type { SheetChange } from "./sheet-change";

/** The parts of a sheet's notes; `xml` is a new `<legacyDrawing>`, or undefined where the old one stays. */
export function withChangedNotes(
  given: PackageParts,
  { path, before, now }: SheetChange,
  { notes }: SheetContent,
  relationships: RelationshipList,
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
  if (threads !== undefined) {
    const changed = [...before.notes].filter(([ref, note]) => now.notes.get(ref) !== note);
    const refs = new Set(changed.map(([ref]) => ref));
    parts = parts.with(threads, withoutThreads(parts.text(threads) ?? "", refs));
  }
  // The boxes of controls may be there without any note.
  if (drawing !== undefined) {
    const boxes = changedNoteDrawing(parts.text(drawing) ?? "", before.notes, notes);
    return { parts: parts.with(drawing, boxes), xml: undefined };
  }
  const added = parts.freePath("xl/drawings/vmlDrawing", ".vml");
  const id = relationships.add("vmlDrawing", relativeTarget(path, added));
  return { parts: parts.with(added, noteDrawingXml(notes)), xml: element("legacyDrawing", { "r:id": id }) };
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
