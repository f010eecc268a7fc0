import { embeddedSheet } from "../embedded-sheet";

const { excel, onSheet } = embeddedSheet();

/**
 * What a protected sheet lets through, by Excel's reference of Worksheet.Protect: contents go into unlocked cells;
 * what an option allows, some of it in unlocked cells alone. A1:C9 is filled, B1:B9 and rows 6 and 7 are unlocked.
 */
async function protectedSheet(options?: Excel.WorksheetProtectionOptions): Promise<void> {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C9").values = Array.from({ length: 9 }, (_row, row) => [row, `乙${row}`, row % 2]);
    sheet.getRange("B1:B9").format.protection.locked = false;
    sheet.getRange("6:7").format.protection.locked = false;
    if (options?.allowAutoFilter) sheet.autoFilter.apply(sheet.getRange("A1:C9"));
    sheet.protection.protect(options);
    await context.sync();
  });
}

type Step = (sheet: Excel.Worksheet) => unknown;

/** Each step by itself: done, or the error's code. */
async function outcomes(steps: Readonly<Record<string, Step>>): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const [name, step] of Object.entries(steps))
    all[name] = await onSheet(async (sheet, context) => {
      step(sheet);
      await context.sync();
    }).then(
      () => "done",
      (error: unknown) => (error as OfficeExtension.Error).code,
    );
  return all;
}

it("without an option contents go into unlocked cells, and nothing else is done", async () => {
  await protectedSheet();
  expect(
    await outcomes({
      "a locked cell": (sheet) => (sheet.getRange("A2").values = [[1]]),
      "an unlocked cell": (sheet) => (sheet.getRange("B2").values = [["新"]]),
      "a formula": (sheet) => (sheet.getRange("B3").formulas = [["=A3*2"]]),
      "unlocked cells beside null": (sheet) => (sheet.getRange("A4:C4").values = [[null, "新", null]]),
      "locked and unlocked cells": (sheet) => (sheet.getRange("A5:B5").values = [[1, 2]]),
      "clearing contents": (sheet) => {
        sheet.getRange("B8").clear("Contents");
      },
      "clearing all": (sheet) => {
        sheet.getRange("B8").clear();
      },
      "clearing what is locked": (sheet) => {
        sheet.getRange("A8").clear("Contents");
      },
      "copying into unlocked cells": (sheet) => {
        sheet.getRange("B9").copyFrom("A1", "Values");
      },
      "copying into locked cells": (sheet) => {
        sheet.getRange("A9").copyFrom("A1", "Values");
      },
      "filling unlocked cells": (sheet) => {
        sheet.getRange("B1:B2").autoFill("B1:B4", "FillCopy");
      },
      "replacing where it is unlocked": (sheet) => sheet.getRange("A1:C9").replaceAll("乙", "丙", {}),
      "replacing where it is locked": (sheet) => sheet.getRange("A1:C9").replaceAll("1", "2", {}),
      "a fill": (sheet) => (sheet.getRange("B2").format.fill.color = "#FF0000"),
      "a number format": (sheet) => (sheet.getRange("B2").numberFormat = [["0"]]),
      "a border": (sheet) => (sheet.getRange("B2").format.borders.getItem("EdgeTop").style = "Continuous"),
      unlocking: (sheet) => (sheet.getRange("A1").format.protection.locked = false),
      "a row's height": (sheet) => (sheet.getRange("1:1").format.rowHeight = 30),
      "a column's width": (sheet) => (sheet.getRange("B:B").format.columnWidth = 30),
      "inserting rows": (sheet) => sheet.getRange("2:2").insert("Down"),
      "deleting unlocked rows": (sheet) => {
        sheet.getRange("6:6").delete("Up");
      },
      "shifting cells": (sheet) => sheet.getRange("B2").insert("Down"),
      sorting: (sheet) => {
        sheet.getRange("B1:B9").sort.apply([{ key: 0 }]);
      },
      filtering: (sheet) => {
        sheet.autoFilter.apply(sheet.getRange("A1:C9"));
      },
      merging: (sheet) => {
        sheet.getRange("A6:B6").merge();
      },
      "a typing rule": (sheet) =>
        (sheet.getRange("B2").dataValidation.rule = { list: { source: "甲", inCellDropDown: true } }),
      "a conditional format": (sheet) => sheet.getRange("B2").conditionalFormats.add("Custom"),
      "a link": (sheet) => (sheet.getRange("B2").hyperlink = { address: "https://a.cn" }),
      "a table": (sheet) => sheet.tables.add("B1:B3", false),
      reading: (sheet) => sheet.getRange("A1:C9").load("values,formulas,format/protection/locked"),
    }),
  ).toEqual({
    "a locked cell": "AccessDenied",
    "an unlocked cell": "done",
    "a formula": "done",
    "unlocked cells beside null": "done",
    "locked and unlocked cells": "AccessDenied",
    "clearing contents": "done",
    "clearing all": "AccessDenied",
    "clearing what is locked": "AccessDenied",
    "copying into unlocked cells": "done",
    "copying into locked cells": "AccessDenied",
    "filling unlocked cells": "done",
    "replacing where it is unlocked": "done",
    "replacing where it is locked": "AccessDenied",
    "a fill": "AccessDenied",
    "a number format": "AccessDenied",
    "a border": "AccessDenied",
    unlocking: "AccessDenied",
    "a row's height": "AccessDenied",
    "a column's width": "AccessDenied",
    "inserting rows": "AccessDenied",
    "deleting unlocked rows": "AccessDenied",
    "shifting cells": "AccessDenied",
    sorting: "AccessDenied",
    filtering: "AccessDenied",
    merging: "AccessDenied",
    "a typing rule": "AccessDenied",
    "a conditional format": "AccessDenied",
    "a link": "AccessDenied",
    "a table": "AccessDenied",
    reading: "done",
  });
});

it("what the options allow is done, but for what they never allow", async () => {
  await protectedSheet({
    allowAutoFilter: true,
    allowDeleteRows: true,
    allowEditObjects: true,
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowInsertColumns: true,
    allowInsertHyperlinks: true,
    allowInsertRows: true,
    allowSort: true,
  });
  expect(
    await outcomes({
      "a locked cell": (sheet) => (sheet.getRange("A2").values = [[1]]),
      "a fill": (sheet) => (sheet.getRange("A2").format.fill.color = "#FF0000"),
      "a number format": (sheet) => (sheet.getRange("A2").numberFormat = [["0"]]),
      "clearing formats": (sheet) => {
        sheet.getRange("A2").clear("Formats");
      },
      "clearing all that is unlocked": (sheet) => {
        sheet.getRange("B9").clear();
      },
      "a conditional format": (sheet) => sheet.getRange("A2").conditionalFormats.add("Custom"),
      unlocking: (sheet) => (sheet.getRange("A1").format.protection.locked = false),
      "a row's height": (sheet) => (sheet.getRange("1:1").format.rowHeight = 30),
      "a hidden column": (sheet) => (sheet.getRange("C:C").columnHidden = true),
      "filtering by another column": (sheet) => {
        sheet.autoFilter.apply(sheet.getRange("A1:C9"), 2, { filterOn: "Values", values: ["1"] });
      },
      "another filter": (sheet) => {
        sheet.autoFilter.apply(sheet.getRange("A1:B9"));
      },
      "lifting the filter": (sheet) => {
        sheet.autoFilter.clearCriteria();
      },
      "taking the filter off": (sheet) => {
        sheet.autoFilter.remove();
      },
      "sorting what is unlocked": (sheet) => {
        sheet.getRange("B2:B8").sort.apply([{ key: 0, ascending: false }]);
      },
      "sorting what is locked": (sheet) => {
        sheet.getRange("A2:B8").sort.apply([{ key: 0 }]);
      },
      "a link in an unlocked cell": (sheet) => (sheet.getRange("B2").hyperlink = { address: "https://a.cn" }),
      "a link in a locked cell": (sheet) => (sheet.getRange("A2").hyperlink = { address: "https://a.cn" }),
      "a comment": (sheet) => sheet.comments.add("A2", "看"),
      "deleting unlocked rows": (sheet) => {
        sheet.getRange("6:6").delete("Up");
      },
      "deleting locked rows": (sheet) => {
        sheet.getRange("2:2").delete("Up");
      },
      "inserting rows": (sheet) => sheet.getRange("2:2").insert("Down"),
      "inserting columns": (sheet) => sheet.getRange("A:A").insert("Right"),
      "deleting columns": (sheet) => {
        sheet.getRange("Z:Z").delete("Left");
      },
      "shifting cells": (sheet) => sheet.getRange("B2").insert("Down"),
      merging: (sheet) => {
        sheet.getRange("B6:B7").merge();
      },
    }),
  ).toEqual({
    "a locked cell": "AccessDenied",
    "a fill": "done",
    "a number format": "done",
    "clearing formats": "done",
    "clearing all that is unlocked": "done",
    "a conditional format": "done",
    unlocking: "AccessDenied",
    "a row's height": "done",
    "a hidden column": "done",
    "filtering by another column": "done",
    "another filter": "AccessDenied",
    "lifting the filter": "done",
    "taking the filter off": "AccessDenied",
    "sorting what is unlocked": "done",
    "sorting what is locked": "AccessDenied",
    "a link in an unlocked cell": "done",
    "a link in a locked cell": "AccessDenied",
    "a comment": "done",
    "deleting unlocked rows": "done",
    "deleting locked rows": "AccessDenied",
    "inserting rows": "done",
    "inserting columns": "done",
    "deleting columns": "AccessDenied",
    "shifting cells": "AccessDenied",
    merging: "AccessDenied",
  });
});

it("a table on a protected sheet is read, and filtered and sorted where that is allowed", async () => {
  const tried = (options: Excel.WorksheetProtectionOptions): Promise<Record<string, string>> =>
    onSheet(async (sheet, context) => {
      sheet.getRange("H1:I4").values = [
        ["数", "字"],
        [3, "a"],
        [1, "b"],
        [2, "c"],
      ];
      sheet.getRange("H2:I4").format.protection.locked = false;
      const table = sheet.tables.add("H1:I4", true);
      sheet.protection.protect(options);
      await context.sync();
      const column = table.columns.getItemAt(0);
      const steps: Record<string, () => unknown> = {
        reading: () => [
          table.getDataBodyRange().load("values"),
          table.rows.load("items/values"),
          column.load("values"),
          column.filter.load("criteria"),
          table.sort.load("fields"),
          table.load("name,showTotals"),
        ],
        filtering: () => {
          column.filter.applyCustomFilter(">1");
        },
        reapplying: () => {
          table.reapplyFilters();
        },
        clearing: () => {
          table.clearFilters();
        },
        sorting: () => {
          table.sort.apply([{ key: 0 }]);
        },
        renaming: () => (table.name = "别名"),
        "a new row": () => table.rows.add(undefined, [[4, "d"]]),
      };
      const done: Record<string, string> = {};
      for (const [what, step] of Object.entries(steps)) {
        step();
        done[what] = await context.sync().then(
          () => "done",
          (error: unknown) => (error as { code: string }).code,
        );
      }
      sheet.protection.unprotect();
      table.delete();
      await context.sync();
      return done;
    });
  const refused = { renaming: "AccessDenied", "a new row": "AccessDenied" };
  expect(await tried({})).toEqual({
    ...refused,
    reading: "done",
    filtering: "AccessDenied",
    reapplying: "AccessDenied",
    clearing: "AccessDenied",
    sorting: "AccessDenied",
  });
  expect(await tried({ allowAutoFilter: true, allowSort: true })).toEqual({
    ...refused,
    reading: "done",
    filtering: "done",
    reapplying: "done",
    clearing: "done",
    sorting: "done",
  });
});

it("which cells are locked is read, and stays in the file", async () => {
  const read = () =>
    onSheet(async (sheet, context) => {
      const all = ["A1", "B1", "A1:B1"].map((address) =>
        sheet.getRange(address).format.protection.load("locked,formulaHidden"),
      );
      sheet.load("protection/protected");
      await context.sync();
      return [sheet.protection.protected, ...all.map(({ locked, formulaHidden }) => [locked, formulaHidden])];
    });
  await onSheet(async (sheet, context) => {
    sheet.getRange("B1").format.fill.color = "#00FF00";
    sheet.getRange("B1").format.protection.locked = false;
    sheet.getRange("A1:B1").format.protection.formulaHidden = true;
    sheet.getRange("B1").format.font.bold = true;
    sheet.protection.protect({ allowSort: true });
    await context.sync();
  });
  const expected = [true, [true, true], [false, true], [null, true]];
  expect(await read()).toEqual(expected);
  const { host } = excel();
  for (let time = 0; time < 2; time++) {
    await host.open(await host.save(), "锁定.xlsx");
    expect(await read()).toEqual(expected);
  }
});

it("an option that Excel does not have is refused by name", async () => {
  const refused = onSheet(async (sheet, context) => {
    sheet.protection.protect({ allowMerge: true } as Excel.WorksheetProtectionOptions);
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({
    code: "InvalidArgument",
    message: "allowMerge is no option.",
  });
});
