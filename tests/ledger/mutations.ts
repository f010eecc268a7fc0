import { textOf } from "../../src/ledger/cell-value";
import { COLUMNS, type ColumnKey } from "../../src/ledger/columns";
import type { CellValue, LedgerSheet } from "../../src/ledger/ledger-sheet";
import type { Plan } from "../../src/plan/plan";
import { MEETING_DAY, positionOf, withCells } from "./fresh-ledger";

/** Where an issue is expected: the row's position, -1 for the header, and the column. */
export interface Expected {
  readonly code: string;
  readonly row: number;
  readonly key: ColumnKey;
}

/** One way to damage a fresh ledger, and all that the checks must say of it. */
export interface Mutation {
  readonly name: string;
  readonly apply: (
    sheet: LedgerSheet,
    row: number,
    plan: Plan,
  ) => readonly [LedgerSheet, readonly Expected[]];
}

const isDated = (plan: Plan, row: number): boolean => plan.tasks[row]?.meaning.kind === "dated";

/** Cells of the row changed; the code expected in the column, or nothing. */
function cells(
  name: string,
  changes: Partial<Record<ColumnKey, CellValue>>,
  code: string | null,
  key: ColumnKey,
  datedOnly = false,
): Mutation {
  return {
    name,
    apply: (sheet, row, plan) => [
      withCells(sheet, row, changes),
      code === null || (datedOnly && !isDated(plan, row)) ? [] : [{ code, row, key }],
    ],
  };
}

function appended(name: string, key: ColumnKey, text: string, code: string | null): Mutation {
  return {
    name,
    apply: (sheet, row) => [
      withCells(sheet, row, { [key]: `${textOf(sheet.rows[row]?.[positionOf(key)] ?? "")}${text}` }),
      code === null ? [] : [{ code, row, key }],
    ],
  };
}

const finished = { status: "已完成", progress: 1, completedOn: MEETING_DAY };

export const MUTATIONS: readonly Mutation[] = [
  {
    name: "a row deleted",
    apply: (sheet, row) => [
      { ...sheet, rows: sheet.rows.filter((_, index) => index !== row) },
      [{ code: "T05", row: -1, key: "no" }],
    ],
  },
  {
    name: "a row emptied of all but its formula",
    apply: (sheet, row) => [
      {
        ...sheet,
        rows: sheet.rows.map((values, index) =>
          index === row ? COLUMNS.map(({ key }) => (key === "light" ? "正常" : "")) : values,
        ),
      },
      [{ code: "T05", row: -1, key: "no" }],
    ],
  },
  {
    name: "a row copied to the end",
    apply: (sheet, row) => [
      { ...sheet, rows: [...sheet.rows, sheet.rows[row] ?? []] },
      [row, sheet.rows.length].map((index) => ({ code: "N01", row: index, key: "no" as const })),
    ],
  },
  {
    name: "序号 overwritten with its neighbour's",
    apply: (sheet, row, plan) => {
      const neighbour = row === 0 ? 1 : row - 1;
      return [
        withCells(sheet, row, { no: plan.tasks[neighbour]?.no ?? "" }),
        [row, neighbour].map((index) => ({ code: "N01", row: index, key: "no" as const })),
      ];
    },
  },
  {
    name: "序号 as text",
    apply: (sheet, row, plan) => [
      withCells(sheet, row, { no: ` ${String(plan.tasks[row]?.no)}` }),
      [{ code: "N02", row, key: "no" }],
    ],
  },
  cells("序号 in characters", { no: "廿五" }, "N02", "no"),
  cells("序号 empty", { no: "" }, "N02", "no"),
  cells("序号 a fraction", { no: 3.5 }, "N02", "no"),
  cells("序号 an error value", { no: { error: "#REF!" } }, "X02", "no"),
  appended("具体措施 longer", "measure", "等", "K01"),
  appended("具体措施 with a blank more", "measure", " ", null),
  appended("牵头单位 longer", "leadUnits", "、教育局", "K02"),
  appended("牵头单位 in other blanks", "leadUnits", "　", null),
  cells("牵头单位 empty", { leadUnits: "" }, "K02", "leadUnits"),
  cells("完成时限 another", { deadline: "5月底前" }, "K03", "deadline"),
  cells("完成时限 turned into a date", { deadline: 44_531 }, "K03", "deadline"),
  cells("完成状态 misspelt", { status: "己完成" }, "P01", "status"),
  cells("完成状态 empty", { status: "" }, "P01", "status"),
  cells("完成进度 below 0", { progress: -0.01 }, "P02", "progress"),
  cells("完成进度 over 1 and under 2", { progress: 1.2 }, "P02", "progress"),
  cells("完成进度 above 100", { progress: 101 }, "P02", "progress"),
  cells("完成进度 in words", { progress: "过半" }, "P02", "progress"),
  cells("完成进度 as TRUE", { progress: true }, "P02", "progress"),
  cells("完成进度 missing", { progress: "" }, null, "progress"),
  cells("完成进度 probably a percentage", { progress: 80 }, null, "progress"),
  cells("finished", finished, null, "status"),
  cells("finished at 99%", { ...finished, progress: 0.99 }, "P04", "progress", true),
  cells("finished with a progress that is no number", { ...finished, progress: "全部" }, "P02", "progress"),
  cells("finished without a date", { ...finished, completedOn: "" }, "P05", "completedOn", true),
  cells("finished after the meeting", { ...finished, completedOn: MEETING_DAY + 1 }, "P06", "completedOn"),
  cells(
    "finished in the evening of the meeting",
    { ...finished, completedOn: MEETING_DAY + 0.9 },
    null,
    "no",
  ),
  cells("finished on text", { ...finished, completedOn: "2021.9.30" }, "P14", "completedOn"),
  cells("finished on an error", { ...finished, completedOn: { error: "#N/A" } }, "X02", "completedOn"),
  cells("更新日期 negative", { updatedOn: -1 }, "P14", "updatedOn"),
  cells("更新日期 as TRUE", { updatedOn: true }, "P14", "updatedOn"),
  cells("截止日期 as text", { due: "2021-12-31" }, null, "due"),
  ...COLUMNS.map(({ key, header }) => cells(`${header} #N/A`, { [key]: { error: "#N/A" } }, "X02", key)),
];
