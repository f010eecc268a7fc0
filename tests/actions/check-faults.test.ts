import { sentenceOf } from "../../src/actions/outcome/sentences";
import { validate } from "../../src/actions/validate";
import { listedRows, type } from "./checked-sheet";
import { requestFaults } from "./request-faults";

import { excel, setup, validated, marked } from "./checked-ledger";

it("each request made to fail in turn: one sentence, and the next check is whole", async () => {
  const hasty = { ...setup, patienceMs: 500 };
  await type([[1, "完成状态", "己完成"]]);
  await validated();
  const whole = await listedRows();
  const deleteList = (): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("校验结果").delete();
      await context.sync();
    });
  for (const anew of [true, false]) {
    if (anew) await deleteList();
    for (const [number, fault] of await requestFaults(excel(), validated, [8, 120])) {
      if (anew) await deleteList();
      await excel().host.idle();
      excel().host.faults.onRequest(number, fault);
      expect(sentenceOf(await validate(fault.kind === "drop" ? hasty : setup))).toMatch(/^[^。\n]+。$/);
      await excel().host.idle();
      excel().host.faults.clear();
      expect([number, fault, (await validated()).list]).toMatchObject([
        number,
        fault,
        { kind: "written", marked: true },
      ]);
      expect([number, fault, await listedRows()]).toEqual([number, fault, whole]);
      expect([number, fault, await marked()]).toEqual([number, fault, ["1 完成状态"]]);
    }
  }
}, 300_000);
