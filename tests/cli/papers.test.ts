import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readDocx } from "../word/docx-file";
import { npmRun, scratch } from "./command-line";
import { reportAt } from "./report";

const file = scratch();
const ledger = file("台账.xlsx");
const run = (...args: string[]) => npmRun("ledger", args, true);

beforeAll(async () => {
  const made = await run("insert", "--as-of", "2021-10-08", "--save", ledger);
  expect(made).toMatchObject({ code: 0, stderr: "" });
});

it("bulletin writes 通报 of the open file and refuses to replace it, unless --overwrite says so", async () => {
  const out = file("通报.docx");
  const first = await run("bulletin", "--open", ledger, "--out", out, "--report", file("通报.json"));
  expect(first).toEqual({ code: 0, stdout: `已写好通报：${out}。\n`, stderr: "" });
  const { paragraphs, tables } = readDocx(readFileSync(out));
  expect(paragraphs[1]).toEqual(["公文标题", "关于2021年重点任务推进情况的通报"]);
  expect(tables).toHaveLength(3);
  const report = reportAt(file("通报.json"));
  expect(report).toMatchObject({ asOf: "2021-10-08", tasks: 195, letters: [] });
  expect(report.actions[0]?.requests).toBeLessThanOrEqual(4);
  const overdue = Object.entries(report.lights).flatMap(([no, light]) => (light === "逾期" ? [no] : []));
  expect(
    (tables[2] ?? [])
      .slice(1)
      .map(([no]) => no)
      .sort(),
  ).toEqual(overdue.sort());

  writeFileSync(out, "有人的文件");
  const again = await run("bulletin", "--open", ledger, "--out", out, "--save", file("不该有.xlsx"));
  expect(again).toEqual({
    code: 2,
    stdout: "",
    stderr: `“${out}”已经存在，没有写入：要覆盖请加 --overwrite，或换一个位置。\n`,
  });
  expect(readFileSync(out, "utf8")).toBe("有人的文件");
  expect(existsSync(file("不该有.xlsx"))).toBe(false);
  expect(
    await run("bulletin", "--open", ledger, "--as-of", "2021-12-31", "--out", out, "--overwrite"),
  ).toMatchObject({
    code: 0,
    stderr: "",
  });
  expect(
    readDocx(readFileSync(out))
      .paragraphs.map(([, text]) => text)
      .join(""),
  ).toContain("截至2021年12月31日");
});

it("letters writes 单位-函件名.docx for the units that are named, and the report lists them", async () => {
  const out = file("函件");
  const units = ["--unit", "省大数据中心", "科技厅"];
  const first = await run("letters", ...units, "--open", ledger, "--out", out, "--report", file("函件.json"));
  expect(first).toMatchObject({ code: 0, stderr: "" });
  const { letters } = reportAt(file("函件.json"));
  expect(readdirSync(out).sort()).toEqual(letters.map(({ unit, kind }) => `${unit}-${kind}.docx`).sort());
  expect(letters.map(({ unit, kind }) => `${unit} ${kind}`)).toEqual([
    "省大数据中心 约谈通知书",
    "省大数据中心 整改通知书",
    "科技厅 约谈通知书",
    "科技厅 整改通知书",
  ]);
  for (const letter of letters) {
    const { tables } = readDocx(readFileSync(letter.file));
    const numbers = (tables[0] ?? []).slice(1).map(([no]) => Number(no));
    expect(numbers.sort((a, b) => a - b)).toEqual(letter.tasks);
  }

  const before = readdirSync(out);
  const again = await run("letters", "--open", ledger, "--out", out);
  expect(again).toMatchObject({ code: 2, stdout: "" });
  expect(again.stderr).toMatch(/^“.*省大数据中心-约谈通知书\.docx”等 4 个文件已经存在，没有写入：[^\n]*\n$/);
  expect(readdirSync(out)).toEqual(before);
});

it.each([
  [
    "an unknown unit, with the nearest name",
    ["letters", "--unit", "省科技厅", "--out", file("无")],
    /不认识的单位“省科技厅”，可能是“科技厅”/,
  ],
  ["a folder for 通报", ["bulletin", "--out", file("夹.docx")], /是一个文件夹/],
  ["a file for letters", ["letters", "--out", ledger], /这是一个文件，请给出文件夹的名称/],
  ["a folder in one that is not there", ["letters", "--out", file("没有/函件")], /文件或文件夹不存在/],
])("refuses %s in one line, and writes nothing", async (_what, args, sentence) => {
  mkdirSync(file("夹.docx"), { recursive: true });
  const before = readdirSync(file("."), { recursive: true });
  const ended = await run(...args, "--open", ledger, "--save", file("不该有.xlsx"));
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toMatch(/^[^\n]+\n$/);
  expect(ended.stderr).toMatch(sentence);
  expect(readdirSync(file("."), { recursive: true })).toEqual(before);
});

it("without a ledger: exit 2, one line, nothing written", async () => {
  const ended = await run("bulletin", "--out", file("空.docx"));
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toMatch(/^工作簿中没有任务台账[^\n]*\n$/);
  expect(existsSync(file("空.docx"))).toBe(false);
});
