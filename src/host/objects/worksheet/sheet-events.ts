/** What a sheet tells of itself, and the collection of all of them. */
export const SHEET_EVENTS = [
  "DataChanged",
  "SelectionChanged",
  "Activated",
  "Deactivated",
  "Calculated",
  "FormatChanged",
  "RowSorted",
  "RowHiddenChanged",
  "ProtectionChanged",
  "NameChanged",
  "VisibilityChanged",
  "ColumnSorted",
  "FormulaChanged",
  "SingleClicked",
] as const;
