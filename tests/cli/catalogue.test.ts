import { readFileSync, writeFileSync } from "node:fs";
import { withMerged } from "../actions/merged-file";
import { npmRun, scratch } from "./command-line";

const file = scratch();

beforeAll(async () => {
  await npmRun("ledger", ["insert", "--as-of", "2021-10-08", "--save", file("new.xlsx")]);
});

/** All that a check of a saved file says, but what staff owe (P08, P11). */
async function check(name: string): Promise<string[]> {
  await npmRun("ledger", ["validate", "--open", file(name), "--report", file("report.json")]);
  const report = JSON.parse(readFileSync(file("report.json"), "utf8")) as {
    issues: { code: string; cell: string; no: number | null }[];
    actions: { requests: number }[];
  };
  expect(report.actions[0]?.requests).toBeLessThanOrEqual(4);
  return report.issues
    .filter(({ code }) => !["P08", "P11"].includes(code))
    .map(({ code, cell, no }) => `${code} ${cell} ${no ?? ""}`.trim());
}

/** The new ledger, damaged by a script through Office.js and saved. */
async function damaged(name: string, script: string): Promise<void> {
  writeFileSync(
    file("damage.js"),
    `await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("任务表");
      const sheet = context.workbook.worksheets.getItem("任务台账");
      ${script}
      await context.sync();
    });`,
  );
  const ended = await npmRun(
    "office-script",
    [file("damage.js"), "--open", file("new.xlsx"), "--save", file(name)],
    true,
  );
  expect(ended).toMatchObject({ code: 0, stderr: "" });
}

it("header, names and copies: T02, T03, T07, T08", async () => {
  await damaged(
    "tables.xlsx",
    `sheet.getRange("H3").values = [["完成状太"]];
     table.columns.add(undefined, [["责任人2"], ...Array.from({ length: 195 }, () => [""])]);
     sheet.copy("End");
     table.name = "台账甲";`,
  );
  expect(await check("tables.xlsx")).toEqual([
    "T07 任务台账!A3",
    "T02 任务台账!R3",
    "T08 任务台账!A3",
    "T03 任务台账!H3",
  ]);
});

it("rows: T04 and T05, in the table and below it", async () => {
  await damaged(
    "rows.xlsx",
    `table.rows.getItemAt(4).delete();
     table.rows.add(1, [Array.from({ length: 17 }, () => "")]);
     sheet.getRange("A199:E199").values = [[196, "一、加", "(一)加", "加项", "教育厅"]];`,
  );
  expect(await check("rows.xlsx")).toEqual(["T05 任务台账!A3", "T05 任务台账!A199", "T04 任务台账!A5"]);
});

it("cells: formulas and texts like them (X01), a deadline that became a date (D04)", async () => {
  await damaged(
    "cells.xlsx",
    `sheet.getRange("K6").numberFormat = [["General"]];
     sheet.getRange("K6").formulas = [['="已"&"办"']];
     sheet.getRange("K7").values = [["=1+1"]];
     sheet.getRange("K8").values = [["-一、已印发"]];
     sheet.getRange("I9").formulas = [["=1/4"]];
     sheet.getRange("H9").values = [["推进中"]];
     table.rows.add(undefined, [[196, "一、加", "(一)加", "加项", "教育厅", "", "", "推进中", 0.9, "", "", "", "", 44477, "", "", ""]]);
     sheet.getRange("F199").numberFormat = [["m月d日"]];
     sheet.getRange("F199").values = [[44469]];`,
  );
  expect((await check("cells.xlsx")).sort()).toEqual([
    "D04 任务台账!F199 196",
    "N04 任务台账!A199 196",
    "X01 任务台账!K6 3",
    "X01 任务台账!K7 4",
  ]);
});

it("merged cells, which only files bring into a table: T06", async () => {
  writeFileSync(file("merged.xlsx"), withMerged(readFileSync(file("new.xlsx")), "K10:K12"));
  expect(await check("merged.xlsx")).toEqual(["T06 任务台账!K10"]);
});
