import { relationshipsOf, withoutRelationships, type Draft, type Saving } from "./draft";

/** Relationships that only files with macros have. */
const macros = new Set(["vbaProject", "xlMacrosheet", "xlIntlMacrosheet"]);

/** A file whose name says that it holds no macros must not hold any. `dropped`: the ids of macro sheets. */
export function withoutMacros(
  draft: Draft,
  saving: Saving,
): { readonly draft: Draft; readonly dropped: ReadonlySet<string> } {
  const { type, list, lose } = saving;
  const mayHold = type === undefined || type.includes("macroEnabled");
  const found = mayHold ? [] : relationshipsOf(saving, (kind) => macros.has(kind));
  if (found.length === 0) return { draft, dropped: new Set() };
  lose("宏");
  const sheets = list.sheets.filter((sheet) => macros.has(sheet.type));
  return { draft: withoutRelationships(draft, found), dropped: new Set(sheets.map(({ id }) => id)) };
}
