import { existsSync, readFileSync } from "node:fs";
import { npmRun, scratch } from "./command-line";

const file = scratch();

it("summarise on a new ledger, and again on the saved file on another day", async () => {
  const made = await npmRun("ledger", [
    "insert",
    "summarise",
    "--as-of",
    "2021-10-08",
    "--save",
    file("a.xlsx"),
  ]);
  expect(made).toMatchObject({ code: 0, stderr: "" });
  expect(made.stdout).toContain("已生成部门台账、单位汇总、事项汇总、预警清单");
  const again = await npmRun("ledger", [
    ...["summarise", "--open", file("a.xlsx"), "--as-of", "2021-12-01"],
    ...["--save", file("b.xlsx"), "--report", file("b.json")],
  ]);
  expect(again).toMatchObject({ code: 0, stderr: "" });
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
