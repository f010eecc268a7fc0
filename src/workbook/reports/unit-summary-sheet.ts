import { SHEETS, TABLES } from "../../ledger/settings/sheet-names";
import { POSITIONS, UNRECOGNISED, type AnswerableUnit } from "../../ledger/counting/assignments";
import { columnLetters } from "../../ledger/cells/cell-address";
import { FEWEST_RANKED, standsBefore } from "../../ledger/counting/ranking";
import type { Summary } from "../../ledger/counting/summary";
import { countFormulas, type RepeatableRow } from "../../ledger/counting/counting";
import { countColumns, DASH, periodStartFormula, type CountKey } from "../../ledger/counting/counts";
import { asEntry } from "../excel/cell-text";
import type { Outbox } from "../requests/outbox";
import type { ReportsLook } from "./report-look";
import { countColumnsOf, ownColumn, positionIn, type Report, REPORT_ROWS } from "./report";
import {
  bodyRows,
  drawShareBars,
  dressReport,
  emphasise,
  formatNumbers,
  hideCells,
  lineFormula,
  startReport,
  writeNotes,
} from "./report-sheet";
import { equals, isPlainCriterion, text } from "../../ledger/counting/table-counts";
import { allTasks, TASK_CELLS } from "./task-masks";

export const UNIT_SUMMARY = {
  name: SHEETS.unitSummary,
  title: "重点任务单位汇总（任务推进情况排名）",
  keptColumns: 2,
  columns: [ownColumn("排名", 12), ownColumn("单位", 37, "General", "left"), ...countColumnsOf(true)],
} as const satisfies Report;
const COLUMNS = countColumns(true);
/** 排名 and 单位 stand before the counts. */
const LABELS = 2;
const [UNIT, POSITION] = ["单位", "牵头位次"];
const lineCell = (header: string): string =>
  `$${columnLetters(positionIn(UNIT_SUMMARY, header))}$${REPORT_ROWS.line}`;
const [PERIOD_CELL, TASKS_CELL, PLAIN_CELL] = [lineCell("未更新"), lineCell("任务数"), lineCell("有时限")];
/** The number of tasks that count, for other sheets. */
export const TASKS_ON_SHEET = `${SHEETS.unitSummary}!${TASKS_CELL}`;
const UNRANKED = "不参与排名";

const letter = (key: CountKey): string =>
  columnLetters(LABELS + COLUMNS.findIndex((column) => column.key === key));

/** 单位汇总: ranked units, those that are too small, collective ones, unknown names, and all tasks. */
export async function queueUnitSummary(
  context: Excel.RequestContext,
  outbox: Outbox,
  look: ReportsLook,
  summary: Summary,
): Promise<number> {
  const sheet = startReport(context, UNIT_SUMMARY, look.sheets.unitSummary, {
    title: UNIT_SUMMARY.title,
    line: new Map([
      [0, lineFormula(summary.errors, TASKS_CELL)],
      [positionIn(UNIT_SUMMARY, "任务数"), TASK_CELLS.tasks],
      [positionIn(UNIT_SUMMARY, "有时限"), TASK_CELLS.plain(TASKS_CELL)],
      [positionIn(UNIT_SUMMARY, "未更新"), periodStartFormula()],
    ]),
  });
  const { ranked } = summary;
  const first = REPORT_ROWS.firstData;
  const lastRanked = first - 1 + ranked.filter(({ unit }) => unit.unitClass === "concrete").length;
  const total = first + ranked.length;
  const rows = ranked.map(({ unit }, index) => [
    rankFormula(unit, first + index, first, lastRanked),
    asEntry(unit.name, false),
    ...countFormulas(rowOf(unit, first + index), COLUMNS),
  ]);
  rows.push([DASH, "合计", ...countFormulas(totalRow(total, summary.counted.extensions), COLUMNS)]);
  formatNumbers(sheet, UNIT_SUMMARY, rows.length);
  await outbox.write((first, count) => bodyRows(sheet, UNIT_SUMMARY, first, count), rows, "formulas");
  dressReport(sheet, UNIT_SUMMARY, rows.length);
  drawShareBars(sheet, UNIT_SUMMARY, rows.length);
  emphasise(sheet, UNIT_SUMMARY, total);
  formatPeriodStart(sheet, PERIOD_CELL);
  hideCells(sheet, [TASKS_CELL, PLAIN_CELL]);
  writeNotes(sheet, total + 1, [
    `="共同牵头任务在各单位分别计数，合计不等于各行之和（"&${assignments(first, total)}&"项次）。"`,
    `排名依据：完成率由高到低，其后逾期、严重滞后与滞后之和、未更新由少到多；有时限任务不足${FEWEST_RANKED}项的不参与排名。`,
    SHARES_NOTE,
  ]);
  return rows.length;
}

export const SHARES_NOTE =
  "完成率＝已完成÷有时限；到期完成率＝到期任务中已完成÷到期；平均进度只取0%至100%之间的数；长期推进的任务不计入；延期指调整后时限已有依据、按其判定的任务；未更新指该列上方所示日期以来没有更新的未完成任务。";

/** The first day of the last whole reporting period, above the header 未更新 whose limit it is. */
export function formatPeriodStart(sheet: Excel.Worksheet, address: string): void {
  const cell = sheet.getRange(address);
  cell.numberFormat = [['mm-dd"起"']];
  cell.format.font.name = "仿宋";
  cell.format.font.size = 9;
  cell.format.horizontalAlignment = "Center";
}

function rowOf({ name, unitClass }: AnswerableUnit, row: number): RepeatableRow {
  return {
    scope: {
      table: TABLES.unitLedger,
      // A name that nobody knows may hold anything, and longer texts than a criterion takes.
      form: unitClass === "unrecognised" || !isPlainCriterion(name) ? "array" : "criteria",
      conditions: [equals(UNIT, `$B${row}`)],
      masks: [],
      clean: true,
      extensions: "adopted-alone",
    },
    cell: (key) => `${letter(key)}${row}`,
    first: unitClass === "collective" ? null : equals(POSITION, text(POSITIONS.first)),
    all: null,
  };
}

/** Distinct tasks, out of the ledger itself. */
function totalRow(row: number, extensions: boolean): RepeatableRow {
  const { plain, repeated } = allTasks(extensions);
  return {
    scope: plain,
    repeated: { plainCell: PLAIN_CELL, scope: repeated },
    cell: (key) => `${letter(key)}${row}`,
    first: null,
    all: () => TASKS_CELL,
  };
}

function assignments(first: number, total: number): string {
  const tasks = letter("tasks");
  return total > first ? `SUM(${tasks}${first}:${tasks}${total - 1})` : "0";
}

/**
 * 1 and the number of ranked units that stand before this one. 完成率 are compared crosswise, 已完成 × the other's
 * 有时限, in whole numbers: no rate is cut short and nothing is divided.
 */
function rankFormula({ unitClass }: AnswerableUnit, row: number, first: number, last: number): string {
  if (unitClass === "collective") return DASH;
  if (unitClass === "unrecognised") return UNRECOGNISED;
  const all = (key: CountKey): string => `$${letter(key)}$${first}:$${letter(key)}$${last}`;
  const own = (key: CountKey): string => `${letter(key)}${row}`;
  return `=IF(${own("dated")}<${FEWEST_RANKED},"${UNRANKED}",1+SUMPRODUCT((${all("dated")}>=${FEWEST_RANKED})*(${standsBefore(all, own)})))`;
}
