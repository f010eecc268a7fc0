import { insert } from "../../src/actions/insert";
import type { CellValue } from "../../src/ledger/cells/ledger";
import { requestFaults, type NumberedFault } from "./request-faults";
import { ledgerCells, TABLE } from "./opened-excel";

import {
  plan,
  excel,
  patient,
  hasty,
  options,
  CUTS,
  everything,
  oneSentence,
  type Everything,
} from "./whole-ledger";

describe("a ledger that staff have filled in", () => {
  let faults: readonly NumberedFault[] = [];
  let whole: Everything;
  const staff = new Map<number, CellValue[]>();

  async function damaged(): Promise<void> {
    excel().host.newWorkbook();
    await insert(patient, options);
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem(TABLE);
      columns.getItem("完成状态").getDataBodyRange().values = plan.tasks.map(({ no }) => [
        no % 2 ? "推进中" : "已完成",
      ]);
      columns.getItem("完成进度").getDataBodyRange().values = plan.tasks.map(({ no }) => [no % 2 ? 0.5 : 1]);
      columns.getItem("进展情况").getDataBodyRange().values = plan.tasks.map(({ no }) => [`=${no}+1`]);
      await context.sync();
      const table = context.workbook.tables.getItem(TABLE);
      table.columns.getItem("工作事项").delete();
      table.rows.getItemAt(1).delete();
      table.columns.getItem("具体措施").getDataBodyRange().getCell(2, 0).values = [["改过"]];
      table.columns.getItem("预警状态").getDataBodyRange().getCell(0, 0).values = [["正常"]];
      await context.sync();
    });
  }
  async function staffCells(): Promise<Map<number, CellValue[]>> {
    const [headers = [], ...rows] = await ledgerCells();
    const at = (header: string): number => headers.indexOf(header);
    return new Map(
      rows.map((row) => [
        Number(row[at("序号")]),
        ["完成状态", "完成进度", "进展情况"].map((header) => row[at(header)] ?? ""),
      ]),
    );
  }

  beforeAll(async () => {
    await damaged();
    for (const [no, cells] of await staffCells()) staff.set(no, cells);
    faults = await requestFaults(excel(), () => insert(patient, options), CUTS);
    whole = await everything();
  });

  it("each request of a repair made to fail in turn: nothing that staff typed is lost, and again completes it", async () => {
    for (const [number, fault] of faults) {
      await damaged();
      await excel().host.idle();
      excel().host.faults.onRequest(number, fault);
      oneSentence(await insert(fault.kind === "drop" ? hasty : patient, options));
      await excel().host.idle();
      excel().host.faults.clear();
      const between = await staffCells();
      for (const [no, cells] of staff)
        expect([number, fault, no, between.get(no)]).toEqual([number, fault, no, cells]);
      await insert(patient, options);
      expect([number, fault, await everything()]).toEqual([number, fault, whole]);
    }
  }, 300_000);
});
