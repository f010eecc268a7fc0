/** The reports that 生成汇总 makes, in their order: 部门台账 first, for others count over its table. */
export const REPORT_SHEETS = {
  unitLedger: "部门台账",
  unitSummary: "单位汇总",
  sectionSummary: "事项汇总",
  concerns: "预警清单",
  reminders: "催办单",
  meeting: "会议材料",
} as const;
export type ReportKey = keyof typeof REPORT_SHEETS;
export const REPORT_KEYS = Object.keys(REPORT_SHEETS) as readonly ReportKey[];

/** The sheets that the add-in makes (workbook, "Sheets"). Their names are a contract. */
export const SHEETS = {
  ledger: "任务台账",
  settings: "台账参数",
  ...REPORT_SHEETS,
  checkResults: "校验结果",
  history: "历次会议",
} as const;

/** The tables on them, likewise. */
export const TABLES = { ledger: "任务表", unitLedger: "部门表", history: "历次表" } as const;
