import { textOf } from "../cell-value";
import { sheetRow } from "../cell-address";
import type { Check, CheckedRow } from "./check";

/** What a row's 序号 should be, where its 具体措施 tells. */
function hint({ rightNo }: CheckedRow): string {
  return rightNo === null ? "" : `，按具体措施此行应为${rightNo}`;
}

function notAnInteger(row: CheckedRow): string {
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
    needs: ["no"],
    run: ({ sheet, rows }) => {
      const sameNo = new Map<number, CheckedRow[]>();
      for (const row of rows) {
        if (row.no !== null) sameNo.set(row.no, [...(sameNo.get(row.no) ?? []), row]);
      }
      return [...sameNo].flatMap(([no, repeated]) => {
        if (repeated.length === 1) return [];
        const places = repeated.map(({ index }) => `第${sheetRow(sheet, index)}行`).join("、");
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
    needs: ["no"],
    run: ({ rows }) =>
      rows
        .filter((row) => row.no === null || typeof row.cell("no") === "string")
        .map((row) => ({ row, key: "no" as const, message: notAnInteger(row) })),
  },
];
