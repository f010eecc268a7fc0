import { readFileSync, writeFileSync } from "node:fs";
import { officialPlan } from "../plan/official-plan";
import { npmRun, scratch } from "./command-line";

const file = scratch();
const plan = officialPlan();

interface Report {
  asOf: string;
  tasks: number;
  lights: Record<string, string>;
  issues: {
    code: string;
    severity: string;
    no: number | null;
    column: string | null;
    cell: string;
    message: string;
  }[];
  actions: { name: string; requests: number; bytesSent: number; bytesReceived: number; ms: number }[];
}
const reportAt = (name: string): Report => JSON.parse(readFileSync(file(name), "utf8")) as Report;

it("insert and validate on an empty workbook: exit 0, a file, and a report of the agreed shape", async () => {
  const ended = await npmRun("ledger", [
    "insert",
    "validate",
    "--as-of",
    "2021-10-08",
    "--save",
    file("out.xlsx"),
    "--report",
    file("out.json"),
  ]);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  const report = reportAt("out.json");
  const owed = (code: string): number => report.issues.filter((issue) => issue.code === code).length;
  expect(ended.stdout.trim().split("\n").slice(-3)).toEqual([
    `P08 逾期未填问题及下一步 警告 ${String(owed("P08"))}`,
    `P11 未更新 警告 ${String(owed("P11"))}`,
    `合计 警告 ${String(report.issues.length)}`,
  ]);
  expect(Object.keys(report)).toEqual(["asOf", "tasks", "lights", "issues", "actions"]);
  expect(report.asOf).toBe("2021-10-08");
  expect(report.tasks).toBe(plan.tasks.length);
  expect(Object.keys(report.lights)).toEqual(plan.tasks.map(({ no }) => String(no)));
  expect(report.lights["1"]).toBe("逾期");
  // What staff owe, and nothing else.
  expect(new Set(report.issues.map(({ code }) => code))).toEqual(new Set(["P08", "P11"]));
  expect(Object.keys(report.issues[0] ?? {})).toEqual([
    "code",
    "severity",
    "no",
    "column",
    "cell",
    "message",
  ]);
  expect(report.actions.map(({ name }) => name)).toEqual(["insert", "validate"]);
  expect(report.actions[0]?.requests).toBeLessThanOrEqual(6);
  expect(report.actions[1]?.requests).toBeLessThanOrEqual(4);
  for (const { bytesSent, bytesReceived, ms } of report.actions)
    expect([bytesSent > 0, bytesReceived > 0, ms >= 0]).toEqual([true, true, true]);
});

it("a script changes the saved file through Office.js; a check of it names the errors and exits 1", async () => {
  writeFileSync(
    file("edit.js"),
    `await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("任务表");
      table.columns.getItem("完成状态").getDataBodyRange().getCell(4, 0).values = [["己完成"]];
      table.columns.getItem("完成进度").getDataBodyRange().getCell(5, 0).values = [["八成"]];
      await context.sync();
    });
    console.log("已改", 2, "处");`,
  );
  const edited = await npmRun(
    "office-script",
    [file("edit.js"), "--open", file("out.xlsx"), "--save", file("edited.xlsx")],
    true,
  );
  expect(edited).toEqual({ code: 0, stdout: "已改 2 处\n", stderr: "" });
  const ended = await npmRun("ledger", [
    "validate",
    "--open",
    file("edited.xlsx"),
    "--verbose",
    "--report",
    file("edited.json"),
  ]);
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/^P01 任务台账!H8 序号 5：.*己完成/m);
  const report = reportAt("edited.json");
  expect(report.asOf).toBe("2021-10-08");
  expect(
    report.issues
      .filter(({ severity }) => severity === "error")
      .map(({ code, severity, no, column, cell }) => [code, severity, no, column, cell]),
  ).toEqual([
    ["P01", "error", 5, "完成状态", "任务台账!H8"],
    ["P02", "error", 6, "完成进度", "任务台账!I9"],
  ]);
  expect(report.issues[0]?.message).toContain("已完成");
  expect(report.lights["6"]).toBe("逾期");
});

it("--as-of on a file replaces its stored date, whatever the year; without it the stored one holds", async () => {
  const ended = await npmRun("ledger", [
    "validate",
    "--open",
    file("out.xlsx"),
    "--as-of",
    "2020-01-01",
    "--save",
    file("early.xlsx"),
    "--report",
    file("early.json"),
  ]);
  expect(ended.code).toBe(0);
  expect(reportAt("early.json").asOf).toBe("2020-01-01");
  expect(reportAt("early.json").lights["2"]).toBe("正常");
  await npmRun("ledger", ["validate", "--open", file("early.xlsx"), "--report", file("stored.json")]);
  expect(reportAt("stored.json").asOf).toBe("2020-01-01");
});

it("an uncaught error in a script is printed and exits 1; a return ends it", async () => {
  writeFileSync(file("throws.js"), `console.log("前"); throw new Error("坏了");`);
  const thrown = await npmRun("office-script", [file("throws.js")], true);
  expect(thrown.code).toBe(1);
  expect(thrown.stdout).toBe("前\n");
  expect(thrown.stderr).toContain("坏了");
  writeFileSync(
    file("refused.js"),
    `await Excel.run(async (c) => { c.workbook.worksheets.getItem("无").load("name"); await c.sync(); });`,
  );
  const refused = await npmRun("office-script", [file("refused.js")], true);
  expect([refused.code, refused.stderr.includes("ItemNotFound") || refused.stderr.includes("无")]).toEqual([
    1,
    true,
  ]);
});
