import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";
import { REFUSALS } from "../../../src/host/richapi/refusals";

/** What a workbook's state makes the host refuse reaches the pane as a sentence: Excel's code, and Chinese words. */

let excel: EmbeddedExcel;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
});
afterAll(() => excel.close());
beforeEach(() => {
  excel.host.newWorkbook("试");
});

type Step = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;
const run = (step: Step): Promise<void> =>
  excel.Excel.run(async (context) => {
    step(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
async function refusalOf(step: Step): Promise<{ code: string; message: string }> {
  try {
    await run(step);
  } catch (error) {
    const { code, message } = error as OfficeExtension.Error;
    return { code, message };
  }
  throw new Error("nothing was refused");
}

const nothing: Step = () => undefined;
const table: Step = (sheet) => {
  sheet.tables.add("B2:C4", true).name = "甲表";
};

describe("a refusal says what is wrong, where, and what to do", () => {
  it.each<[what: string, before: Step, step: Step, code: string, message: string]>([
    [
      "a table over merged cells",
      (sheet) => {
        sheet.getRange("B4:B6").merge();
      },
      (sheet) => {
        sheet.tables.add("A1:C9", true);
      },
      "MergedRangeConflict",
      "工作表“Sheet1”的 B4:B6 是合并单元格，不能放进表格，请先取消合并。",
    ],
    [
      "a table over a table",
      table,
      (sheet) => {
        sheet.tables.add("C3:E9", true);
      },
      "InvalidArgument",
      "工作表“Sheet1”的 C3:C4 与表“甲表”重叠，请将该表移走或转换为区域。",
    ],
    [
      "cells that a table stands on, merged",
      table,
      (sheet) => {
        sheet.getRange("B3:C3").merge();
      },
      "InvalidOperation",
      "表格里的单元格不能合并，请先将表格转换为区域。",
    ],
    [
      "a protected sheet",
      (sheet) => {
        sheet.protection.protect();
      },
      (sheet) => {
        sheet.getRange("A1").values = [[1]];
      },
      "AccessDenied",
      "工作表“Sheet1”受保护，请在“审阅”中撤销工作表保护。",
    ],
    [
      "a sheet that is not there",
      nothing,
      (_sheet, context) => {
        context.workbook.worksheets.getItem("任务台账").getRange("A1").values = [[1]];
      },
      "ItemNotFound",
      "“任务台账”不存在，可能已被删除或改名，请检查工作簿。",
    ],
    [
      "a table that is not there",
      nothing,
      (_sheet, context) => {
        context.workbook.tables.getItem("任务表").delete();
      },
      "ItemNotFound",
      "“任务表”不存在，可能已被删除或改名，请检查工作簿。",
    ],
    [
      "a sheet's name that is taken",
      nothing,
      (_sheet, context) => {
        context.workbook.worksheets.add("sheet1");
      },
      "ItemAlreadyExists",
      "已有名为“sheet1”的工作表，请将它改名或移走。",
    ],
    [
      "a table's name that is taken",
      table,
      (sheet) => {
        sheet.tables.add("F1:G2", true).name = "甲表";
      },
      "ItemAlreadyExists",
      "已有名为“甲表”的表或名称，请在“公式”的“名称管理器”中将它改名。",
    ],
    [
      "a name that is taken",
      table,
      (_sheet, context) => {
        context.workbook.names.add("甲表", "=1");
      },
      "ItemAlreadyExists",
      "已有名为“甲表”的表或名称，请在“公式”的“名称管理器”中将它改名。",
    ],
    [
      "the last sheet",
      nothing,
      (sheet) => {
        sheet.delete();
      },
      "InvalidOperation",
      "“Sheet1”是最后一张可见的工作表，不能删除或隐藏，请先显示或新建另一张。",
    ],
    [
      "a hidden sheet, selected",
      (_sheet, context) => {
        context.workbook.worksheets.add("藏").visibility = "Hidden";
      },
      (_sheet, context) => {
        context.workbook.worksheets.getItem("藏").getRange("A1").select();
      },
      "InvalidOperation",
      "工作表“藏”已隐藏，请先取消隐藏。",
    ],
    [
      "a range beyond the sheet",
      nothing,
      (sheet) => {
        sheet.getRange("A1").getOffsetRange(1_048_576, 0).values = [[1]];
      },
      "InvalidArgument",
      "超出了工作表的最后一行或最后一列，请删去用不到的行或列。",
    ],
    [
      "a text too long for a cell",
      nothing,
      (sheet) => {
        sheet.getRange("A1").values = [["一".repeat(32_768)]];
      },
      "InvalidArgument",
      "一个单元格最多 32767 个字符，请缩短文字。",
    ],
    [
      "a formula too long for a cell",
      nothing,
      (sheet) => {
        sheet.getRange("A1").formulas = [[`=${"1+".repeat(4096)}1`]];
      },
      "InvalidArgument",
      "一个公式最多 8192 个字符，请缩短公式。",
    ],
    [
      "a text in a formula that is too long",
      nothing,
      (sheet) => {
        sheet.getRange("A1").formulas = [[`="${"x".repeat(256)}"`]];
      },
      "InvalidArgument",
      "公式中的一段文字最多 255 个字符，请缩短或拆开。",
    ],
    [
      "a formula that is not complete",
      nothing,
      (sheet) => {
        sheet.getRange("A1").formulas = [["=SUM(1,"]];
      },
      "InvalidArgument",
      "公式“=SUM(1,”不完整，请核对括号、引号和末尾的运算符。",
    ],
    [
      "a header that is too long",
      table,
      (sheet) => {
        sheet.tables.getItem("甲表").columns.getItemAt(0).name = "列".repeat(256);
      },
      "InvalidArgument",
      "列名最多 255 个字符，请缩短。",
    ],
    [
      "a comment that is too long",
      nothing,
      (sheet, context) => {
        context.workbook.comments.add(sheet.getRange("A1"), "批".repeat(32_768));
      },
      "InvalidArgument",
      "一条批注最多 32767 个字符，请缩短。",
    ],
    [
      "a link that is too long",
      nothing,
      (sheet) => {
        sheet.getRange("A1").hyperlink = { address: `https://a/${"x".repeat(2_080)}` };
      },
      "InvalidArgument",
      "链接地址最多 2083 个字符，请缩短。",
    ],
    [
      "a number format that cannot be read",
      nothing,
      (sheet) => {
        sheet.getRange("A1").numberFormat = [['0"元']];
      },
      "InvalidArgument",
      '数字格式“0"元”有误，请核对引号和方括号。',
    ],
    [
      "a sheet called as Excel's own",
      nothing,
      (_sheet, context) => {
        context.workbook.worksheets.add("History");
      },
      "InvalidArgument",
      "“History”是 Excel 保留的名称，工作表请用别的名称。",
    ],
    [
      "a font of no size",
      nothing,
      (sheet) => {
        sheet.getRange("A1").format.font.size = 410;
      },
      "InvalidArgument",
      "It is a number from 1 to 409.",
    ],
    [
      "a row higher than the screen",
      nothing,
      (sheet) => {
        sheet.getRange("1:1").format.rowHeight = 410;
      },
      "InvalidArgument",
      "The size is a number of points from 0 to 409.5.",
    ],
    [
      "a column wider than 255 characters",
      nothing,
      (sheet) => {
        sheet.getRange("A:A").format.columnWidth = 1_343;
      },
      "InvalidArgument",
      "The size is a number of points from 0 to 1342.5.",
    ],
    [
      "more than Excel takes at once",
      nothing,
      (sheet) => {
        sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["一".repeat(10_000)]);
      },
      "RequestPayloadSizeLimitExceeded",
      "一次写入的内容超过 5 MB，请删去过长的文字或减少行数。",
    ],
  ])("%s", async (_what, before, step, code, message) => {
    await run(before);
    expect(await refusalOf(step)).toEqual({ code, message });
  });

  it("a cell that somebody is typing in", async () => {
    excel.host.faults.cellInEdit = true;
    const refused = await refusalOf((sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    excel.host.faults.clear();
    expect(refused).toEqual({
      code: "InvalidOperationInCellEditMode",
      message: "有单元格正在编辑，请按 Enter 或 Esc 结束编辑。",
    });
  });

  it("each of them is one sentence", () => {
    for (const sentence of Object.values(REFUSALS)) {
      const text =
        typeof sentence === "string"
          ? sentence
          : (sentence as (...words: unknown[]) => string)("甲", "乙", "丙");
      expect(text).toMatch(/^[^。\n]*\p{Script=Han}[^。\n]*。$/u);
      expect(text).not.toMatch(/重试|再试/);
    }
  });
});
