import * as fc from "fast-check";
import { sheetCells } from "./sheet-cells";

/** Formulas are parsed anew when what they name changes, and only then. */
const { excel, run, values } = sheetCells();

/** Of two tables and of names that stand for one another. */
const FORMULAS = [
  "=SUM(甲[量])",
  "=SUM(乙[量])",
  "=IFERROR(SUM(甲[数]),-1)",
  "=IFERROR(SUM(丙[量]),-2)",
  "=IFERROR(全部,-3)",
  "=IFERROR(别名*2,-4)",
  "=IFERROR(外面,-5)",
  '=IFERROR(SUM(INDIRECT("甲[量]")),-6)',
  "=SUM(甲[量])+SUM(乙[#All])+IFERROR(别名,-7)",
  "=ROWS(甲[#Data])&COLUMNS(乙[#Headers])",
];
const PLACES = `F1:F${String(FORMULAS.length)}`;

type Change = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;
const CHANGES: Readonly<Record<string, Change>> = {
  "a table grows": (sheet) => {
    sheet.getRange("A4").values = [[70]];
    sheet.tables.getItem("甲").resize("A1:A4");
  },
  "a table shrinks": (sheet) => {
    sheet.tables.getItem("甲").resize("A1:A2");
  },
  "a column is renamed": (sheet) => {
    sheet.getRange("A1").values = [["数"]];
  },
  "a column gets its name back": (sheet) => {
    sheet.getRange("A1").values = [["量"]];
  },
  "a table is renamed": (sheet) => {
    sheet.tables.getItemOrNullObject("乙").name = "丙";
  },
  "a name is set": (_sheet, { workbook }) => {
    workbook.names.getItemOrNullObject("全部").delete();
    workbook.names.add("全部", "=SUM(甲[量])");
  },
  "a name of a name is set": (_sheet, { workbook }) => {
    workbook.names.getItemOrNullObject("别名").delete();
    workbook.names.add("别名", "=全部+1");
  },
  "a name means something else": (_sheet, { workbook }) => {
    workbook.names.getItemOrNullObject("全部").formula = "=Sheet1!$C$2";
  },
  "a name is deleted": (_sheet, { workbook }) => {
    workbook.names.getItemOrNullObject("全部").delete();
  },
  "a name that nobody had is added": (_sheet, { workbook }) => {
    workbook.names.getItemOrNullObject("外面").delete();
    workbook.names.add("外面", "=Sheet1!$A$2");
  },
  "a row comes in": (sheet) => sheet.getRange("A2:D2").insert("Down"),
};

async function twoTables(): Promise<void> {
  excel().host.newWorkbook();
  await run((sheet) => {
    sheet.getRange("A1:A3").values = [["量"], [1], [2]];
    sheet.getRange("C1:D3").values = [
      ["量", "数"],
      [10, 100],
      [20, 200],
    ];
    sheet.tables.add("A1:A3", true).name = "甲";
    sheet.tables.add("C1:D3", true).name = "乙";
    sheet.getRange(PLACES).formulas = FORMULAS.map((formula) => [formula]);
  });
}

it("after any changes of tables and names a formula shows what it shows when the file is opened and calculated", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(CHANGES)), { minLength: 1, maxLength: 6 }),
      async (names) => {
        await twoTables();
        await values(PLACES);
        for (const name of names) {
          // What cannot be done at this point, as a name that is gone renamed, changes nothing.
          await run((sheet, context) => CHANGES[name]?.(sheet, context)).catch((error: unknown) => {
            expect(error).toHaveProperty("code", expect.any(String));
          });
          await values(PLACES);
        }
        const shown = await values(PLACES);
        const { host } = excel();
        await host.open(await host.save(), "簿.xlsx");
        await run((_sheet, { workbook }) => {
          workbook.application.calculate("Full");
        });
        expect(shown).toEqual(await values(PLACES));
      },
    ),
    {
      numRuns: 12,
      examples: [
        [["a name of a name is set", "a name is set", "a name means something else", "a table grows"]],
        [["a table is renamed", "a table grows", "a row comes in"]],
        [["a name is set", "a name of a name is set", "a name is deleted"]],
      ],
    },
  );
});
