import { DEFAULT_TABLE_EXTRAS } from "../../../xlsx/model/book/workbook-file";
import type { OpenWorkbook } from "../workbook/open-workbook";

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_style, index) => `${name}${String(index + 1)}`);
/** Excel's own styles of tables. */
const OF_EXCEL = [
  ...numbered("TableStyleLight", 21),
  ...numbered("TableStyleMedium", 28),
  ...numbered("TableStyleDark", 11),
];

/** The names of all styles that a table of the workbook may have: Excel's, and those of its file. */
export function tableStyleNames({ extras }: OpenWorkbook): string[] {
  return [...OF_EXCEL, ...(extras.tableStyles?.own ?? [])];
}

export function isExcelsTableStyle(name: string): boolean {
  return OF_EXCEL.includes(name);
}

/** What new tables get. */
export function usualTableStyle({ extras }: OpenWorkbook): string {
  return extras.tableStyles?.usual ?? DEFAULT_TABLE_EXTRAS.style;
}

export function setUsualTableStyle({ extras }: OpenWorkbook, name: string): void {
  extras.tableStyles = { own: extras.tableStyles?.own ?? [], usual: name };
}
