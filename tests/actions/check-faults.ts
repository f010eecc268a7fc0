import { sentenceOf } from "../../src/actions/outcome/sentences";
import { validate } from "../../src/actions/validate";
import { excel, marked, setup, validated } from "./checked-ledger";
import { listedRows, type } from "./checked-sheet";
import { requestFaults } from "./request-faults";

const hasty = { ...setup, patienceMs: 500 };

/** Every request of the check with every fault gets one sentence, and the next check is whole; `prepare` comes before each. */
export function checkSweep(prepare: () => Promise<void>): void {
  it("each request made to fail in turn: one sentence, and the next check is whole", async () => {
    await type([[1, "完成状态", "己完成"]]);
    await validated();
    const whole = await listedRows();
    await prepare();
    for (const [number, fault] of await requestFaults(excel(), validated, [8, 120])) {
      await prepare();
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
  }, 300_000);
}
