import { insert } from "../../src/actions/insert";
import type { EmbeddedExcel } from "embedded-excel/node";
import { serialOf } from "../../src/plan/serial";
import type { ActionSetup } from "../../src/actions/outcome/action-setup";

export const AS_OF = serialOf(2021, 10, 8);
export const LEDGER = "任务台账";
export const SETTINGS = "台账参数";
/** The ledger's columns as insert lays them out. */
export const HEADERS = [
  "序号",
  "工作板块",
  "工作事项",
  "具体措施",
  "牵头单位",
  "完成时限",
  "截止日期",
  "完成状态",
  "完成进度",
  "完成日期",
  "进展情况",
  "存在问题及下一步",
  "责任人",
  "更新日期",
  "调整后时限",
  "调整依据",
  "预警状态",
] as const;
export const FIRST_ROW = 4;

/** The address of a task's cell in a ledger that nobody moved. */
export function cellOf(no: number, header: (typeof HEADERS)[number]): string {
  return `${String.fromCharCode(65 + HEADERS.indexOf(header))}${String(FIRST_ROW + no - 1)}`;
}

/** A new workbook with the ledger, saved. */
export async function savedLedger(excel: EmbeddedExcel, setup: ActionSetup): Promise<Uint8Array> {
  excel.host.newWorkbook();
  const outcome = await insert(setup, { asOf: AS_OF, repair: "do" });
  if (outcome.kind !== "inserted") throw new Error(JSON.stringify(outcome));
  return excel.host.save();
}
