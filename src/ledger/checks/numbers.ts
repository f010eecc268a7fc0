import { tasksByNo } from "../../plan/tasks-by-no";
import { sheetRow } from "../cell-address";
import { textOf } from "../cell-value";
import { cellFix } from "../fixes/cell-fix";
import type { Check, MatchedRow } from "./check";

/** What a row's 序号 should be, where its 具体措施 tells. */
function hint({ rightNo }: MatchedRow): string {
  return rightNo === null ? "" : `，按具体措施此行应为${rightNo}`;
}

function notAnInteger(row: MatchedRow): string {
  const value = row.cell("no");
  if (value === "") return `序号为空${hint(row)}，请按文件填写。`;
  if (row.no !== null) return `序号“${textOf(value)}”是文本，应为整数${row.no}${hint(row)}。`;
  return `序号“${textOf(value)}”不是整数${hint(row)}，请按文件改正。`;
}

/** Checks of 序号, by which rows are matched with the document. */
export const numberChecks: readonly Check[] = [
  {
    code: "N01",
    severity: "error",
    title: "序号重复",
    meaning: "同一序号占了两行以上，统计只计第一行。",
    mending: null,
    needs: ["no"],
    per: "table",
    run: ({ sheet, rows }) => {
      return [...repeatedRows(rows)].flatMap(([no, repeated]) => {
        const places = repeatedPlaces(repeated.map(({ index }) => sheetRow(sheet, index)));
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
    mending: "automatic",
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
    meaning: "文件中没有这一序号的任务。",
    mending: null,
    needs: ["no"],
    per: "row",
    run: (row, { plan }) => {
      if (row.no === null || tasksByNo(plan).has(row.no)) return [];
      const message = `文件中没有序号为${row.no}的任务${hint(row)}，请核对序号。`;
      return [{ row, key: "no", message }];
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
