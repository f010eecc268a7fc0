import { columnLetters, sheetRow } from "../../ledger/cells/cell-address";
import { isCellError, textOf } from "../../ledger/cells/cell-value";
import { COLUMNS, columnOf } from "../../ledger/rows/columns";
import { suggestion } from "../../ledger/fixes/fix-words";
import { SEVERITIES, type Issue } from "../../ledger/fixes/issue";
import { columnPositions } from "../../ledger/rows/headers";
import { countedNo } from "../../ledger/rows/ledger-rows";
import type { CellValue, Ledger } from "../../ledger/cells/ledger";
import { asEntry } from "../excel/cell-text";
import { dayForCell } from "../excel/date-system";
import type { LedgerTable } from "../reading/ledger-table";
import { markKey } from "../marks/marks";
import { CHECK_RESULTS } from "./check-results";
import { positionIn } from "../reports/report";

/** 校验结果 as it is to be written, one entry an issue. */
export interface ListedIssue {
  /** Entries of the columns up to 行, formulas among them, for a row (from 1) of 校验结果. */
  readonly cellsAt: (row: number) => readonly (string | number | boolean)[];
  /** The number format of 当前值. */
  readonly format: string;
  /** What its cell is marked by. Null: it is not to be marked. */
  readonly mark: { readonly key: string; readonly value: CellValue } | null;
}

/** 状态: the cell is as the check found it, or has another value by now. */
export const STATES = { open: "待改", changed: "已改动" } as const;

export type ListHeader =
  | "级别"
  | "代码"
  | "序号"
  | "单元格"
  | "列"
  | "当前值"
  | "问题"
  | "建议"
  | "牵头单位"
  | "状态"
  | "行"
  | "标记"
  | "标记值";

/** The position (0-based) of a column of 校验结果. */
export function listPosition(header: ListHeader): number {
  return positionIn(CHECK_RESULTS, header);
}

/** The letter of a column of 校验结果. */
export function listColumn(header: ListHeader): string {
  return columnLetters(listPosition(header));
}

/** 未更新 has a colour of its own, on the same cell; a fresh ledger would be one yellow column. */
const UNMARKED: ReadonlySet<string> = new Set(["P11"]);

/** Where an issue's cell stands in the ledger; `index` null: not in a data row. */
interface Spot {
  readonly index: number | null;
  readonly position: number;
  readonly address: string;
}

/** The rows of 校验结果 in the order of the issues. */
export function listedIssues(issues: readonly Issue[], ledger: LedgerTable): readonly ListedIssue[] {
  const no = columnPositions(ledger.headers).get("no");
  const unique = uniqueNumbers(ledger, no);
  return issues.map((issue) => {
    const spot = spotOf(issue, ledger);
    const value: CellValue = spot.index === null ? "" : (ledger.rows[spot.index]?.[spot.position] ?? "");
    const header = ledger.headers[spot.position] ?? "";
    const own: CellValue =
      spot.index === null || no === undefined ? "" : (ledger.rows[spot.index]?.[no] ?? "");
    const key = spot.index === null || issue.column === null ? "" : markKey(own, header, value);
    // A row whose 序号 is none, or stands twice, cannot be found again by it: its link is where it was seen.
    const number = countedNo(own);
    const followed = key !== "" && number !== null && unique.has(number) && isPlainName(header);
    const format = formatOf(header, value);
    const said = [
      SEVERITIES[issue.severity],
      issue.code,
      issue.no ?? "",
      issue.column ?? "",
      issue.message,
      suggestion(issue),
      issue.units.join("、"),
    ] as const;
    const held = heldBy(header, value, ledger);
    const shown = key === "" ? "" : asEntry(held, false);
    const [severity, code, task, ...texts] = said;
    const [column = "", ...others] = texts.map((text) => asEntry(text, false));
    const cellsAt = (row: number): readonly (string | number | boolean)[] => {
      const live = followed ? liveCells(ledger, header, value, row) : staticCells(ledger, spot);
      return [severity, code, task, live.link, column, shown, ...others, live.state, live.row];
    };
    const mark = key === "" || UNMARKED.has(issue.code) ? null : { key, value: held };
    return { cellsAt, format, mark };
  });
}

/** The value as its cell holds it, which formulas compare with it. */
function heldBy(header: CellValue, value: CellValue, { uses1904 = false }: Ledger): CellValue {
  const column = COLUMNS.find((one) => one.header === header);
  return column?.kind === "date" ? dayForCell(value, uses1904) : value;
}

/** A header that a structured reference takes as it stands, in every program. */
function isPlainName(header: CellValue): boolean {
  return /^[\p{L}\p{N}_]+$/u.test(textOf(header));
}

function uniqueNumbers({ rows }: Ledger, no: number | undefined): ReadonlySet<number> {
  const times = new Map<number, number>();
  for (const row of no === undefined ? [] : rows) {
    const number = countedNo(row[no ?? 0] ?? "");
    if (number !== null) times.set(number, (times.get(number) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count === 1).map(([number]) => number));
}

/** An issue says where it is by its address. */
function spotOf({ cell }: Issue, ledger: Ledger): Spot {
  const address = cell.slice(cell.lastIndexOf("!") + 1);
  const [, letters = "", digits = ""] = /^\$?([A-Z]+)\$?(\d+)/.exec(address) ?? [];
  const index = Number(digits) - sheetRow(ledger, 0);
  const inside = index >= 0 && index < ledger.rows.length;
  const position = ledger.headers.findIndex(
    (_header, column) => columnLetters(ledger.firstColumn + column) === letters,
  );
  return { index: inside && position >= 0 ? index : null, position, address };
}

/** The link and the state of a cell that is found by 序号 and header, wherever it goes. */
function liveCells(
  ledger: LedgerTable,
  header: CellValue,
  value: CellValue,
  row: number,
): { link: string; state: string; row: string } {
  const { tableName } = ledger;
  const no = `${listColumn("序号")}${row}`;
  const numbers = `${tableName}[${columnOf("no").header}]`;
  const name = textOf(header).replace(/['[\]#@]/g, "'$&");
  const found = `${listColumn("行")}${row}`;
  // LibreOffice does not read the bare form 任务表[#Headers].
  const head = `${tableName}[[#Headers],[${name}]]`;
  const place = `ROW(${head})+${found},COLUMN(${head})`;
  const shown = `INDEX(${tableName}[${name}],${found})`;
  const was = `${listColumn("当前值")}${row}`;
  const asFound = isCellError(value)
    ? `ISERROR(${shown})`
    : typeof value === "string" && value !== ""
      ? `IF(ISTEXT(${shown}),EXACT(${shown},${was}))`
      : value === ""
        ? `LEN(${shown})=0`
        : `IF(ISTEXT(${shown}),FALSE,EXACT(${shown},${was}))`;
  return {
    row: `=IFERROR(MATCH(${no},${numbers},0),MATCH(${no}&"",${numbers},0))`,
    link: `=IFERROR(HYPERLINK("${target(ledger)}"&ADDRESS(${place}),ADDRESS(${place},4)),"")`,
    state: `=IF(IFERROR(${asFound},FALSE),"${STATES.open}","${STATES.changed}")`,
  };
}

function staticCells(ledger: Ledger, { address }: Spot): { link: string; state: string; row: string } {
  return { row: "", link: `=HYPERLINK("${target(ledger)}${address}","${address}")`, state: STATES.open };
}

/** `#'任务台账'!`, with the quotation marks of a name doubled for the link and for the formula. */
function target({ sheetName }: Ledger): string {
  return `#'${sheetName.replaceAll("'", "''").replaceAll('"', '""')}'!`;
}

/** 当前值 looks as in the ledger. */
function formatOf(header: CellValue, value: CellValue): string {
  const column = COLUMNS.find((one) => one.header === header);
  return typeof value === "number" && column !== undefined && column.numberFormat !== "@"
    ? column.numberFormat
    : "General";
}
