import { answerableUnits, type AnswerableUnit } from "../../src/ledger/counting/assignments";
import { END_OF_DATES, isCellError, textOf } from "../../src/ledger/cells/cell-value";
import { columnOf, COLUMNS, type ColumnKey } from "../../src/ledger/rows/columns";
import { checkLedger } from "../../src/ledger/checks/check-ledger";
import type { Issue } from "../../src/ledger/fixes/issue";
import { concernList } from "../../src/ledger/counting/concern-list";
import { ledgerTasks, type CountedTask } from "../../src/ledger/counting/counted-tasks";
import { countTasks, countUnit, type Counts } from "../../src/ledger/counting/counting";
import type { CellValue, Ledger, Settings } from "../../src/ledger/cells/ledger";
import { rankUnits } from "../../src/ledger/counting/ranking";
import { sectionGroups } from "../../src/ledger/counting/section-groups";
import { countColumns } from "../../src/ledger/counting/counts";
import type { Plan } from "../../src/plan/plan";
import { isoOf } from "../../src/plan/serial";

/** The cells of a workbook's sheets by name, from A1 on; an empty cell is "". */
export type Sheets = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

const HEADER_ROW = 2;
const FIRST_ROW = 3;

/** What a comparison found: how many cells it looked at, and in words each that differs. */
export interface Comparison {
  readonly compared: number;
  readonly differences: readonly string[];
}

class Comparing {
  compared = 0;
  readonly differences: string[] = [];

  equal(where: string, actual: CellValue | undefined, expected: CellValue): void {
    this.compared += 1;
    const near =
      typeof actual === "number" && typeof expected === "number" && Math.abs(actual - expected) < 1e-9;
    if (!near && JSON.stringify(actual) !== JSON.stringify(expected))
      this.differences.push(`${where}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
  }

  counts(where: string, headers: readonly CellValue[], row: readonly CellValue[], counts: Counts): void {
    for (const { key, header } of countColumns(true)) {
      const at = headers.indexOf(header);
      if (at >= 0) this.equal(`${where} ${header}`, row[at], counts[key] ?? "—");
    }
  }
}

/** The ledger on its sheet, as the checks read it; the header in row 3. */
export function ledgerOf(sheets: Sheets): Ledger {
  const [headers = [], ...rows] = (sheets.get("任务台账") ?? []).slice(HEADER_ROW);
  return { sheetName: "任务台账", headerRow: HEADER_ROW + 1, firstColumn: 0, headers, rows };
}

/** Every number of 部门台账, 单位汇总 and 事项汇总 against the calculation in code, from the ledger as it stands. */
export function compareLiveSheets(sheets: Sheets, plan: Plan, settings: Settings): Comparison {
  const comparing = new Comparing();
  const { tasks } = ledgerTasks(ledgerOf(sheets), settings);
  compareUnitLedger(comparing, sheets.get("部门台账") ?? [], tasks, plan);
  compareUnitSummary(comparing, sheets.get("单位汇总") ?? [], tasks, plan, settings);
  compareSectionSummary(comparing, sheets.get("事项汇总") ?? [], tasks, plan, settings);
  compareMeeting(comparing, sheets.get("会议材料") ?? [], tasks, plan, settings);
  return comparing;
}

const FOLLOWING: readonly ColumnKey[] = ["measure", "deadline", "due", "status", "progress", "updatedOn"];

function compareUnitLedger(
  comparing: Comparing,
  cells: readonly (readonly CellValue[])[],
  tasks: readonly CountedTask[],
  plan: Plan,
): void {
  const expected = answerableUnits(tasks, plan).flatMap(({ name, tasks: own }) =>
    own.map(({ task }) => ({ name, task })),
  );
  const headers = cells[HEADER_ROW] ?? [];
  const rows = cells.slice(FIRST_ROW);
  comparing.equal("部门台账 rows", rows.length, expected.length);
  expected.forEach(({ name, task }, index) => {
    const row = rows[index] ?? [];
    const where = `部门台账 ${index + FIRST_ROW + 1}`;
    comparing.equal(where, row[0], name);
    comparing.equal(where, row[headers.indexOf("序号")], task.no);
    comparing.equal(where, row[headers.indexOf("预警状态")], task.light);
    for (const key of FOLLOWING) {
      const cell = task.cell(key);
      const shown = isCellError(cell)
        ? ""
        : typeof cell === "boolean" && key === "progress"
          ? String(cell).toUpperCase()
          : cell;
      comparing.equal(`${where} ${columnOf(key).header}`, row[headers.indexOf(columnOf(key).header)], shown);
    }
    const extension = shownExtension(task);
    if (extension !== null)
      comparing.equal(`${where} 调整后时限`, row[headers.indexOf("调整后时限")], extension);
  });
}

/**
 * 调整后时限 as 部门台账 shows it: a date that is not adopted as text, so that nothing counts it. Null: programs show
 * TRUE and numbers of no day, or of one before March 1900, in their own ways.
 */
function shownExtension({ cell, extended }: CountedTask): CellValue | null {
  const [day, basis] = [cell("extendedTo"), cell("extensionBasis")];
  if (isCellError(day)) return "";
  if (extended || typeof day === "string") return day;
  if (typeof day !== "number" || day < 61 || day >= END_OF_DATES) return null;
  const given = !isCellError(basis) && /[^ \u3000\u00A0\t\r\n]/.test(textOf(basis));
  return given ? day : isoOf(day);
}

function compareUnitSummary(
  comparing: Comparing,
  cells: readonly (readonly CellValue[])[],
  tasks: readonly CountedTask[],
  plan: Plan,
  settings: Settings,
): void {
  const units = answerableUnits(tasks, plan).map((unit) => ({ unit, counts: countUnit(unit, settings) }));
  const headers = cells[HEADER_ROW] ?? [];
  const total = cells.findIndex((row) => row[1] === "合计");
  const rows = new Map(cells.slice(FIRST_ROW, total).map((row) => [row[1], row]));
  comparing.equal("单位汇总 rows", rows.size, units.length);
  for (const { unit, counts, rank } of rankUnits(units)) {
    const row = rows.get(unit.name) ?? [];
    const unranked = { concrete: "不参与排名", collective: "—", unrecognised: "未识别单位" }[unit.unitClass];
    comparing.equal(`单位汇总 ${unit.name} 排名`, row[0], rank ?? unranked);
    comparing.counts(`单位汇总 ${unit.name}`, headers, row, counts);
  }
  comparing.counts("单位汇总 合计", headers, cells[total] ?? [], countTasks(tasks, settings));
  const assignments = units.reduce((sum, { unit }) => sum + unit.tasks.length, 0);
  comparing.equal(
    "单位汇总 note",
    cells[total + 1]?.[0],
    `共同牵头任务在各单位分别计数，合计不等于各行之和（${assignments}项次）。`,
  );
}

function compareSectionSummary(
  comparing: Comparing,
  cells: readonly (readonly CellValue[])[],
  tasks: readonly CountedTask[],
  plan: Plan,
  settings: Settings,
): void {
  const headers = cells[HEADER_ROW] ?? [];
  let at = FIRST_ROW;
  const next = (labels: readonly [string, string], own: readonly CountedTask[]): void => {
    const row = cells[at] ?? [];
    const where = `事项汇总 ${at + 1}`;
    comparing.equal(where, row[0], labels[0]);
    comparing.equal(where, row[1], labels[1]);
    comparing.counts(where, headers, row, countTasks(own, settings));
    at += 1;
  };
  for (const { part, sections } of sectionGroups(tasks, plan)) {
    for (const { title, tasks: own } of sections) next([part, title ?? "（未填工作事项）"], own);
    next(
      [part, "小计"],
      sections.flatMap(({ tasks: own }) => own),
    );
  }
  next(["合计", ""], tasks);
}

/** The key numbers of 会议材料, and what its charts are drawn of: parts, and units by their names on the sheet. */
function compareMeeting(
  comparing: Comparing,
  rows: readonly (readonly CellValue[])[],
  tasks: readonly CountedTask[],
  plan: Plan,
  settings: Settings,
): void {
  const counts = countTasks(tasks, settings);
  for (const { key, header } of countColumns(false)) {
    const row = rows.slice(FIRST_ROW).find(([name]) => name === header);
    comparing.equal(`会议材料 ${header}`, row?.[1], counts[key] ?? "—");
  }
  const blockAt = (header: string) => {
    const first = rows.findIndex((row) => row[BESIDE] === header);
    const end = rows.findIndex((row, index) => index > first && (row[BESIDE] ?? "") === "");
    return first < 0 ? [] : rows.slice(first + 1, end < 0 ? undefined : end);
  };
  for (const [name, own] of [
    ...sectionGroups(tasks, plan).map(
      ({ part, sections }) => [part, sections.flatMap((one) => one.tasks)] as const,
    ),
  ]) {
    const row = blockAt("工作板块").find((cells) => cells[BESIDE] === name) ?? [];
    const { dated, finished, finishedShare } = countTasks(own, settings);
    [dated, finished, finishedShare].forEach((count, column) => {
      comparing.equal(`会议材料 ${name}, ${column}`, row[BESIDE + 1 + column], count ?? "—");
    });
  }
  const units = answerableUnits(tasks, plan);
  for (const row of blockAt("单位")) {
    const unit = units.find(({ name }) => name === row[BESIDE]);
    const { overdue, farBehind, behind, dueSoon } = unit
      ? countUnit(unit, settings)
      : { overdue: 0, farBehind: 0, behind: 0, dueSoon: 0 };
    [overdue, farBehind, behind, dueSoon].forEach((count, column) => {
      comparing.equal(
        `会议材料 ${textOf(row[BESIDE] ?? "")}, ${column}`,
        row[BESIDE + 1 + column],
        count ?? 0,
      );
    });
  }
}

/** The column beside the key numbers. */
const BESIDE = 3;

/** 预警清单 and 催办单 against what the ledger holds, on the day that they were written. */
export function compareConcerns(sheets: Sheets, ledger: Ledger, plan: Plan, settings: Settings): Comparison {
  const comparing = new Comparing();
  const { tasks } = ledgerTasks(ledger, settings);
  const expected = concernList(tasks, settings);
  const units = answerableUnits(tasks, plan);
  compareReminders(comparing, sheets.get("催办单") ?? [], units, checkLedger(ledger, plan, settings));
  const rows = (sheets.get("预警清单") ?? []).slice(FIRST_ROW);
  comparing.equal("预警清单 rows", rows.length, Math.max(1, expected.length));
  expected.forEach(({ task, planned, pointsBehind, daysLeft }, index) => {
    const row = rows[index] ?? [];
    const wanted = [
      task.no,
      task.light,
      ...(["measure", "leadUnits", "deadline", "due"] as const).map((key) => task.cell(key)),
      task.extended ? task.cell("extendedTo") : "",
      task.cell("progress"),
      planned,
      pointsBehind ?? "",
      daysLeft,
      task.cell("problems"),
      task.cell("updatedOn"),
      letterOf(task, daysLeft, units, settings),
    ];
    wanted.forEach((value, column) => {
      comparing.equal(`预警清单 ${index + FIRST_ROW + 1}, ${column}`, row[column], value);
    });
  });
  return comparing;
}

/** 建议函件 by the words of the office: what is overdue for long, or of a unit with many overdue, is summoned for. */
function letterOf(
  task: CountedTask,
  daysLeft: number,
  units: readonly AnswerableUnit[],
  { summonsDays, summonsTasks }: Settings,
): string {
  if (task.light === "临期" || task.light === "滞后") return "提醒敦促函";
  const many = units.some(
    ({ unitClass, tasks }) =>
      unitClass !== "collective" &&
      tasks.some((one) => one.task === task) &&
      tasks.filter((one) => one.task.light === "逾期").length >= (summonsTasks ?? 3),
  );
  return task.light === "逾期" && (many || -daysLeft > (summonsDays ?? 30)) ? "约谈通知书" : "整改通知书";
}

const CONCERNS: readonly string[] = ["逾期", "严重滞后", "滞后", "临期"];
const STAFF = COLUMNS.filter(({ writtenBy }) => writtenBy === "staff").map(({ header }) => header);

/** Each unit's tasks that are a concern or lack something, whatever their order within the unit. */
function compareReminders(
  comparing: Comparing,
  cells: readonly (readonly CellValue[])[],
  units: readonly AnswerableUnit[],
  issues: readonly Issue[],
): void {
  const lacking = (no: number): number =>
    new Set(
      issues
        .filter((issue) => issue.no === no && issue.severity !== "info" && STAFF.includes(issue.column ?? ""))
        .map(({ code, column }) => `${code} ${String(column)}`),
    ).size;
  const expected = units.flatMap(({ name, tasks }) =>
    tasks
      .filter(({ task }) => CONCERNS.includes(task.light) || lacking(task.no) > 0)
      .map(({ task }) => ({ name, task })),
  );
  const headers = cells[HEADER_ROW] ?? [];
  const rows = cells.slice(FIRST_ROW);
  comparing.equal("催办单 rows", rows.length, Math.max(1, expected.length));
  const asked = expected.map(({ name }) => name);
  for (const [index, name] of asked.entries()) comparing.equal(`催办单 ${index}`, rows[index]?.[0], name);
  for (const { name, task } of expected) {
    const row = rows.find((one) => one[0] === name && one[1] === task.no) ?? [];
    const where = `催办单 ${name} ${task.no}`;
    comparing.equal(`${where} 预警状态`, row[headers.indexOf("预警状态")], task.light);
    comparing.equal(`${where} 进展情况`, row[headers.indexOf("进展情况")], task.cell("report"));
    const missing = textOf(row[headers.indexOf("应补报内容")] ?? "");
    comparing.equal(`${where} 应补报内容`, missing === "" ? 0 : missing.split("；").length, lacking(task.no));
  }
}
