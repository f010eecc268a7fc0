import type { PackageParts } from "../../package/package-parts";
import { readRelationships, type RelationshipList } from "../../package/relationships";
import { attributesOf, joinPieces, piecesOf, type Piece } from "../../package/xml-pieces";
import { element } from "../../package/xml-write";
import { withDifferentials } from "../../style/differential-format";
import { changedTable } from "../../table/changed-table";
import type { SheetContent } from "../sheet/sheet-content";
import type { WorkbookWriting } from "../sheet/workbook-writing";
import { writeTables, type Written } from "../sheet/write-sheet";
import type { SheetChange } from "./sheet-change";

/**
 * Tables that did not change keep their parts, the others keep what we have no word for. `original` and the `xml` of
 * the result are `<tableParts>`.
 */
export function withChangedTables(
  given: PackageParts,
  original: string,
  writing: WorkbookWriting,
  { path, before, now }: SheetChange,
  content: SheetContent,
  relationships: RelationshipList,
): Written {
  const tables = readRelationships(given, path).filter(({ type }) => type === "table");
  const root = piecesOf(original === "" ? element("tableParts") : original);
  const stay = new Set<string>();
  const kept: Piece[] = [];
  let parts = given;
  for (const piece of root.children) {
    if (piece.name !== "tablePart") continue;
    const id = relationshipOf(piece);
    const target = tables.find((one) => one.id === id)?.target;
    const name = target === undefined ? "" : nameOf(parts, target);
    const [was, is] = [before.tables.get(name), now.tables.get(name)];
    if (target !== undefined && was !== undefined) {
      if (is === undefined) {
        relationships.remove(id);
        continue;
      }
      stay.add(name);
      if (was !== is) {
        const changed = changedTable(parts.text(target) ?? "", was, is);
        parts = parts.with(target, withDifferentials(changed, writing.styles));
      }
    }
    kept.push(piece);
  }
  const fresh = content.tables.filter(({ table }) => !stay.has(table.name));
  const written = writeTables(writing, parts, path, content, fresh, relationships);
  const children = [...kept, ...written.xml.map((xml) => ({ name: "tablePart", xml }))];
  if (children.length === 0) return { parts: written.parts, xml: "" };
  const open = root.open.replace(/\scount\s*=\s*["']\d*["']/, ` count="${children.length}"`);
  return { parts: written.parts, xml: joinPieces({ ...root, open }, children) };
}

function relationshipOf({ xml }: Piece): string {
  return [...attributesOf(piecesOf(xml).open)].find(([key]) => key.endsWith(":id"))?.[1] ?? "";
}

function nameOf(parts: PackageParts, target: string): string {
  const attributes = parts.xml(target)?.attributes ?? {};
  return attributes["displayName"] ?? attributes["name"] ?? "";
}
