import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { npmRun } from "../cli/command-line";
import { officialPlan } from "../plan/official-plan";
import { recalculated } from "./recalculated";
import { LEDGER } from "./saved-ledger";
import { cellsOf, partXml, sheetXml, type Value } from "./xlsx-file";

const folder = mkdtempSync(path.join(tmpdir(), "ledger-moved-"));
const file = (name: string): string => path.join(folder, name);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(file(name)));
const plan = officialPlan();
const GONE = 77;
const STAFF = [
  "完成状态",
  "完成进度",
  "完成日期",
  "进展情况",
  "存在问题及下一步",
  "责任人",
  "更新日期",
  "调整后时限",
  "调整依据",
  "备注",
];

/** What staff do to a ledger, through Office.js as a person would have it done. */
const UPHEAVAL = `await Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("任务台账");
  const table = context.workbook.tables.getItem("任务表");
  const body = (name) => table.columns.getItem(name).getDataBodyRange();
  const nos = body("序号").load("values");
  await context.sync();
  const by = (make) => nos.values.map(([no]) => [make(no)]);
  body("完成状态").values = by((no) => ["未启动", "推进中", "已完成", ""][no % 4]);
  body("完成进度").values = by((no) => (no % 4 === 2 ? (no % 8 === 2 ? 0.9 : 1) : no % 7 === 0 ? "八成" : (no % 10) / 10));
  body("完成日期").values = by((no) => (no % 16 === 6 ? "" : no % 4 === 2 ? 44430 + (no % 60) : no % 11 === 0 ? "2021.9.30" : ""));
  body("进展情况").values = by((no) => ["=已办 " + no, "+增 1", "@省厅 " + no, "-待办", "\\t缩进", "'引号", "第一行\\n第二行 " + no][no % 7]);
  body("存在问题及下一步").values = by((no) => (no % 3 ? "问题 <" + no + "> & “引号” \\"" : ""));
  body("责任人").values = by((no) => (no % 5 ? "张三" + no : "01234"));
  body("更新日期").values = by((no) => (no % 2 ? 44470 + (no % 8) + 0.5 : ""));
  body("调整后时限").values = by((no) => (no % 9 === 0 ? 44620 + (no % 5) : no % 13 === 0 ? "2022.3.31" : ""));
  body("调整依据").values = by((no) => (no % 18 === 0 ? "川办函〔2021〕" + no + "号" : no % 9 === 0 ? "\u3000" : ""));
  const remark = table.columns.add(null, [["备注"], ...by((no) => "备注 " + no)]);
  sheet.getRange("3:3").format.rowHeight = 30;
  await context.sync();
  // 责任人 is cut and inserted before 工作板块; an extra column stands among the others.
  const contact = body("责任人").load("values");
  await context.sync();
  const values = contact.values;
  table.columns.getItem("责任人").delete();
  table.columns.add(1, [["责任人"], ...values]);
  table.columns.add(4, [["处室意见"], ...by(() => "同意")]);
  await context.sync();
  table.sort.apply([{ key: 7, ascending: false }, { key: 0, ascending: false }]);
  await context.sync();
  const now = body("序号").load("values");
  await context.sync();
  table.rows.getItemAt(now.values.findIndex(([no]) => no === ${GONE})).delete();
  table.columns.getItem("完成状态").filter.applyValuesFilter(["推进中", "已完成"]);
  sheet.getRange("A1").select();
  await context.sync();
});`;

/** Staff's cells by 序号, wherever rows and columns stand; what is left blank is not listed. */
function staffCells(bytes: Uint8Array): Map<number, Record<string, Value>> {
  const cells = cellsOf(bytes, LEDGER);
  const headers = new Map<string, string>();
  for (const [address, value] of cells)
    if (address.replace(/^[A-Z]+/, "") === "3" && typeof value === "string")
      headers.set(address.replace("3", ""), value);
  const rows = new Map<number, Record<string, Value>>();
  for (const [address, value] of cells) {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const header = headers.get(letters) ?? "";
    const column = [...headers].find(([, name]) => name === "序号")?.[0] ?? "";
    const no = cells.get(`${column}${row}`);
    if (Number(row) < 4 || typeof no !== "number" || !STAFF.includes(header) || value === "") continue;
    rows.set(no, { ...rows.get(no), [header]: value });
  }
  return rows;
}

async function ledger(...args: string[]): Promise<number | null> {
  const { code, stderr } = await npmRun("ledger", args, true);
  expect(stderr).toBe("");
  return code;
}

it("a ledger turned over and saved by LibreOffice: insert keeps every staff cell and brings the row back", async () => {
  expect(await ledger("insert", "--as-of", "2021-10-08", "--save", file("new.xlsx"))).toBe(0);
  writeFileSync(file("upheaval.js"), UPHEAVAL);
  const done = await npmRun(
    "office-script",
    [file("upheaval.js"), "--open", file("new.xlsx"), "--save", file("moved.xlsx")],
    true,
  );
  expect(done).toEqual({ code: 0, stdout: "", stderr: "" });
  const before = staffCells(bytesOf("moved.xlsx"));
  expect(before.size).toBe(plan.tasks.length - 1);

  writeFileSync(file("theirs.xlsx"), await recalculated(bytesOf("moved.xlsx")));
  const theirs = staffCells(bytesOf("theirs.xlsx"));
  expect(theirs).toEqual(before);

  const report = file("report.json");
  const code = await ledger(
    ...["insert", "validate", "--open", file("theirs.xlsx")],
    ...["--save", file("mended.xlsx"), "--report", report],
  );
  const { issues, lights } = JSON.parse(readFileSync(report, "utf8")) as {
    issues: { code: string; severity: string; no: number }[];
    lights: Record<string, string>;
  };
  expect(code).toBe(issues.some(({ severity }) => severity === "error") ? 1 : 0);
  expect(new Set(issues.map((issue) => issue.code))).toEqual(
    new Set(["P01", "P02", "P04", "P05", "P06", "P08", "P10", "P11", "P13", "P14", "P16", "X01"]),
  );
  expect(Object.keys(lights)).toHaveLength(plan.tasks.length);

  const after = staffCells(bytesOf("mended.xlsx"));
  const back = after.get(GONE);
  expect(back).toEqual({ 完成状态: "未启动", 完成进度: 0 });
  after.delete(GONE);
  expect(after).toEqual(before);

  const again = await recalculated(bytesOf("mended.xlsx"));
  const columns = [...partXml(again, "xl/tables/table1.xml").matchAll(/<tableColumn [^>]*name="([^"]+)"/g)];
  expect(columns.map(([, name]) => name)).toContain("处室意见");
  // Nine lights, 未更新, and the mark of 校验.
  expect(sheetXml(again, LEDGER).match(/<cfRule /g)).toHaveLength(11);
});
