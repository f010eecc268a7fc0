import { insert } from "../../src/actions/insert";
import { validate } from "../../src/actions/validate";
import { change } from "./checked-sheet";
import { withMerged } from "./merged-file";
import { AS_OF, withExcel } from "./opened-excel";

/** Damage of a ledger, saved and opened again: what 校验 finds of it, and nothing else. */
const { excel, setup, requestsOf } = withExcel();

beforeEach(async () => {
  excel().host.newWorkbook();
  await insert(setup(), { asOf: AS_OF, repair: "do" });
});

/** All that a check of the file says, but what staff owe (P08, P11). */
async function check(file: Uint8Array): Promise<string[]> {
  await excel().host.open(file, "台账.xlsx");
  const found: string[] = [];
  const requests = await requestsOf(async () => {
    const outcome = await validate(setup());
    if (outcome.kind !== "validated") throw new Error(JSON.stringify(outcome));
    for (const { code, cell, no } of outcome.issues) found.push(`${code} ${cell} ${no ?? ""}`.trim());
  });
  expect(requests).toBeLessThanOrEqual(4);
  return found.filter((line) => !/^P(08|11) /.test(line));
}

async function damaged(damage: Parameters<typeof change>[0]): Promise<Uint8Array> {
  await change(damage);
  return excel().host.save();
}

it("header, names and copies: T02, T03, T07, T08", async () => {
  const file = await damaged((table, sheet) => {
    sheet.getRange("H3").values = [["完成状太"]];
    table.columns.add(undefined, [["责任人2"], ...Array.from({ length: 195 }, () => [""])]);
    sheet.copy("End");
    table.name = "台账甲";
  });
  expect(await check(file)).toEqual([
    "T07 任务台账!A3",
    "T02 任务台账!R3",
    "T08 任务台账!A3",
    "T03 任务台账!H3",
  ]);
});

it("rows: T04 and T05, in the table and below it", async () => {
  const file = await damaged((table, sheet) => {
    table.rows.getItemAt(4).delete();
    table.rows.add(1, [Array.from({ length: 17 }, () => "")]);
    sheet.getRange("A199:E199").values = [[196, "一、加", "(一)加", "加项", "教育厅"]];
  });
  expect(await check(file)).toEqual(["T05 任务台账!A3", "T05 任务台账!A199", "T04 任务台账!A5"]);
});

it("cells: formulas and texts like them (X01), a deadline that became a date (D04)", async () => {
  const file = await damaged((table, sheet) => {
    sheet.getRange("K6").numberFormat = [["General"]];
    sheet.getRange("K6").formulas = [['="已"&"办"']];
    sheet.getRange("K7").values = [["=1+1"]];
    sheet.getRange("K8").values = [["-一、已印发"]];
    sheet.getRange("I9").formulas = [["=1/4"]];
    sheet.getRange("H9").values = [["推进中"]];
    table.rows.add(undefined, [
      [196, "一、加", "(一)加", "加项", "教育厅", "", "", "推进中", 0.9, "", "", "", "", 44477, "", "", ""],
    ]);
    sheet.getRange("F199").numberFormat = [["m月d日"]];
    sheet.getRange("F199").values = [[44469]];
  });
  expect((await check(file)).sort()).toEqual([
    "D04 任务台账!F199 196",
    "N04 任务台账!A199 196",
    "X01 任务台账!K6 3",
    "X01 任务台账!K7 4",
  ]);
});

it("merged cells, which only files bring into a table: T06", async () => {
  const file = withMerged(await excel().host.save(), "K10:K12");
  expect(await check(file)).toEqual(["T06 任务台账!K10"]);
});
