import { SHEETS, TABLES } from "../../ledger/settings/sheet-names";
import { columnLetters } from "../../ledger/cells/cell-address";
import { columnOf } from "../../ledger/rows/columns";
import type { SectionGroup, SectionRow } from "../../ledger/counting/section-groups";
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
import { count, equals, isPlainCriterion, same, type Scope } from "../../ledger/counting/table-counts";
import { allTasks, allTasksByArray, narrowed, TASK_CELLS, type TaskScopes } from "./task-masks";
import { formatPeriodStart, SHARES_NOTE } from "./unit-summary-sheet";

export const SECTION_SUMMARY = {
  name: SHEETS.sectionSummary,
  title: "重点任务事项汇总",
  keptColumns: 2,
  columns: [
    ownColumn("工作板块", 36, "General", "left"),
    ownColumn("工作事项", 46, "General", "left"),
    ...countColumnsOf(false),
  ],
} as const satisfies Report;
const COLUMNS = countColumns(false);
/** 工作板块 and 工作事项 stand before the counts. */
const LABELS = 2;
const SECTION = columnOf("section").header;
const STALE = positionIn(SECTION_SUMMARY, "未更新");
const lineCell = (header: string): string =>
  `$${columnLetters(positionIn(SECTION_SUMMARY, header))}$${REPORT_ROWS.line}`;
const [PERIOD_CELL, TASKS_CELL, PLAIN_CELL] = [lineCell("未更新"), lineCell("任务数"), lineCell("有时限")];
const NO_SECTION = "（未填工作事项）";

const letter = (key: CountKey): string =>
  columnLetters(LABELS + COLUMNS.findIndex((column) => column.key === key));

type Line = readonly (string | number | boolean)[];

/** 事项汇总: sections under their parts, each part's subtotal, and all tasks. */
export async function queueSectionSummary(
  context: Excel.RequestContext,
  outbox: Outbox,
  look: ReportsLook,
  summary: Summary,
): Promise<number> {
  const sheet = startReport(context, SECTION_SUMMARY, look.sheets.sectionSummary, {
    title: SECTION_SUMMARY.title,
    line: new Map([
      [0, lineFormula(summary.errors, TASKS_CELL)],
      [positionIn(SECTION_SUMMARY, "任务数"), TASK_CELLS.tasks],
      [positionIn(SECTION_SUMMARY, "有时限"), TASK_CELLS.plain(TASKS_CELL)],
      [STALE, periodStartFormula()],
    ]),
  });
  const { extensions } = summary.counted;
  const lines: Line[] = [];
  const nextRow = (): number => REPORT_ROWS.firstData + lines.length;
  const addingUp: number[] = [];
  for (const group of summary.groups) {
    const first = nextRow();
    for (const section of group.sections)
      lines.push([
        asEntry(group.part, false),
        section.title === null ? NO_SECTION : asEntry(section.title, false),
        ...countFormulas(
          countedRow(sectionScopes(group, section, nextRow(), extensions), nextRow()),
          COLUMNS,
        ),
      ]);
    addingUp.push(nextRow());
    lines.push([
      asEntry(group.part, false),
      "小计",
      ...subtotalFormulas(group, first, nextRow(), extensions),
    ]);
  }
  addingUp.push(nextRow());
  const total = countedRow(allTasks(extensions), nextRow(), () => TASKS_CELL);
  lines.push(["合计", "", ...countFormulas(total, COLUMNS)]);

  formatNumbers(sheet, SECTION_SUMMARY, lines.length);
  await outbox.write((first, count) => bodyRows(sheet, SECTION_SUMMARY, first, count), lines, "formulas");
  dressReport(sheet, SECTION_SUMMARY, lines.length);
  drawShareBars(sheet, SECTION_SUMMARY, lines.length);
  for (const row of addingUp) emphasise(sheet, SECTION_SUMMARY, row);
  formatPeriodStart(sheet, PERIOD_CELL);
  hideCells(sheet, [TASKS_CELL, PLAIN_CELL]);
  writeNotes(sheet, nextRow(), [SHARES_NOTE]);
  return lines.length;
}

function countedRow(
  { plain, repeated }: TaskScopes,
  row: number,
  all: (scope: Scope) => string = count,
): RepeatableRow {
  return {
    scope: plain,
    repeated: { plainCell: PLAIN_CELL, scope: repeated },
    cell: (key) => `${letter(key)}${row}`,
    first: null,
    all,
  };
}

/** Whether COUNTIFS finds these sections by their titles. */
function byCriteria({ planned, sections }: SectionGroup): boolean {
  return planned && sections.every(({ title }) => isPlainCriterion(title ?? ""));
}

function sectionScopes(
  group: SectionGroup,
  { title }: SectionRow,
  row: number,
  extensions: boolean,
): TaskScopes {
  if (byCriteria(group))
    return narrowed(allTasks(extensions), (scope) => ({
      ...scope,
      conditions: [equals(SECTION, `$B${row}`)],
    }));
  const mask = title === null ? WITHOUT_SECTION : isSection(row);
  return narrowed(allTasksByArray(extensions), (scope) => ({ ...scope, masks: [...scope.masks, mask] }));
}

const CELLS = `${TABLES.ledger}[${SECTION}]`;
/** Blank, or an error value. */
const WITHOUT_SECTION = `(1-ISNUMBER(1/(LEN(${CELLS})>0)))`;
const isSection = (row: number): string => `ISNUMBER(1/${same(CELLS, `$B${row}`)})`;

/** Counts add up: each task stands in one section. Shares do not. */
function subtotalFormulas(
  group: SectionGroup,
  first: number,
  row: number,
  extensions: boolean,
): readonly string[] {
  const shares = countFormulas(subtotal(group, first, row, extensions), COLUMNS);
  return COLUMNS.map(({ key, kind }, index) =>
    kind === "count" ? `=SUM(${letter(key)}${first}:${letter(key)}${row - 1})` : (shares[index] ?? DASH),
  );
}

/** The sections from `first` to the row above. */
function subtotal(group: SectionGroup, first: number, row: number, extensions: boolean): RepeatableRow {
  if (byCriteria(group)) {
    const rows = { column: SECTION, operator: "oneOf", value: `$B$${first}:$B$${row - 1}` } as const;
    return countedRow(
      narrowed(allTasks(extensions), (scope) => ({ ...scope, conditions: [rows] })),
      row,
    );
  }
  const any = group.sections.map(({ title }, index) =>
    title === null ? WITHOUT_SECTION : isSection(first + index),
  );
  // 0 first: FALSE alone would be greater than 0.
  const mask = `(${["0", ...any].join("+")}>0)`;
  return countedRow(
    narrowed(allTasksByArray(extensions), (scope) => ({ ...scope, masks: [...scope.masks, mask] })),
    row,
  );
}
