import { unzipSync } from "fflate";
import { officialPlan } from "../plan/official-plan";
import { withExcel } from "../actions/opened-excel";
import { insert } from "../../src/actions/insert";
import { recalculated } from "./recalculated";
import { AS_OF, cellOf, HEADERS, LEDGER, savedLedger } from "./saved-ledger";
import { cellsOf, withCells, type Value } from "./xlsx-file";

const { excel, setup } = withExcel();
const count = officialPlan().tasks.length;

const TEXTS = [
  "=1+1",
  "=SUM(A1:A2)",
  "=已办",
  "+1",
  "+办",
  "-1",
  "-待办",
  "--",
  "@省厅",
  "@SUM(1,2)",
  '=HYPERLINK("https://example.invalid/","点")',
  "https://example.invalid/",
  "mailto:a@example.invalid",
  "\t缩进",
  "\t=1+1",
  "'引号",
  "''两个",
  "'=1+1",
  " 前空",
  "后空 ",
  "　全角空",
  "第一行\n第二行",
  "\n换行开头",
  "_x000D_ 与 _x005F_",
  "<b>&amp;\"'",
  "#REF!",
  "#N/A",
  "TRUE",
  "0123",
  "1e5",
  "50%",
  "2021-09-30",
  "2021.9.30",
  "9月底",
  "1/2",
  "😀字",
  "长".repeat(2000),
];
const COLUMNS = ["进展情况", "存在问题及下一步", "责任人"] as const;
const addresses = COLUMNS.flatMap((header) => TEXTS.map((_text, index) => cellOf(index + 1, header)));
const expected = COLUMNS.flatMap(() => TEXTS);
const textsIn = (bytes: Uint8Array): (Value | undefined)[] => {
  const cells = cellsOf(bytes, LEDGER);
  return addresses.map((address) => cells.get(address));
};
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()]),
  );

/** The links and the formulas of a file that this could come from. */
const activeIn = (bytes: Uint8Array): string[] =>
  Object.entries(partsOf(bytes)).flatMap(([name, part]) => [
    ...(name.startsWith("xl/worksheets/sheet")
      ? (part.match(/<hyperlink |<f[ >][^<]*(HYPERLINK|1\+1)/g) ?? [])
      : []),
    ...(name.endsWith(".rels") ? (part.match(/example\.invalid/g) ?? []) : []),
  ]);

async function reopened(bytes: Uint8Array): Promise<Uint8Array> {
  await excel().host.open(bytes, "台账.xlsx");
  return excel().host.save();
}

it("a file opened and saved again is the same, part by part", async () => {
  const first = await savedLedger(excel(), setup());
  const second = await reopened(first);
  expect(partsOf(second)).toEqual(partsOf(first));
  expect(partsOf(await reopened(second))).toEqual(partsOf(first));
});

it("what LibreOffice saved is the same ledger still, and is mended only where LibreOffice lost something", async () => {
  const theirs = await recalculated(await savedLedger(excel(), setup()));
  const again = await reopened(theirs);
  expect(cellsOf(again, LEDGER)).toEqual(cellsOf(theirs, LEDGER));
  const outcome = await insert(setup(), { asOf: AS_OF, repair: "do" });
  expect(outcome).toMatchObject({ state: { tasks: count } });
  const mended = await excel().host.save();
  expect(cellsOf(mended, LEDGER)).toEqual(cellsOf(theirs, LEDGER));
});

it("text that looks like something else, written through Office.js, is text in the file and to LibreOffice", async () => {
  await savedLedger(excel(), setup());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(LEDGER);
    for (const header of COLUMNS) {
      const range = `${cellOf(1, header)}:${cellOf(TEXTS.length, header)}`;
      sheet.getRange(range).values = TEXTS.map((text) => [text]);
    }
    await context.sync();
  });
  const ours = await excel().host.save();
  expect(textsIn(ours)).toEqual(expected);
  const again = await reopened(ours);
  expect(textsIn(again)).toEqual(expected);
  const theirs = await recalculated(again);
  expect(textsIn(theirs)).toEqual(expected);
  expect([ours, again, theirs].map(activeIn)).toEqual([[], [], []]);
  expect(textsIn(await reopened(theirs))).toEqual(expected);
});

it("so is text that another program put into any cell, formatted for text or not", async () => {
  const headers = HEADERS.slice(3, 14);
  const cells = Object.fromEntries(
    headers.flatMap((header) => TEXTS.map((text, index) => [cellOf(index + 1, header), text])),
  );
  const foreign = withCells(await savedLedger(excel(), setup()), LEDGER, cells);
  const read = (bytes: Uint8Array): Record<string, unknown> => {
    const all = cellsOf(bytes, LEDGER);
    return Object.fromEntries(Object.keys(cells).map((address) => [address, all.get(address)]));
  };
  const ours = await reopened(foreign);
  expect(read(ours)).toEqual(cells);
  const theirs = await recalculated(ours);
  expect(read(theirs)).toEqual(cells);
  expect(read(await reopened(theirs))).toEqual(cells);
});
