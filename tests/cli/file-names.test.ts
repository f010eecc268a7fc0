import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { npmRun, scratch } from "./command-line";

const file = scratch();

it("a name with spaces, a newline and Chinese is a name like any other", async () => {
  const [ledger, report] = [file("任务 台账\n2021.xlsx"), file("结果 甲\n.json")];
  const ended = await npmRun("ledger", ["insert", "--save", ledger, "--report", report], true);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect([existsSync(ledger), existsSync(report)]).toEqual([true, true]);
  expect((await readdir(file(""))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  const again = await npmRun("ledger", ["validate", "--open", ledger], true);
  expect(again).toMatchObject({ code: 0, stderr: "" });
});
