import { insert } from "../../src/actions/insert";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { validate } from "../../src/actions/validate";
import { requestFaults, type NumberedFault } from "./request-faults";

import {
  excel,
  patient,
  hasty,
  options,
  CUTS,
  everything,
  oneSentence,
  type Everything,
} from "./whole-ledger";

describe("a new ledger", () => {
  let whole: Everything;
  let faults: readonly NumberedFault[] = [];
  beforeAll(async () => {
    excel().host.newWorkbook();
    faults = await requestFaults(excel(), () => insert(patient, options), CUTS);
    whole = await everything();
  });

  it("each request of an insert made to fail in turn: one sentence, and the same insert again completes it", async () => {
    for (const [number, fault] of faults) {
      excel().host.newWorkbook();
      await excel().host.idle();
      excel().host.faults.onRequest(number, fault);
      oneSentence(await insert(fault.kind === "drop" ? hasty : patient, options));
      await excel().host.idle();
      excel().host.faults.clear();
      const again = await insert(patient, options);
      expect([number, fault, again.kind === "failed" ? sentenceOf(again) : "done"]).toEqual([
        number,
        fault,
        "done",
      ]);
      expect([number, fault, await everything()]).toEqual([number, fault, whole]);
    }
  }, 300_000);
});

it("each request of a check made to fail in turn: one sentence, the ledger unchanged but for its mark, the next check is whole", async () => {
  const before = await everything();
  for (const [number, fault] of await requestFaults(excel(), () => validate(patient), [])) {
    await excel().host.idle();
    excel().host.faults.onRequest(number, fault);
    oneSentence(await validate(fault.kind === "drop" ? hasty : patient));
    await excel().host.idle();
    excel().host.faults.clear();
    expect((await validate(patient)).kind).toBe("validated");
  }
  const { cells, text, rules, title } = await everything();
  expect({ cells, text, rules, title }).toEqual({
    cells: before.cells,
    text: before.text,
    rules: before.rules,
    title: before.title,
  });
  expect((await everything()).formats).toBe(before.formats + 1);
});
