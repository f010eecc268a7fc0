import { insert } from "../../src/actions/insert";
import { keep } from "../../src/actions/keep";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { excel, setup } from "./checked-ledger";
import { history, JULY, JUNE, kept, on } from "./kept-meetings";
import { requestFaults } from "./request-faults";

const hasty = { ...setup, patienceMs: 500 };

it("each request made to fail in turn: one sentence, and the same command again keeps the meeting whole", async () => {
  const fresh = async () => {
    excel().host.newWorkbook();
    await insert(setup, { asOf: JUNE, repair: "do" });
    await keep(setup, { overwrite: false });
    await on(JULY);
  };
  await fresh();
  const faults = await requestFaults(excel(), () => keep(setup, { overwrite: true }), [1, 2, 4]);
  const whole = await history();
  for (const [number, fault] of faults) {
    await fresh();
    await excel().host.idle();
    excel().host.faults.onRequest(number, fault);
    const broken = await keep(fault.kind === "drop" ? hasty : setup, { overwrite: true });
    expect(sentenceOf(broken)).toMatch(/^[^。\n]+。$/);
    await excel().host.idle();
    excel().host.faults.clear();
    await kept(true);
    expect([number, fault, await history()]).toEqual([number, fault, whole]);
  }
}, 300_000);
