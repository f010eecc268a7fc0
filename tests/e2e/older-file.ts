import { actionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import { openEmbeddedExcel } from "embedded-excel/node";
import { lightFormula } from "../../src/ledger/lights/light-formula";
import { serialOf } from "../../src/plan/serial";
import { officialPlan } from "../plan/official-plan";

/**
 * A file of the older format as it comes back from the units: without 调整后时限 and 调整依据, the 具体措施 of task 2
 * changed, and the 截止日期 of task 12 moved to the end of the next March because that was approved.
 */
export async function olderFile(): Promise<Uint8Array> {
  const excel = await openEmbeddedExcel();
  const outer = { Excel: globalThis.Excel as unknown, Office: globalThis.Office as unknown };
  Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
  try {
    await insert(actionSetup(officialPlan()), { asOf: serialOf(2021, 10, 8), repair: "offer" });
    await excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("任务表");
      const light = table.columns.getItem("预警状态").getDataBodyRange();
      light.load({ rowCount: true });
      const settings = context.workbook.worksheets.getItem("台账参数").getRange("A1:A30");
      settings.load({ values: true });
      await context.sync();
      light.formulas = Array.from({ length: light.rowCount }, () => [lightFormula({ extensions: false })]);
      for (const header of ["调整后时限", "调整依据"]) table.columns.getItem(header).delete();
      const version = settings.values.findIndex(([name]) => name === "格式版本");
      context.workbook.worksheets.getItem("台账参数").getRange(`B${String(version + 1)}`).values = [[1]];
      const sheet = context.workbook.worksheets.getItem("任务台账");
      sheet.getRange("D5").values = [["改过的措施"]];
      sheet.getRange("G15").values = [[serialOf(2022, 3, 31)]];
      sheet.getRange("K4").values = [["单位填的进展"]];
      await context.sync();
    });
    await excel.host.idle();
    return (await excel.host.write("旧台账.xlsx")).bytes;
  } finally {
    Object.assign(globalThis, outer);
    await excel.close();
  }
}
