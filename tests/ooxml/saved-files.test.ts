import { readFile } from "node:fs/promises";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";
import { actionSetup } from "../../src/actions/outcome/action-setup";
import { fix } from "../../src/actions/fix";
import { highlight } from "../../src/actions/highlight";
import { insert } from "../../src/actions/insert";
import { bulletin } from "../../src/actions/papers/bulletin";
import { letters } from "../../src/actions/papers/letters";
import { summarise } from "../../src/actions/summarise";
import { validate } from "../../src/actions/validate";
import { serialOf } from "../../src/plan/serial";
import { officialPlan } from "../plan/official-plan";
import { EDITS } from "./edits";
import { faultsOf } from "./validator";

/** Would Excel open what we save without repairing it? */
let excel: EmbeddedExcel;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
  Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
});
afterAll(() => excel.close());
afterEach(() => {
  expect(excel.host.failures).toEqual([]);
});

it("the validator finds a fault: a file whose sheet has an element that no sheet has", async () => {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import("fflate");
  excel.host.newWorkbook();
  const parts = unzipSync(await excel.host.save());
  const sheet = Object.keys(parts).find((name) => name.endsWith("sheet1.xml")) ?? "";
  const xml = strFromU8(parts[sheet] ?? new Uint8Array()).replace("<sheetData", "<moon/><sheetData");
  expect(await faultsOf(zipSync({ ...parts, [sheet]: strToU8(xml) }))).toEqual([
    expect.stringContaining("moon") as string,
  ]);
});

it("a ledger inserted, checked, mended, coloured and summarised", async () => {
  const setup = actionSetup(officialPlan());
  const asOf = serialOf(2021, 10, 8);
  excel.host.newWorkbook();
  await insert(setup, { asOf, repair: "do" });
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("任务台账").getRange("H9");
    cell.values = [["己完成"]];
    await context.sync();
  });
  const checked = await validate(setup);
  if (checked.kind !== "validated") throw new Error(checked.kind);
  await fix(setup, checked.issues.slice(0, 1));
  await highlight(setup, { asOf });
  await summarise(setup);
  expect(await faultsOf(await excel.host.save())).toEqual([]);
});

it("通报 and letters as .docx", async () => {
  const setup = actionSetup(officialPlan());
  excel.host.newWorkbook();
  await insert(setup, { asOf: serialOf(2021, 12, 20), repair: "do" });
  const papers = [await bulletin(setup), await letters(setup, { units: [], zipped: false })];
  const files = papers.flatMap((made) => (made.kind === "papers-made" ? made.files : []));
  expect(files.length).toBeGreaterThan(50);
  for (const { name, bytes } of files.slice(0, 8))
    expect([name, await faultsOf(bytes, "docx")]).toEqual([name, []]);
});

it.each(EDITS.map(({ what, run }) => [what, run] as const))(
  "a new workbook after an edit through Office.js: %s",
  async (_what, run) => {
    excel.host.newWorkbook();
    await Excel.run(async (context) => {
      run(context, context.workbook.worksheets.getFirst());
      await context.sync();
    });
    expect(await faultsOf(await excel.host.save())).toEqual([]);
  },
);

const FOREIGN = ["foreign", "everything", "everything-libreoffice"] as const;

it.each(FOREIGN)(
  "%s.xlsx of another program gets no fault that it had not: every edit, each on a sheet of its own, and a changed cell and a comment on its first",
  async (name) => {
    const bytes = await readFile(new URL(`../xlsx/files/${name}.xlsx`, import.meta.url));
    const before = new Set(await faultsOf(bytes));
    await excel.host.open(bytes, `${name}.xlsx`);
    await Excel.run(async (context) => {
      // One of them lets nobody add a sheet.
      context.workbook.protection.unprotect();
      await context.sync();
    });
    for (const { run } of EDITS)
      await Excel.run(async (context) => {
        run(context, context.workbook.worksheets.add());
        await context.sync();
      });
    await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      first.getRange("A1").values = [["改"]];
      context.workbook.comments.add(first.getRange("C3"), "批");
      await context.sync();
    });
    const faults = await faultsOf(await excel.host.save());
    expect(faults.filter((fault) => !before.has(fault))).toEqual([]);
  },
);
