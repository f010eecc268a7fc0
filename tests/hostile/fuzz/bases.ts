import { readFileSync } from "node:fs";
import { actionSetup } from "../../../src/actions/outcome/action-setup";
import { insert } from "../../../src/actions/insert";
import { summarise } from "../../../src/actions/summarise";
import type { EmbeddedExcel } from "embedded-excel/node";
import { serialOf } from "../../../src/plan/serial";
import { nextPlan } from "../../plan/next-plan";
import { fileOf } from "../../xlsx/workbooks";

const fromDisk = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)));

const SMALL = fileOf(
  '<cols><col min="1" max="3" width="12" customWidth="1"/></cols><sheetData>' +
    '<row r="1"><c r="A1" t="str"><v>名称</v></c><c r="B1" t="str"><v>数</v></c></row>' +
    '<row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2"><v>3</v></c><c r="C2"><f>B2*2</f><v>6</v></c></row>' +
    '<row r="3"><c r="A3" t="str"><v>乙</v></c><c r="B3"><v>4</v></c><c r="C3"><f>SUM(B2:B3)+数</f><v>8</v></c></row>' +
    "</sheetData>" +
    '<conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" operator="greaterThan" priority="1"><formula>3</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="A2:A3"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>',
  {},
  '<definedNames><definedName name="数">1</definedName></definedNames>',
);

/** Somebody else's files, as they lie in the tests. */
const FOREIGN = [
  "xlsx/files/foreign.xlsx",
  "xlsx/files/everything.xlsx",
  "xlsx/files/everything-libreoffice.xlsx",
  "cases/merged-without-table.xlsx",
];

/** The files that are mutated, by name: ours, as it is saved with summaries, and foreign ones. */
export async function baseFiles(excel: EmbeddedExcel): Promise<ReadonlyMap<string, Uint8Array>> {
  const setup = actionSetup(nextPlan());
  excel.host.newWorkbook();
  for (const outcome of [
    await insert(setup, { asOf: serialOf(2022, 6, 30), repair: "do" }),
    await summarise(setup),
  ])
    if (outcome.kind === "failed" || outcome.kind === "refused") throw new Error(JSON.stringify(outcome));
  const own = await excel.host.save();
  return new Map([
    ["own ledger", own],
    ["small", SMALL],
    ...FOREIGN.map((path): [string, Uint8Array] => [path, fromDisk(path)]),
  ]);
}
