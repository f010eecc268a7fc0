import { textOf } from "../../../src/ledger/cells/cell-value";
import { COLUMNS, type ColumnKey } from "../../../src/ledger/rows/columns";
import type { CellValue, Ledger, OutsideRow } from "../../../src/ledger/cells/ledger";
import type { Plan } from "../../../src/plan/plan";
import { serialOf } from "../../../src/plan/serial";
import { MEETING_DAY, positionOf, withCells } from "../fresh-ledger";
import { OWN_ROW, rowOf, withDetails } from "./tended-ledger";

/** Where an issue is expected: positions in the table, row -1 for the header. */
export interface Expected {
  readonly code: string;
  readonly row: number;
  readonly key: ColumnKey;
  /** So many columns to the right of it. */
  readonly columns?: number;
}

/** One way to damage a tended ledger, and all that the checks must say of it. */
export interface Damage {
  readonly name: string;
  readonly apply: (ledger: Ledger, row: number, plan: Plan) => readonly [Ledger, readonly Expected[]];
}

type Cells = Partial<Record<ColumnKey, CellValue>>;

/** `P04 progress, P12 completedOn` */
export function expectedIn(codes: string, row: number): Expected[] {
  return codes
    .split(", ")
    .filter((each) => each !== "")
    .map((each) => {
      const [code = "", key = ""] = each.split(" ");
      return { code, row, key: key as ColumnKey };
    });
}

/** Cells of a document's row changed; what ongoing tasks raise where it is something else. */
export function cells(name: string, changes: Cells, codes: string, ongoing = codes): Damage {
  return {
    name,
    apply: (ledger, row, plan) => [
      withCells(ledger, row, changes),
      expectedIn(plan.tasks[row]?.meaning.kind === "dated" ? codes : ongoing, row),
    ],
  };
}

/** Text put before and behind a cell's own. */
export function around(name: string, key: ColumnKey, before: string, after: string, code: string): Damage {
  return {
    name,
    apply: (ledger, row) => [
      withCells(ledger, row, { [key]: before + textOf(ledger.rows[row]?.[positionOf(key)] ?? "") + after }),
      [{ code, row, key }],
    ],
  };
}

/** 完成进度 of a row that is under way, and what the last meeting kept of it. */
export function sinceMeeting(name: string, kept: number, progress: number, codes: string): Damage {
  return {
    name,
    apply: (ledger, row) => {
      const changed = withCells(ledger, row, { status: "推进中", progress });
      const no = Number(ledger.rows[row]?.[positionOf("no")]);
      const earlier = { day: MEETING_DAY - 30, progress: new Map([[no, kept]]) };
      return [{ ...changed, earlier }, expectedIn(codes, row)];
    },
  };
}

/** A row that staff added; N04 always, and what else its cells raise. */
export function added(name: string, changes: Cells, codes: string): Damage {
  return {
    name: `a row of staff's own ${name}`,
    apply: (ledger) => [
      { ...ledger, rows: [...ledger.rows, rowOf({ ...OWN_ROW, ...changes })] },
      expectedIn(codes, ledger.rows.length),
    ],
  };
}

export function formula(name: string, key: ColumnKey, value: CellValue, code: string): Damage {
  return {
    name,
    apply: (ledger, row) => [
      withDetails(withCells(ledger, row, { [key]: value }), {
        formulas: new Map([[row, new Map([[positionOf(key), "=A1"]])]]),
      }),
      expectedIn(code, row),
    ],
  };
}

/** A row of the ledger's sheet outside the table, `index` counted as its rows are. */
export function outsideRow(
  { headerRow, firstColumn }: Ledger,
  index: number,
  cells: readonly CellValue[],
  columns = 0,
): OutsideRow {
  return { row: headerRow + 1 + index, firstColumn: firstColumn + columns, cells };
}

export const header = (code: string, key: ColumnKey = "no"): Expected[] => [{ code, row: -1, key }];

export const finished = { status: "已完成", progress: 1, completedOn: MEETING_DAY };
export const long = "字".repeat(32_767);

/** Cells of a dated task; an ongoing one is left as it is. */
export function dated(name: string, changes: Cells, codes: string): Damage {
  return {
    name,
    apply: (ledger, row, plan) =>
      plan.tasks[row]?.meaning.kind === "dated"
        ? [withCells(ledger, row, changes), expectedIn(codes, row)]
        : [ledger, []],
  };
}

/** A document's text with other signs in it; where it has none of them, with a zero-width blank. */
export function respelt(name: string, key: ColumnKey, spell: (text: string) => string): Damage {
  return {
    name,
    apply: (ledger, row) => {
      const text = textOf(ledger.rows[row]?.[positionOf(key)] ?? "");
      const wrong = spell(text) === text ? `${text}\u200B` : spell(text);
      return [withCells(ledger, row, { [key]: wrong }), [{ code: "K04", row, key }]];
    },
  };
}

/** An overdue task's cells changed. */
export function overdue(name: string, changes: Cells, codes: string): Damage {
  return {
    name,
    apply: (ledger, row, plan) => {
      const late = plan.tasks.flatMap(({ meaning }, index) =>
        meaning.kind === "dated" && meaning.due < MEETING_DAY ? [index] : [],
      );
      const one = late[row % late.length] ?? -1;
      return [withCells(ledger, one, changes), expectedIn(codes, one)];
    },
  };
}

/** 预警状态 of a row is a constant. */
export function constantLight(name: string, light: CellValue): Damage {
  return {
    name,
    apply: (ledger, row) => [
      withDetails(withCells(ledger, row, { light }), { lightConstants: new Set([row]) }),
      [{ code: "X04", row, key: "light" }],
    ],
  };
}

/** A row outside the table; `index` counts from the table's end, `columns` from its first column. */
export function outside(name: string, index: number, columns: number, cells: readonly CellValue[]): Damage {
  return {
    name,
    apply: (ledger) => [
      withDetails(ledger, { outside: [outsideRow(ledger, ledger.rows.length + index, cells, columns)] }),
      columns < COLUMNS.length
        ? [{ code: "T05", row: ledger.rows.length + index, key: COLUMNS[columns]?.key ?? "no" }]
        : [],
    ],
  };
}

/** Everything that cannot be seen, in each kind of cell. */
export const INVISIBLE = {
  "a zero-width blank": "\u200B",
  "a direction mark": "\u202D",
  "a left-to-right mark": "\u200E",
  "a no-break blank": "\u00A0",
  "a byte order mark": "\uFEFF",
  "a soft hyphen": "\u00AD",
  "a variation selector": "\uFE01",
  "a control character": "\u0007",
  "a full-width blank": "\u3000",
  "a line break": "\n",
};

export const UNSEEN: readonly Damage[] = Object.entries(INVISIBLE).flatMap(([what, sign]) => [
  around(`具体措施 with ${what} behind it`, "measure", "", sign, "K04"),
  around(`牵头单位 with ${what} before it`, "leadUnits", sign, "", "K04"),
  cells(`完成状态 with ${what}`, { status: `未启动${sign}` }, "P01 status"),
  cells(`完成进度 with ${what}`, { status: "推进中", progress: `${sign}60%` }, "P03 progress"),
  cells(`更新日期 with ${what}`, { updatedOn: `2021-09-28${sign}` }, "P14 updatedOn"),
  cells(`序号 of ${what} alone`, { no: sign }, "N02 no"),
  overdue(`存在问题 of ${what} alone, in an overdue task`, { problems: sign }, "P08 problems"),
  cells(`更新日期 of ${what} alone`, { updatedOn: sign }, "P11 updatedOn", ""),
]);

export const march = serialOf(2022, 3, 31);
