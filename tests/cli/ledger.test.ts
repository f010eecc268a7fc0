import { officialPlan } from "../plan/official-plan";
import { npmRun, scratch } from "./command-line";
import { reportAt } from "./report";

const file = scratch();
const plan = officialPlan();

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
  const report = reportAt(file("out.json"));
  const owed = (code: string): number => report.issues.filter((issue) => issue.code === code).length;
  expect(ended.stdout.trim().split("\n").slice(-3)).toEqual([
    `P08 逾期未填问题及下一步 警告 ${String(owed("P08"))}`,
    `P11 未更新 警告 ${String(owed("P11"))}`,
    `合计 警告 ${String(report.issues.length)}`,
  ]);
  expect(Object.keys(report)).toEqual(["asOf", "tasks", "lights", "issues", "changes", "letters", "actions"]);
  expect(report).toMatchObject({ changes: null, letters: [] });
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
  expect(reportAt(file("early.json")).asOf).toBe("2020-01-01");
  expect(reportAt(file("early.json")).lights["2"]).toBe("正常");
  await npmRun("ledger", ["validate", "--open", file("early.xlsx"), "--report", file("stored.json")]);
  expect(reportAt(file("stored.json")).asOf).toBe("2020-01-01");
});
