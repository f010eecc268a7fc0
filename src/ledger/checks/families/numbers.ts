import { tasksByNo } from "../../../plan/tasks-by-no";
import { sheetRow } from "../../cells/cell-address";
import { hiddenWords } from "../../../plan/text/hidden-characters";
import { textOf } from "../../cells/cell-value";
import { cellFix } from "../../fixes/cell-fix";
import { isBlankCell, plainForm, quoted } from "../../cells/seen-cell";
import type { Check, MatchedRow } from "../declared/check";
import { measuredTask } from "../declared/matched-rows";

/** What a row's 序号 should be, where its 具体措施 tells. */
function hint({ rightNo }: MatchedRow): string {
  return rightNo === null ? "" : `，按具体措施此行应为${rightNo}`;
}

function notAnInteger(row: MatchedRow): string {
  const value = row.cell("no");
  const text = textOf(value);
  if (isBlankCell(value)) return `序号为空${hint(row)}，请按文件填写。`;
  if (row.no === null) return `序号${quoted(text)}不是整数${hint(row)}，请按文件改正。`;
  const hidden = hiddenWords(text);
  const what = hidden === "" ? "是文本" : `是文本，含有${hidden}`;
  const shown = plainForm(text) === String(row.no) ? "" : quoted(text);
  return `序号${shown}${what}，应为整数${row.no}${hint(row)}。`;
}

/** Checks of 序号, by which rows are matched with the document. */
export const numberChecks: readonly Check[] = [
  {
    code: "N01",
    severity: "error",
    title: "序号重复",
    meaning: "同一序号占了两行以上，统计只计第一行。",
    fixing: null,
    needs: ["no"],
    per: "table",
    run: ({ ledger, rows }) => {
      return [...repeatedRows(rows)].flatMap(([no, repeated]) => {
        const places = repeatedPlaces(repeated.map(({ index }) => sheetRow(ledger, index)));
        return repeated.map((row) => ({
          row,
          key: "no" as const,
          message: `序号${no}重复（${places}），每项任务只应有一行${hint(row)}。`,
        }));
      });
    },
  },
  {
    code: "N02",
    severity: "error",
    title: "序号不是整数",
    meaning: "序号为空、不是整数，或是以文本存放的数字。",
    fixing: "automatic",
    needs: ["no"],
    per: "row",
    run: (row) => {
      if (row.no !== null && typeof row.cell("no") !== "string") return [];
      const fix = row.no === null ? null : cellFix(row, "no", row.no);
      return [{ row, key: "no", message: notAnInteger(row), fix }];
    },
  },
  {
    code: "N03",
    severity: "error",
    title: "不在文件之列",
    meaning: "具体措施是文件中的，序号却不是。",
    fixing: "confirmed",
    needs: ["no", "measure"],
    per: "row",
    run: (row, { plan }) => {
      const { no, rightNo } = row;
      if (no === null || row.isStaffs || tasksByNo(plan).has(no)) return [];
      const own = rightNo ?? measuredTask(row, plan)?.no;
      if (own === undefined) return [];
      const advice = rightNo === null ? `但序号${own}已有一行，请核对是否重复` : "请改正";
      const message = `文件中没有序号为${no}的任务，按具体措施此行应为${own}，${advice}。`;
      return [{ row, key: "no", message, fix: rightNo === null ? null : cellFix(row, "no", rightNo) }];
    },
  },
  {
    code: "N04",
    severity: "info",
    title: "自行增加的任务",
    meaning: "序号和具体措施都不是文件中的：是自行增加的任务，照样校验、判定和统计。",
    fixing: null,
    needs: ["no", "measure"],
    per: "row",
    run: (row) => {
      if (row.no === null || !row.isStaffs) return [];
      return [{ row, key: "no", message: `序号${row.no}不在文件之列，是自行增加的任务，照样校验和统计。` }];
    },
  },
];

/** The rows of every 序号 that stands more than once. */
function repeatedRows(rows: readonly MatchedRow[]): ReadonlyMap<number, readonly MatchedRow[]> {
  const first = new Map<number, MatchedRow>();
  const sameNo = new Map<number, MatchedRow[]>();
  for (const row of rows) {
    const { no } = row;
    if (no === null) continue;
    const before = first.get(no);
    if (before === undefined) first.set(no, row);
    else if (sameNo.get(no)?.push(row) === undefined) sameNo.set(no, [before, row]);
  }
  return sameNo;
}

const SHOWN = 8;

/** 第4行、第9行; with a great many only the first, so that no message grows with the table. */
function repeatedPlaces(rows: readonly number[]): string {
  const shown = rows.slice(0, SHOWN).map((row) => `第${row}行`);
  return rows.length > SHOWN ? `${shown.join("、")}等${rows.length}行` : shown.join("、");
}
