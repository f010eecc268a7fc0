import { readFileSync, writeFileSync } from "node:fs";
import { npmRun, scratch } from "./command-line";

const file = scratch();

it("validate leaves 校验结果 in the saved file, its rows the report's issues, and exits by what it found", async () => {
  writeFileSync(
    file("damage.js"),
    `await Excel.run(async (context) => {
      context.workbook.tables.getItem("任务表").columns.getItem("完成状态").getDataBodyRange().getCell(3, 0).values = [["己完成"]];
      await context.sync();
    });`,
  );
  writeFileSync(
    file("read.js"),
    `await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("校验结果").getUsedRange(true).load("values");
      await context.sync();
      console.log(JSON.stringify(used.values));
    });`,
  );
  await npmRun("ledger", ["insert", "--as-of", "2021-10-08", "--save", file("new.xlsx")]);
  await npmRun("office-script", [file("damage.js"), "--open", file("new.xlsx"), "--save", file("bad.xlsx")]);
  const ended = await npmRun("ledger", [
    "validate",
    "--open",
    file("bad.xlsx"),
    "--save",
    file("checked.xlsx"),
    "--report",
    file("report.json"),
  ]);
  expect(ended).toMatchObject({ code: 1, stderr: "" });
  const { issues } = JSON.parse(readFileSync(file("report.json"), "utf8")) as {
    issues: { code: string; no: number; message: string }[];
  };
  const read = await npmRun("office-script", [file("read.js"), "--open", file("checked.xlsx")]);
  const [, , , ...rows] = JSON.parse(read.stdout.trim().split("\n").at(-1) ?? "") as unknown[][];
  expect(rows.map((row) => [row[1], row[2], row[6]])).toEqual(
    issues.map(({ code, no, message }) => [code, no, message]),
  );
  expect(rows[0]?.slice(0, 6)).toEqual(["错误", "P01", 4, "H7", "完成状态", "己完成"]);
});
