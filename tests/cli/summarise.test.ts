import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { openEmbeddedExcel } from "embedded-excel/node";
import { insert } from "../../src/actions/insert";
import { actionSetup } from "../../src/actions/outcome/action-setup";
import { summarise } from "../../src/actions/summarise";
import { serialOf } from "../../src/plan/serial";
import { officialPlan } from "../plan/official-plan";
import { npmRun, scratch } from "./command-line";

const file = scratch();

it("summarise on a saved file that has its summaries, on another day", async () => {
  const excel = await openEmbeddedExcel();
  Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
  const setup = actionSetup(officialPlan());
  await insert(setup, { asOf: serialOf(2021, 10, 8), repair: "do" });
  await summarise(setup);
  writeFileSync(file("a.xlsx"), await excel.host.save());
  await excel.close();
  const again = await npmRun("ledger", [
    ...["summarise", "--open", file("a.xlsx"), "--as-of", "2021-12-01"],
    ...["--save", file("b.xlsx"), "--report", file("b.json")],
  ]);
  expect(again).toMatchObject({ code: 0, stderr: "" });
  expect(again.stdout).toContain("已生成部门台账、单位汇总、事项汇总、预警清单、催办单、会议材料");
  const report = JSON.parse(readFileSync(file("b.json"), "utf8")) as {
    asOf: string;
    actions: { name: string; requests: number }[];
  };
  expect(report.asOf).toBe("2021-12-01");
  expect(report.actions.map(({ name }) => name)).toEqual(["summarise"]);
  expect(report.actions[0]?.requests).toBeLessThanOrEqual(8);
});

it("without a ledger: exit 2, one line, nothing written", async () => {
  const ended = await npmRun("ledger", ["summarise", "--save", file("none.xlsx")]);
  expect(ended.code).toBe(2);
  expect(ended.stderr.trim().split("\n")).toHaveLength(1);
  expect(existsSync(file("none.xlsx"))).toBe(false);
});
