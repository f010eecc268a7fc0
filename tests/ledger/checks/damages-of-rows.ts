import { COLUMNS } from "../../../src/ledger/rows/columns";
import { positionOf, withCells } from "../fresh-ledger";
import { OWN_ROW, rowOf, withDetails } from "./tended-ledger";
import { type Damage, header, outside, outsideRow } from "./damage";

/** Rows, headers and tables that are not where or what they should be. */
export const DAMAGES_OF_ROWS: readonly Damage[] = [
  {
    name: "序号 of a task as one that the document has not, in text",
    apply: (ledger, row) => [
      withCells(ledger, row, { no: "1000" }),
      [
        { code: "N02", row, key: "no" },
        { code: "N03", row, key: "no" },
      ],
    ],
  },
  {
    name: "序号 not in the document, with a blank more in 具体措施",
    apply: (ledger, row, plan) => [
      withCells(ledger, row, { no: 1000, measure: `${plan.tasks[row]?.measure ?? ""} \u200B` }),
      [{ code: "N03", row, key: "no" }],
    ],
  },
  {
    name: "a row copied to the end under a 序号 of its own",
    apply: (ledger, row) => [
      { ...ledger, rows: [...ledger.rows, [999, ...(ledger.rows[row] ?? []).slice(1)]] },
      [{ code: "N03", row: ledger.rows.length, key: "no" }],
    ],
  },
  {
    name: "a task of staff's own under a 序号 of the document",
    apply: (ledger, row, plan) => {
      const no = plan.tasks[row]?.no ?? 0;
      return [
        { ...ledger, rows: [...ledger.rows, rowOf({ ...OWN_ROW, no })] },
        [row, ledger.rows.length].map((index) => ({ code: "N01", row: index, key: "no" as const })),
      ];
    },
  },
  {
    name: "two rows with one 序号, each with another wrong status",
    apply: (ledger, row) => {
      const copy = [...(ledger.rows[row] ?? [])];
      copy[positionOf("status")] = "办毕";
      const wrong = withCells(ledger, row, { status: "在做" });
      return [
        { ...wrong, rows: [...wrong.rows, copy] },
        [row, ledger.rows.length].flatMap((index) => [
          { code: "N01", row: index, key: "no" as const },
          { code: "P01", row: index, key: "status" as const },
        ]),
      ];
    },
  },
  outside("a task below a gap", 3, 0, rowOf({ ...OWN_ROW, measure: "培训" })),
  outside("a task one column to the right below a gap", 2, 1, [
    901,
    "开展自定的专项行动",
    "教育厅",
    "年底前",
  ]),
  outside("a task above the table", -197, 0, ["901", "开展自定的专项行动", "教育厅、公安厅"]),
  {
    name: "a task of the document beside the table",
    apply: (ledger, row, plan) => [
      withDetails(ledger, {
        outside: [outsideRow(ledger, row, ["", `${plan.tasks[0]?.measure ?? ""}\u200B`], COLUMNS.length + 1)],
      }),
      [{ code: "T05", row, key: "light", columns: 3 }],
    ],
  },
  {
    name: "a row deleted",
    apply: (ledger, row) => [
      { ...ledger, rows: ledger.rows.filter((_, index) => index !== row) },
      header("T05"),
    ],
  },
  {
    name: "a row emptied of all but its formula",
    apply: (ledger, row) => [
      {
        ...ledger,
        rows: ledger.rows.map((values, index) => (index === row ? rowOf({ light: "正常" }) : values)),
      },
      [...header("T05"), { code: "T04", row, key: "no" }],
    ],
  },
  {
    name: "two blank rows in the table, one behind the other",
    apply: (ledger, row) => [
      { ...ledger, rows: [...ledger.rows.slice(0, row), rowOf({}), rowOf({}), ...ledger.rows.slice(row)] },
      [{ code: "T04", row, key: "no" }],
    ],
  },
  {
    name: "a row pasted below the table",
    apply: (ledger) => [
      withDetails(ledger, { outside: [outsideRow(ledger, ledger.rows.length, rowOf(OWN_ROW))] }),
      [{ code: "T05", row: ledger.rows.length, key: "no" }],
    ],
  },
  {
    name: "a row cut out and pasted below the table",
    apply: (ledger, row) => [
      withDetails(
        { ...ledger, rows: ledger.rows.filter((_, index) => index !== row) },
        { outside: [outsideRow(ledger, ledger.rows.length - 1, ledger.rows[row] ?? [])] },
      ),
      [...header("T05"), { code: "T05", row: ledger.rows.length - 1, key: "no" }],
    ],
  },
  {
    name: "进展情况 merged over two rows",
    apply: (ledger, row) => {
      const first = Math.max(0, row - 1);
      const column = positionOf("report");
      return [
        withDetails(ledger, { merged: [{ row: first, column, rows: 2, columns: 1 }] }),
        [{ code: "T06", row: first, key: "report" }],
      ];
    },
  },
  {
    name: "完成状态 merged over two rows, which leaves the second blank",
    apply: (ledger, row) => {
      const second = Math.max(1, row);
      const merged = [{ row: second - 1, column: positionOf("status"), rows: 2, columns: 1 }];
      return [
        withDetails(withCells(ledger, second, { status: "" }), { merged }),
        [{ code: "T06", row: second - 1, key: "status" }],
      ];
    },
  },
  {
    name: "a second table with the ledger's columns",
    apply: (ledger) => [
      withDetails(ledger, { otherLedgers: [{ tableName: "任务表2", sheetName: "副本" }] }),
      header("T07"),
    ],
  },
  {
    name: "the table renamed",
    apply: (ledger) => [withDetails(ledger, { tableName: "表1" }), header("T08")],
  },
  {
    name: "a row copied to the end",
    apply: (ledger, row) => [
      { ...ledger, rows: [...ledger.rows, ledger.rows[row] ?? []] },
      [row, ledger.rows.length].map((index) => ({ code: "N01", row: index, key: "no" as const })),
    ],
  },
  {
    name: "序号 overwritten with its neighbour's",
    apply: (ledger, row, plan) => {
      const neighbour = row === 0 ? 1 : row - 1;
      return [
        withCells(ledger, row, { no: plan.tasks[neighbour]?.no ?? "" }),
        [row, neighbour].map((index) => ({ code: "N01", row: index, key: "no" as const })),
      ];
    },
  },
  {
    name: "序号 as text",
    apply: (ledger, row, plan) => [
      withCells(ledger, row, { no: ` ${String(plan.tasks[row]?.no)}` }),
      [{ code: "N02", row, key: "no" }],
    ],
  },
];
