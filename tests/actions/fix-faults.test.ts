import { fix } from "../../src/actions/fix";
import { insert } from "../../src/actions/insert";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { asOf, damage, excel, fixed, found, setup } from "./damaged-cells";
import { ledgerCells } from "./opened-excel";
import { requestFaults } from "./request-faults";

it("each request made to fail in turn: one sentence, no staff text lost, and the same fixes again complete it", async () => {
  const hasty = { ...setup, patienceMs: 500 };
  await damage();
  const issues = (await found()).filter(({ fix: one }) => one);
  await fixed(issues);
  const whole = await ledgerCells();
  const damaged = async (): Promise<void> => {
    excel().host.newWorkbook();
    await insert(setup, { asOf, repair: "do" });
    await damage();
  };
  await damaged();
  for (const [number, fault] of await requestFaults(excel(), () => fixed(issues), [2, 10, 18])) {
    await damaged();
    await excel().host.idle();
    excel().host.faults.onRequest(number, fault);
    expect(sentenceOf(await fix(fault.kind === "drop" ? hasty : setup, issues))).toMatch(/^[^。\n]+。$/);
    await excel().host.idle();
    excel().host.faults.clear();
    await fixed(issues);
    expect([number, fault, await ledgerCells()]).toEqual([number, fault, whole]);
  }
});
