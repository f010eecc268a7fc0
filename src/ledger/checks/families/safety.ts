import { isCellError, textOf } from "../../cells/cell-value";
import { COLUMNS, type Column } from "../../rows/columns";
import { cellFix } from "../../fixes/cell-fix";
import { initialRow } from "../../rows/initial-rows";
import { isBlankCell, quoted } from "../../cells/seen-cell";
import type { CellFinding, CheckedRow, RowCheck } from "../declared/check";

const TEXT_COLUMNS = COLUMNS.filter(({ kind }) => kind === "text");

/** Excel cuts a cell's text here. */
const LONGEST_TEXT = 32_767;

/** What other programs take for the start of a formula. A leading - is a list mark. */
const FORMULA_START = /^[=+@\t]/;
const FULL_WIDTH: Readonly<Record<string, string>> = { "=": "＝", "+": "＋", "@": "＠" };

/** The same text, beginning so that no program takes it for a formula: not a word is lost. */
function harmless(text: string): string {
  return text.replace(/^\t+/, "").replace(/^[=+@]/, (mark) => FULL_WIDTH[mark] ?? mark);
}

/** Where the document says what the cell holds, K codes compare it. */
function isDocuments(row: CheckedRow, { writtenBy }: Column): boolean {
  return writtenBy === "plan" && (row.task !== null || row.rightNo !== null);
}

/** A loop: it runs for every cell of every row. */
function inColumns(
  columns: readonly Column[],
  find: (row: CheckedRow, column: Column) => CellFinding | null,
): RowCheck["run"] {
  return (row) => {
    let found: CellFinding[] | undefined;
    for (const column of columns) {
      const finding = find(row, column);
      if (finding) (found ??= []).push(finding);
    }
    return found ?? NONE;
  };
}

const NONE: readonly CellFinding[] = [];

const SHOWN = 60;

function formulaIn(row: CheckedRow, column: Column, formula: string): CellFinding {
  const { key, header } = column;
  const document = row.task !== null && column.writtenBy === "plan" ? initialRow(row.task)[key] : null;
  const will = document ?? harmless(textOf(row.cell(key)));
  const shown = formula.length > SHOWN ? `${formula.slice(0, SHOWN)}…` : formula;
  const message = `${header}中是公式“${shown}”，应为文字。`;
  return { row, key, message, fix: { ...cellFix(row, key, will), wasFormula: formula } };
}

/** Checks of what a cell may hold at all. */
export const safetyChecks: readonly RowCheck[] = [
  {
    code: "X01",
    severity: "error",
    title: "文字列中有公式",
    isOfAnyColumn: true,
    meaning: "应填文字的列中有公式，或文字以 = + @ 或制表符开头，可能被当作公式执行。",
    fixing: "confirmed",
    needs: ["no"],
    per: "row",
    run: inColumns(TEXT_COLUMNS, (row, column) => {
      const { key, header } = column;
      const formula = row.formula(key);
      if (formula !== null) return formulaIn(row, column, formula);
      const value = row.cell(key);
      if (typeof value !== "string" || !FORMULA_START.test(value)) return null;
      if (isBlankCell(value) || isDocuments(row, column)) return null;
      const start = value.startsWith("\t") ? "制表符" : `“${value.charAt(0)}”`;
      const message = `${header}以${start}开头，可能被当作公式，请改用文字或全角符号开头。`;
      return { row, key, message, fix: cellFix(row, key, harmless(value)) };
    }),
  },
  {
    code: "X02",
    severity: "error",
    title: "错误值",
    isOfAnyColumn: true,
    meaning: "单元格的内容是 #REF!、#N/A 等错误值。",
    fixing: null,
    needs: ["no"],
    per: "row",
    run: inColumns(COLUMNS, (row, { key, header }) => {
      const value = row.cell(key);
      if (!isCellError(value)) return null;
      return { row, key, message: `${header}是错误值${value.error}，请重新填写或恢复内容。` };
    }),
  },
  {
    code: "X03",
    severity: "warning",
    title: "可能被截断",
    isOfAnyColumn: true,
    meaning: `文字长达Excel单元格的上限（${LONGEST_TEXT}字），其后的内容可能已丢失。`,
    fixing: null,
    needs: ["no"],
    per: "row",
    run: inColumns(TEXT_COLUMNS, (row, column) => {
      const { key, header } = column;
      const value = row.cell(key);
      if (typeof value !== "string" || value.length < LONGEST_TEXT || isDocuments(row, column)) return null;
      const message = `${header}有${value.length}字，达到单元格上限，其后的内容可能被截断，请核对原文。`;
      return { row, key, message };
    }),
  },
  {
    code: "X04",
    severity: "warning",
    title: "公式被覆盖",
    meaning: "预警状态的公式被文字或数值覆盖，不再随统计截止日变动。",
    fixing: "automatic",
    needs: ["no", "light"],
    per: "row",
    run: (row, { ledger }) => {
      if (ledger.details?.lightConstants?.has(row.index) !== true) return [];
      const { no, index } = row;
      const was = row.cell("light");
      const by = isBlankCell(was) ? "被清除" : `被${quoted(textOf(was))}覆盖`;
      const message = `预警状态的公式${by}，不再随统计截止日变动，应恢复公式。`;
      return [{ row, key: "light", message, fix: { kind: "light-formula", no, index, was } }];
    },
  },
];
