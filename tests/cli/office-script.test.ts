import { writeFileSync } from "node:fs";
import { npmRun, scratch } from "./command-line";
import { reportAt } from "./report";

const file = scratch();

beforeAll(async () => {
  await npmRun("ledger", ["insert", "--as-of", "2021-10-08", "--save", file("out.xlsx")]);
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
  const report = reportAt(file("edited.json"));
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
