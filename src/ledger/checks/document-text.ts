import { comparisonKey } from "../../plan/comparison-key";
import type { Task } from "../../plan/plan";
import { isoOf } from "../../plan/serial";
import { isDate, textOf } from "../cell-value";
import { columnOf, type ColumnKey } from "../columns";
import { cellFix } from "../fixes/cell-fix";
import type { CellFinding, CheckedRow, RowCheck } from "./check";
import { meaningOf } from "./matched-rows";

type TextKey = ColumnKey & keyof Task & ("part" | "section" | "measure" | "leadUnits" | "deadline");

const WHOLE = 40;
const BEFORE = 6;
const AFTER = 20;

/** A text as far as the reader needs it to see the difference: whole if short, else around where they part. */
function excerpt(text: string, other: string): string {
  if (text === "") return "空";
  if (text.length <= WHOLE) return `“${text}”`;
  let parting = 0;
  while (parting < text.length && text[parting] === other[parting]) parting += 1;
  const start = Math.max(0, Math.min(parting, text.length) - BEFORE);
  const end = Math.min(text.length, parting + AFTER);
  return `“${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}”`;
}

/** How a cell's text stands to the document's. A formula is X01's affair, whatever it shows. */
function difference(row: CheckedRow, key: TextKey): "none" | "layout" | "words" {
  if (row.task === null || row.formula(key) !== null) return "none";
  const [was, is] = [textOf(row.cell(key)), row.task[key]];
  if (was === is) return "none";
  return comparisonKey(was) === comparisonKey(is) ? "layout" : "words";
}

/** Findings where texts of the document stand in such a way to it. A loop: it runs for every text of every row. */
function where(
  wanted: "layout" | "words",
  keys: readonly TextKey[],
  message: (header: string, was: string, is: string) => string,
): RowCheck["run"] {
  return (row, { headers: { missing } }) => {
    const { task, cell } = row;
    if (task === null) return NONE;
    let found: CellFinding[] | undefined;
    for (const key of keys) {
      const [was, is] = [cell(key), task[key]];
      if (was === is || missing.includes(key) || difference(row, key) !== wanted) continue;
      const sentence = message(columnOf(key).header, textOf(was), is);
      (found ??= []).push({ row, key, message: sentence, fix: cellFix(row, key, is) });
    }
    return found ?? NONE;
  };
}

const NONE: readonly CellFinding[] = [];

/** The cells' text must be the document's; where only blanks or width differ, that is K04's. */
function sameText(code: string, title: string, keys: readonly TextKey[]): RowCheck {
  return {
    code,
    severity: "error",
    title: `${title}与文件不符`,
    meaning: `${title}是文件原文，不能改动。`,
    mending: "confirmed",
    needs: ["no"],
    per: "row",
    run: where(
      "words",
      keys,
      (header, was, is) => `${header}与文件不符：现为${excerpt(was, is)}，文件为${excerpt(is, was)}。`,
    ),
  };
}

const DOCUMENT_TEXTS: readonly TextKey[] = ["part", "section", "measure", "leadUnits", "deadline"];

/** Checks of the document's own columns. */
export const documentTextChecks: readonly RowCheck[] = [
  sameText("K01", "具体措施", ["measure"]),
  sameText("K02", "牵头单位", ["leadUnits"]),
  sameText("K03", "完成时限", ["deadline"]),
  {
    code: "K04",
    severity: "info",
    title: "仅空格或全半角不同",
    meaning: "与文件原文相比，只有空格或全角半角不同。",
    mending: "automatic",
    needs: ["no"],
    per: "row",
    run: where(
      "layout",
      DOCUMENT_TEXTS,
      (header) => `${header}与文件只有空格或全角半角不同，可恢复为文件原文。`,
    ),
  },
  sameText("K05", "工作板块或工作事项", ["part", "section"]),
  {
    code: "K06",
    severity: "error",
    title: "截止日期与完成时限不符",
    meaning: "截止日期应是完成时限所指的那一天；持续推进的任务没有截止日期。",
    mending: "automatic",
    needs: ["no", "deadline", "due"],
    per: "row",
    run: (row, { year }) => {
      const meaning = meaningOf(row, year);
      if (meaning === null) return [];
      const due = row.cell("due");
      const is = meaning.kind === "dated" ? meaning.due : "";
      if (isDate(due) ? Math.floor(due) === is : due === is) return [];
      const now = due === "" ? "为空" : `为${isDate(due) ? isoOf(due) : `“${textOf(due)}”`}`;
      const wanted = is === "" ? "应为空" : `应为${isoOf(is)}`;
      const deadline = row.task?.deadline ?? textOf(row.cell("deadline"));
      const message = `截止日期${now}，按完成时限“${deadline}”${wanted}。`;
      return [{ row, key: "due", message, fix: cellFix(row, "due", is) }];
    },
  },
];
