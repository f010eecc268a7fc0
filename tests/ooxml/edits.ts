import { CHART_EDITS } from "./chart-edits";

import type { Edit } from "./edit";

const filled = (sheet: Excel.Worksheet): Excel.Range => {
  const range = sheet.getRange("A1:D6");
  range.values = [
    ["名称", "数量", "日期", "备注"],
    ["甲", 1, 44197, "a"],
    ["乙", 2, 44198, ""],
    ["丙", 3.5, 44199, "'=1"],
    ["丁", true, 44200, "x"],
    ["戊", -1, 44201, "y"],
  ];
  return range;
};
const table = (sheet: Excel.Worksheet): Excel.Table => {
  filled(sheet);
  return sheet.tables.add("A1:D6", true);
};

export const EDITS: readonly Edit[] = [
  { what: "values of every kind", run: (_context, sheet) => filled(sheet) },
  {
    what: "texts with markup, controls, tabs and line breaks",
    run: (_context, sheet) => {
      sheet.getRange("A1:A5").values = [
        ["<a>&\"'"],
        ["a\tb\nc\r\nd"],
        ["_x000D_"],
        [" 前后 "],
        ["\u{1F600}"],
      ];
    },
  },
  {
    what: "a text of 32,767 characters",
    run: (_context, sheet) => {
      sheet.getRange("A1").values = [["字".repeat(32_767)]];
    },
  },
  {
    what: "formulas, among them newer functions, implicit intersection and spills",
    run: (_context, sheet) => {
      filled(sheet);
      sheet.getRange("F1:F7").formulas = [
        ["=SUM(B2:B6)"],
        ['=IFERROR(1/0,"<错>")'],
        ["=CONCAT(A2:A6)"],
        ['=TEXTJOIN(",",TRUE,A2:A6)'],
        ["=@B2:B6"],
        ['=MAXIFS(B2:B6,B2:B6,">1")'],
        ['=XLOOKUP("乙",A2:A6,B2:B6)'],
      ];
    },
  },
  { what: "a table", run: (_context, sheet) => table(sheet) },
  {
    what: "a total row of a label, a function and a formula",
    run: (_context, sheet) => {
      const one = table(sheet);
      one.showTotals = true;
      one.columns.getItem("数量").getTotalRowRange().formulas = [["=MAX([数量])"]];
    },
  },
  {
    what: "a table over empty header cells",
    run: (_context, sheet) => {
      sheet.getRange("A2:B3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.tables.add("A1:C3", true);
    },
  },
  {
    what: "a table with a filter, a sort, a style, a new column and a new row",
    run: (_context, sheet) => {
      const made = table(sheet);
      made.columns.getItemAt(1).filter.applyCustomFilter(">1");
      made.sort.apply([{ key: 0, ascending: false }]);
      made.style = "TableStyleLight9";
      made.columns.add(undefined, [
        ["合计"],
        ["=[@数量]*2"],
        ["=[@数量]*2"],
        ["=[@数量]*2"],
        ["=[@数量]*2"],
        ["=[@数量]*2"],
      ]);
      made.rows.add(undefined, [["己", 9, 44202, "", ""]]);
    },
  },
  {
    what: "a hidden header row, a moved total row, and another default style of tables",
    run: async (context, sheet) => {
      context.workbook.tableStyles.setDefault("TableStyleDark3");
      const made = table(sheet);
      made.showTotals = true;
      await context.sync();
      made.resize("A1:E8");
      await context.sync();
      made.showHeaders = false;
    },
  },
  {
    what: "filters by colours, of a table and of a sheet, and tints",
    run: (context, sheet) => {
      const made = table(sheet);
      sheet.getRange("A2:B3").format.fill.color = "#FF0000";
      sheet.getRange("B2").format.font.color = "#00B050";
      made.columns.getItemAt(0).filter.applyCellColorFilter("#FF0000");
      made.columns.getItemAt(1).filter.applyFontColorFilter("#00B050");
      const other = context.workbook.worksheets.add("另表");
      other.getRange("A1:A3").values = [["列"], [1], [2]];
      const { fill, font } = other.getRange("A2").format;
      fill.color = "#4472C4";
      fill.tintAndShade = 0.4;
      font.tintAndShade = 0.25;
      other.autoFilter.apply("A1:A3", 0, { filterOn: "FontColor", color: "#404040" });
    },
  },
  {
    what: "a table that became a range",
    run: (_context, sheet) => table(sheet).convertToRange(),
  },
  {
    what: "conditional formats of every kind",
    run: (_context, sheet) => {
      const range = filled(sheet).getColumn(1);
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$B1>"<1>"';
      custom.custom.format.fill.color = "#FF0000";
      custom.custom.format.font.bold = true;
      const cell = range.conditionalFormats.add("CellValue");
      cell.cellValue.rule = { formula1: "=1", formula2: "=3", operator: "Between" };
      cell.cellValue.format.font.color = "#00FF00";
      const text = range.conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "Contains", text: "<甲>" };
      text.textComparison.format.font.color = "#0000FF";
      const top = range.conditionalFormats.add("TopBottom");
      top.topBottom.rule = { rank: 2, type: "TopItems" };
      top.topBottom.format.fill.color = "#FFFF00";
      range.conditionalFormats.add("DataBar");
      range.conditionalFormats.add("IconSet");
      const scale = range.conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
      const preset = range.conditionalFormats.add("PresetCriteria");
      preset.preset.rule = { criterion: "DuplicateValues" };
      preset.preset.format.font.italic = true;
    },
  },
  {
    what: "typing rules of every kind",
    run: (_context, sheet) => {
      const rule = (address: string, rules: Excel.DataValidationRule): void => {
        const { dataValidation } = sheet.getRange(address);
        dataValidation.rule = rules;
        dataValidation.errorAlert = { title: "不行", message: "<请>改", style: "Stop", showAlert: true };
        dataValidation.prompt = { title: "提示", message: "填&写", showPrompt: true };
      };
      rule("A1:A9", { list: { inCellDropDown: true, source: "未启动,推进中,已完成" } });
      rule("B1:B9", { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } });
      rule("C1:C9", { decimal: { formula1: 0, operator: "GreaterThan" } });
      rule("D1:D9", { date: { formula1: "2021-01-01", operator: "GreaterThan" } });
      rule("E1:E9", { textLength: { formula1: 5, operator: "LessThan" } });
      rule("F1:F9", { custom: { formula: '=F1<>"<>"' } });
      rule("G1:G9", { time: { formula1: "=TIME(8,0,0)", operator: "GreaterThan" } });
      rule("H1:H9", { list: { inCellDropDown: true, source: "=$A$1:$A$3" } });
    },
  },
  {
    what: "comments",
    run: (context, sheet) => {
      context.workbook.comments.add(sheet.getRange("B2"), "一条<批注>");
    },
  },
  {
    what: "links",
    run: (_context, sheet) => {
      sheet.getRange("A1").hyperlink = {
        address: 'https://example.org/?a=1&b="二"',
        textToDisplay: "外<部>",
      };
      sheet.getRange("A2").hyperlink = {
        documentReference: "Sheet1!A1",
        textToDisplay: "内部",
        screenTip: "去<这里>",
      };
    },
  },
  {
    what: "fonts, fills, borders, alignment and number formats",
    run: (_context, sheet) => {
      const range = filled(sheet);
      range.numberFormat = Array.from({ length: 6 }, () => [
        "@",
        "0.00_);[Red](0.00)",
        'yyyy"年"m"月"d"日"',
        '"<"0">"',
      ]);
      const { format } = range;
      Object.assign(format.font, {
        name: "仿宋",
        size: 11.5,
        bold: true,
        italic: true,
        strikethrough: true,
        color: "#123456",
        underline: "Single",
      });
      format.fill.color = "#ABCDEF";
      format.wrapText = true;
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Bottom";
      format.indentLevel = 2;
      for (const edge of [
        "EdgeTop",
        "EdgeBottom",
        "EdgeLeft",
        "EdgeRight",
        "InsideHorizontal",
        "InsideVertical",
      ] as const) {
        const border = format.borders.getItem(edge);
        border.style = "Dash";
        border.color = "#808080";
      }
    },
  },
  {
    what: "heights, widths, hidden rows and columns, merged cells, frozen panes",
    run: (_context, sheet) => {
      filled(sheet);
      sheet.getRange("A1").format.rowHeight = 409;
      sheet.getRange("A1").format.columnWidth = 1000;
      sheet.getRange("B:B").columnHidden = true;
      sheet.getRange("3:4").rowHidden = true;
      sheet.getRange("A8:C9").merge();
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
    },
  },
  {
    what: "rows and columns inserted and deleted under formats, rules, names and a table",
    run: (context, sheet) => {
      const range = table(sheet).getRange();
      range.conditionalFormats.add("Custom").custom.rule.formula = "=$B1>1";
      sheet.getRange("D2:D6").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      context.workbook.names.add("区域", sheet.getRange("B2:C4"));
      sheet.getRange("2:3").insert("Down");
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("5:5").delete("Up");
      sheet.getRange("D:D").delete("Left");
    },
  },
  {
    what: "a sheet copied, renamed, coloured, hidden and protected; another deleted to which rules and names refer",
    run: (context, sheet) => {
      table(sheet);
      const gone = context.workbook.worksheets.add("将删");
      gone.getRange("A1:A3").values = [["a"], ["b"], ["c"]];
      context.workbook.names.add("将失", gone.getRange("A1:A3"));
      sheet.getRange("F1:F9").dataValidation.rule = {
        list: { inCellDropDown: true, source: "=将删!$A$1:$A$3" },
      };
      sheet.getRange("F1:F9").conditionalFormats.add("Custom").custom.rule.formula =
        "=COUNTIF(将删!$A$1:$A$3,F1)>0";
      sheet.getRange("G1").formulas = [["=将删!A1"]];
      gone.delete();
      const copy = sheet.copy("End");
      copy.name = "副<本>'s";
      copy.tabColor = "#FF0000";
      copy.visibility = "Hidden";
      sheet.protection.protect({ allowFormatCells: true }, "密码");
    },
  },
  {
    what: "pages: orientation, margins, titles, area, header and footer",
    run: (_context, sheet) => {
      filled(sheet);
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A3";
      pageLayout.setPrintArea("A1:D6");
      pageLayout.setPrintTitleRows("$1:$1");
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
      pageLayout.set({ draftMode: true, printComments: "EndSheet", printErrors: "NotAvailable" });
      const { headersFooters } = pageLayout;
      headersFooters.set({ state: "FirstOddAndEven", useSheetMargins: false, useSheetScale: false });
      headersFooters.defaultForAllPages.centerFooter = "第&P页<共&N页>";
      headersFooters.evenPages.leftHeader = "双页";
      headersFooters.firstPage.rightHeader = "首页";
    },
  },
  {
    what: "names: of a workbook, of a sheet, constants and formulas",
    run: (context, sheet) => {
      context.workbook.names.add("全部", sheet.getRange("A1"));
      sheet.names.add("本表", sheet.getRange("B2"));
      context.workbook.names.add("常数", "=1.5");
      context.workbook.names.add("算式", '=SUM(Sheet1!$A$1:$A$9)&"<>"');
    },
  },
  {
    what: "a copied block, a fill, a sort of a range, removed duplicates",
    run: (_context, sheet) => {
      const range = filled(sheet);
      sheet.getRange("F1").copyFrom(range);
      sheet.getRange("B2:B3").autoFill("B2:B9");
      sheet.getRange("F2:I6").sort.apply([{ key: 0, ascending: false }]);
      sheet.getRange("F1:I6").removeDuplicates([0], true);
    },
  },
  {
    what: "properties of the document",
    run: (context) => {
      const { properties } = context.workbook;
      properties.title = "标题<1>";
      properties.author = "甲&乙";
      properties.keywords = "a,b";
      properties.custom.add("单位<1>", "甲&乙");
      properties.custom.add("年度", 2021);
      properties.custom.add("比例", 0.5);
      properties.custom.add("完成", true);
    },
  },
  {
    what: "settings of an add-in",
    run: (context) => {
      context.workbook.settings.add("版本<1>", { 单位: ["甲&乙"] });
    },
  },
  {
    what: "named styles, built-in and new",
    run: (context, sheet) => {
      filled(sheet).style = "Good";
      sheet.getRange("A1:D1").style = "Heading 1";
      sheet.getRange("B2:B6").style = "Comma";
      context.workbook.styles.add("重点");
      const style = context.workbook.styles.getItem("重点");
      style.font.color = "#FF0000";
      style.fill.color = "#FFFF00";
      style.borders.getItem("EdgeBottom").style = "Double";
      style.includeProtection = false;
      sheet.getRange("D2:D3").style = "重点";
    },
  },
  {
    what: "alignment, patterns, scripts and diagonal lines",
    run: (_context, sheet) => {
      const { format } = filled(sheet);
      format.set({ textOrientation: -30, indentLevel: 2, shrinkToFit: true, readingOrder: "RightToLeft" });
      sheet.getRange("A2").format.set({ textOrientation: 180, horizontalAlignment: "Fill" });
      sheet.getRange("A3").format.set({ horizontalAlignment: "Distributed", autoIndent: true });
      sheet
        .getRange("A4")
        .format.set({ verticalAlignment: "Justify", horizontalAlignment: "CenterAcrossSelection" });
      sheet
        .getRange("B2")
        .format.fill.set({ color: "#FFFF00", pattern: "CrissCross", patternColor: "#FF0000" });
      sheet.getRange("C2").format.font.superscript = true;
      sheet.getRange("C3").format.borders.getItem("DiagonalUp").style = "DashDot";
    },
  },
  {
    what: "comments with replies, mentions and a settled one",
    run: (_context, sheet) => {
      const first = sheet.comments.add("B2", "请核对 <&>");
      first.replies.add("核对中");
      first.replies.add("好了");
      first.resolved = true;
      sheet.comments.add(
        "C3",
        {
          mentions: [{ id: 0, name: "Kate", email: "kate@example.com" }],
          richContent: '<at id="0">Kate</at> 请看',
        },
        "Mention",
      );
    },
  },
  {
    what: "outlines of rows and columns, and page breaks",
    run: (_context, sheet) => {
      filled(sheet);
      sheet.getRange("2:6").group("ByRows");
      sheet.getRange("3:4").group("ByRows");
      sheet.getRange("B:C").group("ByColumns");
      sheet.showOutlineLevels(2, 1);
      sheet.horizontalPageBreaks.add("A5");
      sheet.verticalPageBreaks.add("C1");
    },
  },
  {
    what: "XML documents, properties of a sheet, and a very hidden sheet",
    run: (context, sheet) => {
      context.workbook.customXmlParts.add('<审阅 xmlns="http://example.com/审阅"><人>甲</人></审阅>');
      sheet.customProperties.add("版本", "一");
      sheet.customProperties.add("键", "值");
      context.workbook.worksheets.add("密").visibility = "VeryHidden";
    },
  },
  {
    what: "conditional formats by deviations, and data bars with borders and an axis",
    run: (_context, sheet) => {
      const range = filled(sheet);
      const deviation = range.conditionalFormats.add("PresetCriteria").preset;
      deviation.format.fill.color = "#FFFF00";
      deviation.rule = { criterion: "TwoStdDevBelowAverage" };
      const bar = sheet.getRange("B2:B6").conditionalFormats.add("DataBar").dataBar;
      bar.barDirection = "RightToLeft";
      bar.axisFormat = "CellMidPoint";
      bar.positiveFormat.borderColor = "#0000FF";
      bar.negativeFormat.matchPositiveBorderColor = false;
      bar.negativeFormat.borderColor = "#FF00FF";
      bar.negativeFormat.matchPositiveFillColor = true;
    },
  },
  ...CHART_EDITS,
  {
    // The last one: after it no sheet can be added.
    what: "a protected workbook",
    run: (context) => {
      context.workbook.protection.protect("密码");
    },
  },
];
