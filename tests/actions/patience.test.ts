import { actionSetup, type ActionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { summarise } from "../../src/actions/summarise";
import { validate } from "../../src/actions/validate";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { withExcel } from "./opened-excel";

/** Time that passes is no failure while Excel works; an answer that was lost is one. */
const { excel } = withExcel();
const said: string[] = [];
const setup: ActionSetup = {
  ...actionSetup(nextPlan(), ({ sentence }) => {
    said.push(sentence);
  }),
  // Longer than any request here takes: a sign of life that is asked for counts as a request, too.
  patienceMs: 1_000,
};

beforeEach(async () => {
  excel().host.newWorkbook();
  await insert({ ...setup, patienceMs: 60_000 }, { asOf: serialOf(2022, 6, 1), repair: "do" });
  await excel().host.idle();
  said.length = 0;
});
afterEach(() => {
  excel().host.faults.clear();
});

it.each([1, 3])(
  "a request that takes its time is waited for, and that is said (request %d)",
  async (number) => {
    excel().host.faults.onRequest(number, { kind: "delay", ms: 2_500 });
    const outcome = await summarise(setup);
    expect(outcome.kind).toBe("summarised");
    expect(said).toContainEqual(expect.stringMatching(/^Excel 还在处理（已 \d+ 秒），请稍候…$/));
  },
);

it("a request whose answer is lost while others are answered is a failure, before anything was written", async () => {
  excel().host.faults.onRequest(1, { kind: "drop" });
  expect(sentenceOf(await validate(setup))).toBe(
    "未能读取工作簿：Excel 长时间没有应答；工作簿未作改动，请重试。",
  );
});

it("what was announced as failed does not go on: no request of it follows", async () => {
  excel().host.faults.onRequest(1, { kind: "drop" });
  await summarise(setup);
  const before = excel().host.log.length;
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await excel().host.idle();
  const after = excel().host.log.slice(before);
  expect(after.filter(({ wrote }) => wrote)).toEqual([]);
});

it("the one that writes and is lost says that it may be half done, and the same again completes it", async () => {
  excel().host.faults.onRequest(3, { kind: "drop" });
  expect(sentenceOf(await summarise(setup))).toBe(
    "未能全部写入：Excel 长时间没有应答；已填内容未改动，请再执行一次以补全。",
  );
  expect((await summarise({ ...setup, patienceMs: 60_000 })).kind).toBe("summarised");
});
