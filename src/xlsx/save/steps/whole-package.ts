import { contentTypesXml } from "../../package/content-types";
import type { Draft, Saving } from "./draft";

/** Without the parts that only removed sheets, macros or signatures led to; parts that nothing led to stay. */
export function withoutUnreachable(draft: Draft, { theirs }: Saving): Draft {
  const is = draft.parts.reachable();
  const gone = [...theirs.reachable()].filter((path) => !is.has(path));
  return { ...draft, parts: draft.parts.without(gone) };
}

/** With what is ours in the dialect of the file (ECMA-376 strict), where it is that one. */
export function inDialect(draft: Draft, { theirs, list }: Saving): Draft {
  if (!(theirs.text(list.path) ?? "").includes("http://purl.oclc.org/ooxml/")) return draft;
  const strict = (text: string) =>
    text
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(
        /http:\/\/schemas\.openxmlformats\.org\/drawingml\/2006\/(chart|main|spreadsheetDrawing)(?=")/g,
        "http://purl.oclc.org/ooxml/drawingml/$1",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );
  const parts = draft.parts.map((content) => (typeof content === "string" ? strict(content) : content));
  return { ...draft, parts };
}

/** With the list of the parts' types. */
export function withContentTypes(draft: Draft, { theirs, list, type }: Saving): Draft {
  const { parts } = draft;
  const added = [...parts.entries()].map(([path]) => path).filter((path) => !theirs.has(path));
  const removed = [...theirs.entries()].map(([path]) => path).filter((path) => !parts.has(path));
  const retyped = new Map(type === undefined ? [] : [[list.path, type]]);
  const path = "[Content_Types].xml";
  return { ...draft, parts: parts.with(path, contentTypesXml(parts.text(path), added, removed, retyped)) };
}
