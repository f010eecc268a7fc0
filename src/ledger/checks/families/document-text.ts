import { comparisonKey } from "../../../plan/text/comparison-key";
import type { Task } from "../../../plan/plan";
import { hiddenBeyond } from "../../../plan/text/hidden-characters";
import { isoOf } from "../../../plan/serial";
import { isDate, textOf } from "../../cells/cell-value";
import { columnOf, type ColumnKey } from "../../rows/columns";
import { cellFix } from "../../fixes/cell-fix";
import { isDayOf } from "../../settings/ledger-days";
import type { CellValue } from "../../cells/ledger";
import { isBlankCell } from "../../cells/seen-cell";
import { shownCell } from "../../rows/shown-cell";
import type { CellFinding, CheckContext, CheckedRow, RowCheck } from "../declared/check";
import { excerpt } from "../declared/excerpt";
import { meaningOf } from "../declared/matched-rows";

type TextKey = ColumnKey & keyof Task & ("part" | "section" | "measure" | "leadUnits" | "deadline");

/** How a cell's text stands to the document's. A formula is X01's affair, whatever it shows. */
function difference(row: CheckedRow, key: TextKey): "none" | "layout" | "words" {
  if (row.task === null || row.formula(key) !== null) return "none";
  const [was, is] = [textOf(row.cell(key)), row.task[key]];
  if (was === is) return "none";
  return comparisonKey(was) === documentKey(row.task, key) ? "layout" : "words";
}

const KEYS = new WeakMap<Task, Partial<Record<TextKey, string>>>();

/** The comparison key of a text of the document; found once. */
function documentKey(task: Task, key: TextKey): string {
  const known = KEYS.get(task) ?? {};
  KEYS.set(task, known);
  return (known[key] ??= comparisonKey(task[key]));
}

/** In what a text differs from the document's where a reader sees no other words. */
function layoutWords(was: string, is: string): string {
  const hidden = hiddenBeyond(was, is);
  return hidden === "" || /^(?:空格|全角字符|、)+$/u.test(hidden) ? "空格或全角半角不同" : `${hidden}之差`;
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
function sameText(code: RowCheck["code"], title: string, keys: readonly TextKey[]): RowCheck {
  return {
    code,
    severity: "error",
    title: `${title}与文件不符`,
    meaning: `${title}是文件原文，不能改动。`,
    fixing: "confirmed",
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

const layout = where(
  "layout",
  DOCUMENT_TEXTS,
  (header, was, is) => `${header}与文件只有${layoutWords(was, is)}，可恢复为文件原文。`,
);

/** 截止日期 of an ongoing task is blank; a text in which nothing is seen is not quite that. */
function blankDue(row: CheckedRow): readonly CellFinding[] {
  const was = row.cell("due");
  if (was === "" || !isBlankCell(was) || row.task?.meaning.kind !== "ongoing") return NONE;
  const message = `截止日期应为空，现有${hiddenBeyond(textOf(was), "")}，可恢复为空。`;
  return [{ row, key: "due", message, fix: cellFix(row, "due", "") }];
}

/** Checks of the document's own columns. */
export const documentTextChecks: readonly RowCheck[] = [
  sameText("K01", "具体措施", ["measure"]),
  sameText("K02", "牵头单位", ["leadUnits"]),
  sameText("K03", "完成时限", ["deadline"]),
  {
    code: "K04",
    severity: "info",
    title: "仅空格或全半角不同",
    meaning: "与文件原文相比，只有空格、全角半角、看不见的字符或部首字符不同。",
    fixing: "automatic",
    needs: ["no"],
    per: "row",
    run: (row, context) => [...layout(row, context), ...blankDue(row)],
  },
  sameText("K05", "工作板块或工作事项", ["part", "section"]),
  {
    code: "K06",
    severity: "error",
    title: "截止日期与完成时限不符",
    meaning:
      "截止日期应是完成时限所指的那一天；持续推进的任务没有截止日期；经批准的延期填在调整后时限和调整依据。",
    fixing: "confirmed",
    needs: ["no", "deadline", "due"],
    per: "row",
    run: (row, context) => {
      const meaning = meaningOf(row, context.year);
      if (meaning === null) return [];
      const due = row.cell("due");
      const is = meaning.kind === "dated" ? meaning.due : "";
      if (isDate(due) ? Math.floor(due) === is : is === "" ? isBlankCell(due) : false) return [];
      const wanted = is === "" ? "应为空" : `应为${isoOf(is)}`;
      const deadline = row.task?.deadline ?? comparisonKey(textOf(row.cell("deadline")));
      const restore = cellFix(row, "due", is);
      const said = `截止日期${dueNow(due)}，按完成时限“${deadline}”${wanted}`;
      if (is === "" || !isDayOf(context.days, due) || Math.floor(due) < is)
        return [{ row, key: "due", message: `${said}。`, fix: restore }];
      const advice = "经批准延期的，请将新日期填入调整后时限，并在调整依据中注明批准文件";
      const message = `${said}；${advice}。`;
      const choices = [
        ...(mayMove(row, context)
          ? [
              {
                label: "移到调整后时限",
                fix: { kind: "cells", cells: [restore, cellFix(row, "extendedTo", due)] } as const,
              },
            ]
          : []),
        { label: "恢复截止日期", fix: restore },
      ];
      return [{ row, key: "due", message, ...(choices.length > 1 ? { choices } : { fix: restore }) }];
    },
  },
];

/** What stands in 截止日期, as the cell shows it; of a text nothing that would look like the right date. */
function dueNow(due: CellValue): string {
  if (isBlankCell(due)) return "为空";
  if (typeof due === "string") return "是文本，不是日期";
  return `为${shownCell(due, "due")}`;
}

/** Is there a free 调整后时限 for a later day? */
function mayMove(row: CheckedRow, { headers: { missing } }: CheckContext): boolean {
  return !missing.includes("extendedTo") && isBlankCell(row.cell("extendedTo"));
}
