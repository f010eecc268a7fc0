import { TABLES } from "../../settings/sheet-names";
import { sheetRow } from "../../cells/cell-address";
import type { Fix } from "../../fixes/fix";
import { columnPositions } from "../../rows/headers";

import type { CheckContext, TableCheck, TableFinding } from "../declared/check";
import { isBlankCell } from "../../cells/seen-cell";
import { mergedAddress } from "../../cells/merged-cells";
import { tasksOutside } from "../declared/tasks-outside";

const REPAIR: Fix = { kind: "repair" };
const HEADER = { row: -1, column: 0 };

/** Checks of the table as a whole. */
export const tableChecks: readonly TableCheck[] = [
  {
    code: "T04",
    severity: "warning",
    title: "空行",
    meaning: "表格中有除公式外没有任何内容的行。",
    fixing: "confirmed",
    needs: ["no"],
    per: "table",
    run: (context) =>
      blankRuns(context).map((indexes) => {
        const [first = 0, last = first] = [indexes[0], indexes.at(-1)];
        const { ledger } = context;
        const which = indexes.length === 1 ? "" : `至第${sheetRow(ledger, last)}行`;
        return {
          row: null,
          at: { row: first, column: columnPositions(ledger.headers).get("no") ?? 0 },
          column: null,
          message: `第${sheetRow(ledger, first)}行${which}除公式外没有内容，请删除空行。`,
          fix: { kind: "blank-rows", indexes },
        };
      }),
  },
  {
    code: "T05",
    severity: "error",
    title: "项数不符",
    meaning: "文件中的任务在台账里没有对应的行，或有任务填在了表格之外。",
    fixing: "confirmed",
    needs: ["no"],
    per: "table",
    run: (context) => {
      const outside = rowsOutside(context);
      return [...missingTasks(context, outside.length > 0), ...outside];
    },
  },
  {
    code: "T06",
    severity: "error",
    title: "合并单元格",
    meaning: "台账中有合并的单元格，排序、筛选和统计会出错。",
    fixing: "confirmed",
    needs: [],
    per: "table",
    run: ({ ledger }) =>
      (ledger.details?.merged ?? []).map((area) => {
        const address = mergedAddress(ledger, area);
        return {
          row: null,
          at: area,
          column: null,
          message: `${address}是合并单元格，台账中不能合并，请取消合并并逐行填写。`,
          fix: { kind: "unmerge", address },
        };
      }),
  },
  {
    code: "T07",
    severity: "error",
    title: "多份台账",
    meaning: "工作簿中有两个以上的表具有台账的各列，只有其中一份参与校验和统计。",
    fixing: null,
    needs: [],
    per: "table",
    run: ({ ledger }) =>
      (ledger.details?.otherLedgers ?? []).map(({ tableName, sheetName }) => ({
        row: null,
        at: HEADER,
        column: null,
        message:
          `工作簿中有多份台账：本次校验的是工作表“${ledger.sheetName}”上的表“${ledger.details?.tableName ?? ""}”，` +
          `另有工作表“${sheetName}”上的表“${tableName}”，请只保留一份。`,
      })),
  },
  {
    code: "T08",
    severity: "warning",
    title: "台账表被改名",
    meaning: `台账的表应名为“${TABLES.ledger}”，现在是按列名找到的。`,
    fixing: "confirmed",
    needs: [],
    per: "table",
    run: ({ ledger: { details } }) => {
      if (details === undefined || details.tableName === TABLES.ledger) return [];
      const { tableName: was } = details;
      const message = `台账的表名为“${was}”，应为“${TABLES.ledger}”。`;
      const fix = { kind: "rename-table", was, will: TABLES.ledger } as const;
      return [{ row: null, at: HEADER, column: null, message, fix }];
    },
  },
];

/** Rows that hold nothing, neighbours together. A note in a column of the user's own makes a row hold something. */
function blankRuns({ ledger, rows }: CheckContext): readonly (readonly number[])[] {
  if (rows.length === ledger.rows.length) return [];
  const filled = new Set(rows.map(({ index }) => index));
  const ours = new Set(columnPositions(ledger.headers).values());
  const runs: number[][] = [];
  ledger.rows.forEach((cells, index) => {
    if (filled.has(index) || cells.some((value, position) => !isBlankCell(value) && !ours.has(position)))
      return;
    const open = runs.at(-1);
    if (open?.at(-1) === index - 1) open.push(index);
    else runs.push([index]);
  });
  return runs;
}

/** With rows outside the table a repair would write tasks a second time. */
function missingTasks({ plan, rows }: CheckContext, outside: boolean): readonly TableFinding[] {
  const present = new Set(rows.map(({ no, rightNo }) => rightNo ?? no));
  const missing = plan.tasks.map(({ no }) => no).filter((no) => !present.has(no));
  if (missing.length === 0) return [];
  const message = `文件有${plan.tasks.length}项任务，台账缺${missing.length}项，缺少的序号：${missing.join("、")}。`;
  return [{ row: null, at: HEADER, column: null, message, fix: outside ? null : REPAIR }];
}

const SHOWN = 8;

/** Rows with tasks outside the table: where they stand, in one issue at the first of them. */
function rowsOutside({ ledger, plan }: CheckContext): readonly TableFinding[] {
  const found = tasksOutside(ledger, plan);
  const [first] = found;
  if (first === undefined) return [];
  const rows = [...new Set(found.map(({ row }) => row))];
  const shown = `第${rows.slice(0, SHOWN).join("、")}${rows.length > SHOWN ? `等${rows.length}` : ""}行`;
  const message = `${shown}有任务填在表格之外，未计入台账，请将这些行移入表格，或将表格范围扩大到这些行。`;
  // Positions in the table: rows above it and columns on its left are below 0.
  const at = { row: first.row - sheetRow(ledger, 0), column: first.column - ledger.firstColumn };
  return [{ row: null, at, column: null, message }];
}
