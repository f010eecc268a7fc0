import type { Snapshot } from "../snapshot";

/** Names under which Univer's plugins keep their data in a snapshot. */
export const resourceNames = {
  conditionalFormats: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  dataValidation: "SHEET_DATA_VALIDATION_PLUGIN",
  tables: "SHEET_TABLE_PLUGIN",
  definedNames: "SHEET_DEFINED_NAME_PLUGIN",
  filters: "SHEET_FILTER_PLUGIN",
  notes: "SHEET_NOTE_PLUGIN",
} as const;

/** One plugin's data by key (a sheet id, except for defined names); empty if the snapshot has none. */
export function resource<T>(snapshot: Snapshot, name: string): Partial<Record<string, T>> {
  const data = snapshot.resources?.find((one) => one.name === name)?.data;
  if (data === undefined || data === "") return {};
  return JSON.parse(data) as Partial<Record<string, T>>;
}
