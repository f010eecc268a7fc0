import { relativeTarget } from "../../package/relationships";
import { pathOf, type Draft, type Saving } from "./draft";
import type { WrittenSheets } from "./sheets";

/** With the formats and texts that the sheets name, where ours came to those that the file had. */
export function withLists(
  draft: Draft,
  saving: Saving,
  { styles, strings }: Pick<WrittenSheets, "styles" | "strings">,
): Draft {
  const relationships = draft.relationships.copy();
  let { parts } = draft;
  for (const [type, fileName, list] of [
    ["styles", "styles.xml", styles],
    ["sharedStrings", "sharedStrings.xml", strings],
  ] as const) {
    const path = pathOf(saving, type);
    const isThere = path !== undefined && parts.has(path);
    if (!isThere && !list.isUsed) continue;
    if (path === undefined) relationships.add(type, fileName);
    const beside = relativeTarget("", `${saving.list.path.replace(/[^/]*$/, "")}${fileName}`);
    parts = parts.with(path ?? beside, list.toXml());
  }
  return { parts, relationships };
}
