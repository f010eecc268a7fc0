import { actionSetup } from "../../src/actions/outcome/action-setup";
import { validate } from "../../src/actions/validate";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";
import { officialPlan } from "../plan/official-plan";
import { recalculated } from "./recalculated";
import { cellOf, LEDGER, savedLedger } from "./saved-ledger";
import { cellsOf, partXml, sheetXml, withCells, type Entry } from "./xlsx-file";

const plan = officialPlan();
const setup = actionSetup(plan);
let excel: EmbeddedExcel;

beforeAll(async () => {
  excel = await openEmbeddedExcel();
  Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
});
afterAll(() => excel.close());

/** A saved ledger with these entries, checked. */
async function checkedFile(entries: Readonly<Record<string, unknown>>): Promise<Uint8Array> {
  await savedLedger(excel, setup);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(LEDGER);
    for (const [address, entry] of Object.entries(entries)) sheet.getRange(address).values = [[entry]];
    await context.sync();
  });
  const outcome = await validate(setup);
  if (outcome.kind !== "validated" || outcome.list.kind !== "written")
    throw new Error(JSON.stringify(outcome));
  return excel.host.save();
}

/** The mark's formula for the first data cell, as the file has it. */
function markFormula(file: Uint8Array): string {
  const [, formula = ""] = /<formula>([^<]*校验结果_标记[^<]*)<\/formula>/.exec(sheetXml(file, LEDGER)) ?? [];
  return formula.replaceAll("&amp;", "&");
}

/** What LibreOffice makes of the mark's formula in cells of the ledger: it stands in a cell for each of them. */
async function markedIn(file: Uint8Array, addresses: readonly string[]): Promise<readonly unknown[]> {
  const formula = markFormula(file);
  // Cells of 台账参数's texts that nothing refers to; the references get the ledger's sheet.
  const places = addresses.map((_address, index) => `C${String(4 + index)}`);
  const entries = Object.fromEntries(
    addresses.map((address, index): [string, Entry] => {
      const [, column = "", row = ""] = /([A-Z]+)(\d+)/.exec(address) ?? [];
      const moved = formula
        .replace(/\$A4\b/g, `${LEDGER}!$A${row}`)
        .replace(/(?<![$A-Z!])A\$3\b/g, `${LEDGER}!${column}$3`)
        .replace(/(?<![$A-Z!])A4\b/g, `${LEDGER}!${column}${row}`);
      return [places[index] ?? "", { formula: moved }];
    }),
  );
  const cells = cellsOf(await recalculated(withCells(file, "台账参数", entries)), "台账参数");
  return places.map((place) => cells.get(place));
}

const STATUS = cellOf(4, "完成状态");
const PROGRESS = cellOf(8, "完成进度");

it("LibreOffice finds the wrong cells by the mark's formula, and no longer once they were changed", async () => {
  const file = await checkedFile({ [STATUS]: "己完成", [PROGRESS]: 1.5 });
  const right = cellOf(9, "完成状态");
  const marks = await markedIn(file, [STATUS, PROGRESS, right]);
  expect(marks.map((mark) => mark === true)).toEqual([true, true, false]);
  const changed = withCells(file, LEDGER, { [STATUS]: "推进中", [PROGRESS]: "1.5" });
  const after = await markedIn(changed, [STATUS, PROGRESS, right]);
  expect(after.map((mark) => mark === true)).toEqual([false, false, false]);
});

it("links and states in LibreOffice follow rows that were exchanged there", async () => {
  const file = await checkedFile({ [STATUS]: "己完成", [PROGRESS]: 1.5 });
  // Tasks 4 and 8 change places, as by a sort of both rows.
  const exchanged = withCells(file, LEDGER, {
    [cellOf(4, "序号")]: 8,
    [cellOf(8, "序号")]: 4,
    [cellOf(8, "完成状态")]: "己完成",
    [cellOf(4, "完成状态")]: "未启动",
    [cellOf(4, "完成进度")]: 0.1,
  });
  const rows = (bytes: Uint8Array): [unknown, unknown, unknown][] => {
    const cells = cellsOf(bytes, "校验结果");
    return [4, 5].map((row) => [cells.get(`C${row}`), cells.get(`D${row}`), cells.get(`J${row}`)]);
  };
  expect(rows(file)).toEqual([
    [4, STATUS, "待改"],
    [8, PROGRESS, "待改"],
  ]);
  expect(rows(await recalculated(file))).toEqual(rows(file));
  expect(rows(await recalculated(exchanged))).toEqual([
    [4, cellOf(8, "完成状态"), "待改"],
    [8, cellOf(4, "完成进度"), "已改动"],
  ]);
});

it("the file has one such format, over the data rows, and names that reach over the list", async () => {
  const file = await checkedFile({ [STATUS]: "己完成" });
  const xml = sheetXml(file, LEDGER);
  expect(
    xml.match(/<conditionalFormatting[^>]*>(?:(?!<\/conditionalFormatting>).)*校验结果_标记/gs),
  ).toHaveLength(1);
  expect(markFormula(file).length).toBeLessThan(255);
  expect(partXml(file, "xl/workbook.xml")).toMatch(/name="校验结果_标记">校验结果!\$L\$4:\$L\$\d+</);
});
