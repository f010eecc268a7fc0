import { REPORT_KEYS, REPORTS } from "../../workbook/reports/report-places";

/** The sheets that 生成汇总 makes, in their order. */
export const REPORT_NAMES: readonly string[] = REPORT_KEYS.map((key) => REPORTS[key].name);
