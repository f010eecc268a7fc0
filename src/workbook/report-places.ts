import { COUNT_COLUMNS } from "../ledger/summary-columns";

/** The table on the sheet 部门台账. */
export const UNIT_LEDGER_TABLE = "部门表";

/** Sheet rows (1-based) of every report: title, one line with 统计截止日, header; data from row 4. */
export const REPORT_ROWS = { title: 1, line: 2, header: 3, firstData: 4 } as const;

/** A report sheet: what it is called, how its title begins, and its header row, by which it is known as ours. */
export interface Report {
  readonly name: string;
  readonly title: string;
  readonly headers: readonly string[];
}

const counts = (ofUnits: boolean): string[] =>
  COUNT_COLUMNS.filter((column) => ofUnits || !column.ofUnits).map(({ header }) => header);

export const REPORTS = {
  unitLedger: {
    name: "部门台账",
    title: "重点任务部门台账",
    headers: [
      "单位",
      "单位类别",
      "牵头位次",
      "序号",
      "具体措施",
      "完成时限",
      "截止日期",
      "完成状态",
      "完成进度",
      "更新日期",
      "预警状态",
    ],
  },
  unitSummary: {
    name: "单位汇总",
    title: "重点任务单位汇总（任务推进情况排名）",
    headers: ["排名", "单位", ...counts(true)],
  },
  sectionSummary: {
    name: "事项汇总",
    title: "重点任务事项汇总",
    headers: ["工作板块", "工作事项", ...counts(false)],
  },
  concerns: {
    name: "预警清单",
    title: "重点任务预警清单",
    headers: [
      "序号",
      "预警状态",
      "具体措施",
      "牵头单位",
      "完成时限",
      "截止日期",
      "完成进度",
      "应达进度",
      "落后百分点",
      "距截止天数",
      "存在问题及下一步",
      "更新日期",
    ],
  },
} as const satisfies Record<string, Report>;

export type ReportKey = keyof typeof REPORTS;
export const REPORT_KEYS = Object.keys(REPORTS) as ReportKey[];
