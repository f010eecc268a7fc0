import { actionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import { validate } from "../../src/actions/validate";
import type { RequestFault } from "embedded-excel/testing";
import { AS_OF, withExcel } from "./opened-excel";
import { officialPlan } from "../plan/official-plan";

/** Few rows with long texts: 70 KB a row in UTF-8, so that 195 rows are 14 MB. */
const official = officialPlan();
const plan = {
  ...official,
  tasks: official.tasks.map((task) => ({ ...task, measure: `${task.measure}${"文".repeat(23_000)}` })),
};
const { excel } = withExcel();
const setup = { ...actionSetup(plan), patienceMs: 600_000 };
const options = { asOf: AS_OF, repair: "do" } as const;

beforeEach(() => {
  excel().host.newWorkbook();
  excel().host.faults.clear();
});

async function measures(): Promise<unknown[]> {
  const parts: unknown[] = [];
  for (let first = 3; first < 3 + plan.tasks.length; first += 40)
    parts.push(
      ...(await Excel.run(async (context) => {
        const count = Math.min(40, 3 + plan.tasks.length - first);
        const range = context.workbook.worksheets.getItem("任务台账").getRangeByIndexes(first, 3, count, 1);
        range.load("values");
        await context.sync();
        return (range.values as unknown[][]).map(([value]) => value);
      })),
    );
  return parts;
}

describe("a ledger that no message can hold", () => {
  it("is written and read in several, each under 4 MB", async () => {
    const before = excel().host.log.length;
    expect((await insert(setup, options)).kind).toBe("inserted");
    expect((await validate(setup)).kind).toBe("validated");
    await excel().host.idle();
    const requests = excel().host.log.slice(before);
    expect(Math.max(...requests.map(({ bytesSent }) => bytesSent))).toBeLessThan(4_000_000);
    expect(Math.max(...requests.map(({ bytesReceived }) => bytesReceived))).toBeLessThan(4_000_000);
    // 14 MB written are four messages, 28 MB read (texts as values and as formulas) eight; the rest are the looks, what stands apart,
    // the last writes and refused first readings.
    expect(requests.length).toBeLessThanOrEqual(26);
    expect(await measures()).toEqual(plan.tasks.map(({ measure }) => measure));
  });

  it.each<RequestFault>([{ kind: "fail" }, { kind: "fail-after" }])(
    "is completed by the next insert when the third request does: %j",
    async (fault) => {
      excel().host.faults.onRequest(3, fault);
      expect((await insert(setup, options)).kind).toBe("failed");
      excel().host.faults.clear();
      await excel().host.idle();
      const again = await insert(setup, options);
      expect(again.kind).toBe("repaired");
      expect(await measures()).toEqual(plan.tasks.map(({ measure }) => measure));
      expect((await validate(setup)).kind).toBe("validated");
    },
  );
});
