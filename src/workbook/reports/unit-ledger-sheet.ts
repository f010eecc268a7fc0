import { SHEETS, TABLES } from "../../ledger/settings/sheet-names";
import { POSITIONS, UNIT_CLASSES } from "../../ledger/counting/assignments";
import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import { basisLength } from "../../ledger/lights/extension-formula";

import { LIGHTS, WORDS } from "../../ledger/lights/lights";
import type { Summary } from "../../ledger/counting/summary";
import { asEntry } from "../excel/cell-text";
import { wholeColumn } from "../excel/column-formats";
import type { Outbox } from "../requests/outbox";
import type { ReportsLook, TableOverReport } from "./report-look";
import { EXTENDED_TO, ledgerColumn, ownColumn, positionIn, type Report, REPORT_ROWS } from "./report";
import {
  bodyRows,
  colourLights,
  dressReport,
  formatNumbers,
  lineFormula,
  restartReport,
  startReport,
  startsOf,
} from "./report-sheet";
import { untracked } from "../requests/untracked";

export const UNIT_LEDGER = {
  name: SHEETS.unitLedger,
  title: "重点任务部门台账",
  keptColumns: 1,
  columns: [
    ownColumn("单位", 24, "General", "left"),
    ownColumn("单位类别", 12),
    ownColumn("牵头位次", 10),
    ledgerColumn("no"),
    ledgerColumn("measure", 60),
    ledgerColumn("deadline"),
    ledgerColumn("due"),
    EXTENDED_TO,
    ledgerColumn("status"),
    ledgerColumn("progress"),
    ledgerColumn("updatedOn"),
    ledgerColumn("light"),
  ],
} as const satisfies Report;
/** The columns that follow the ledger by formula. */
const FOLLOWING: readonly ColumnKey[] = UNIT_LEDGER.columns.flatMap(({ key }) =>
  key === null || key === "no" ? [] : [key],
);

/** 部门台账 with its table 部门表: one row per unit and task. */
export async function queueUnitLedger(
  context: Excel.RequestContext,
  outbox: Outbox,
  look: ReportsLook,
  summary: Summary,
): Promise<number> {
  const written = summary.units.flatMap(({ name, unitClass, tasks }) =>
    tasks.map(({ task, position }) => [
      asEntry(name, false),
      UNIT_CLASSES[unitClass],
      POSITIONS[position],
      task.no,
    ]),
  );
  // A table has a row at least.
  const rows = written.length > 0 ? written : [["", "", "", ""]];
  const head = { title: UNIT_LEDGER.title, line: new Map([[0, lineFormula(summary.errors)]]) };
  const kept = look.tables.some((table) => isKept(table, rows.length));
  if (!kept)
    for (const { tableName } of look.tables) context.workbook.tables.getItem(tableName).convertToRange();
  const sheet = (kept ? restartReport : startReport)(context, UNIT_LEDGER, look.sheets.unitLedger, head);
  formatNumbers(sheet, UNIT_LEDGER, rows.length);
  await outbox.write(
    (first, count) => untracked(sheet.getRangeByIndexes(REPORT_ROWS.firstData - 1 + first, 0, count, 4)),
    rows,
  );
  const { columns } = UNIT_LEDGER;
  const block = sheet.getRangeByIndexes(REPORT_ROWS.header - 1, 0, rows.length + 1, columns.length);
  const table = kept ? context.workbook.tables.getItem(TABLES.unitLedger) : sheet.tables.add(block, true);
  table.name = TABLES.unitLedger;
  table.style = "TableStyleLight15";
  for (const key of FOLLOWING)
    table.columns.getItem(columnOf(key).header).getDataBodyRange().formulas = wholeColumn(
      followingFormula(key, summary.counted.extensions),
    );
  dressReport(sheet, UNIT_LEDGER, rows.length);
  const light = positionIn(UNIT_LEDGER, columnOf("light").header);
  colourLights(bodyRows(sheet, UNIT_LEDGER, 0, rows.length).getColumn(light), light, REPORT_ROWS.firstData);
  return rows.length;
}

/** The rows (from 1) that begin a unit's page, but for the first. */
export function unitLedgerPages({ units }: Summary): readonly number[] {
  return startsOf(units.map(({ tasks }) => tasks.length));
}

/** A table of the same size stays: whoever refers to it would otherwise lose what they refer to. */
function isKept({ tableName, rows, headers }: TableOverReport, count: number): boolean {
  const { columns } = UNIT_LEDGER;
  return (
    tableName === TABLES.unitLedger &&
    rows === count + 1 &&
    headers.length === columns.length &&
    columns.every(({ header }, position) => headers[position] === header)
  );
}

/**
 * The ledger's cell in the row with this 序号, numeric text too. Blank for a blank, for an error value and for a
 * task that the ledger no longer has; a light that is none of the words is 无法判定.
 */
function followingFormula(key: ColumnKey, extensions: boolean): string {
  if (key === "extendedTo" && !extensions) return `=""`;
  const no = columnOf("no").header;
  const [own, all] = [`${TABLES.unitLedger}[@${no}]`, `${TABLES.ledger}[${no}]`];
  const row = `IFERROR(MATCH(${own},${all},0),MATCH(${own}&"",${all},0))`;
  const found = (column: ColumnKey): string => `INDEX(${TABLES.ledger}[${columnOf(column).header}],${row})`;
  const cell = found(key);
  if (key === "light") {
    const words = LIGHTS.map(({ word }) => `"${word}"`).join(",");
    return `=IF(ISNUMBER(${row}),IF(ISNUMBER(MATCH(${cell},{${words}},0)),${cell},"${WORDS.unjudgeable}"),"")`;
  }
  // A date that is not adopted shows as text: no day of the task, and no summary counts it (decision 0024).
  if (key === "extendedTo") {
    const adopted = `${basisLength(`IFERROR(${found("extensionBasis")},"")`)}>0`;
    return `=IFERROR(IF(${cell}="","",IF(AND(ISNUMBER(${cell}),NOT(${adopted})),TEXT(${cell},"yyyy-mm-dd"),${cell})),"")`;
  }
  // TRUE is no progress, and a number to LibreOffice.
  const shown = key === "progress" ? `IF(ISLOGICAL(${cell}),IF(${cell},"TRUE","FALSE"),${cell})` : cell;
  return `=IFERROR(IF(${cell}="","",${shown}),"")`;
}
