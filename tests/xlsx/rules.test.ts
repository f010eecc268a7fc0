import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "../../src/xlsx/save/write-xlsx";
import { fileOf, opened, savedAndOpened, workbookOf } from "./workbooks";

const formatsName = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";
const validationName = "SHEET_DATA_VALIDATION_PLUGIN";
const range = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});
const style = { bg: { rgb: "#ffc7ce" }, cl: { rgb: "#9c0006" }, bl: 1 };
const highlight = (rest: object) => ({ type: "highlightCell", style, ...rest });

describe("conditional formats", () => {
  const rules = [
    highlight({ subType: "formula", value: '=$C4="滞后"' }),
    highlight({ subType: "number", operator: "between", value: [1, 5] }),
    highlight({ subType: "number", operator: "lessThan", value: 0.5 }),
    highlight({ subType: "text", operator: "containsText", value: '局"' }),
    highlight({ subType: "text", operator: "notContainsText", value: "局" }),
    highlight({ subType: "text", operator: "beginsWith", value: "市" }),
    highlight({ subType: "text", operator: "equal", value: "" }),
    highlight({ subType: "text", operator: "containsBlanks" }),
    highlight({ subType: "timePeriod", operator: "lastWeek" }),
    highlight({ subType: "rank", value: 3, isBottom: true, isPercent: true }),
    highlight({ subType: "average", operator: "lessThanOrEqual" }),
    highlight({ subType: "duplicateValues" }),
    highlight({ subType: "uniqueValues" }),
    {
      type: "colorScale",
      config: [
        { index: 0, color: "#ff0000", value: { type: "min" } },
        { index: 1, color: "#00ff00", value: { type: "percentile", value: 90 } },
      ],
    },
    {
      type: "dataBar",
      isShowValue: false,
      config: {
        min: { type: "num", value: 0 },
        max: { type: "max" },
        isGradient: false,
        positiveColor: "#00b050",
        nativeColor: "#ff00ff",
      },
    },
    ...["3Arrows", "5Rating", "3Stars"].map((iconType) => {
      const count = Number(iconType[0]);
      const config = Array.from({ length: count }, (_, index) => ({
        operator: "greaterThanOrEqual",
        value: { type: "percent", value: (count - 1 - index) * 20 },
        iconType,
        iconId: String(iconType === "5Rating" ? count - 1 - index : index),
      }));
      return { type: "iconSet", isShowValue: true, config };
    }),
  ];

  it("keep what they say and who comes first", async () => {
    const formats = rules.map((rule, index) => ({
      cfId: `cf-${index + 1}`,
      ranges: [range(3, 0, 9, 4)],
      stopIfTrue: index === 1,
      rule,
    }));
    const { ofSheet } = await savedAndOpened(
      workbookOf({}, { resources: { [formatsName]: { s1: formats } } }),
    );
    expect(ofSheet(formatsName)).toEqual(formats);
  });

  it("read their formulas from the first cell, wherever Univer's first range is", async () => {
    const ranges = [range(0, 2, 4, 2), range(9, 0, 11, 0)];
    const formats = [
      { cfId: "cf-1", ranges, stopIfTrue: false, rule: highlight({ subType: "formula", value: "=C1>$A$1" }) },
    ];
    const file = workbookOf({}, { resources: { [formatsName]: { s1: formats } } });
    const xml = strFromU8(unzipSync(await writeXlsx(file))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toContain('sqref="C1:C5 A10:A12"');
    expect(xml).toContain("<formula>A1&gt;$A$1</formula>");
    expect((await savedAndOpened(file)).ofSheet(formatsName)).toEqual(formats);
  });

  it("that compare with a cell or with a deviation become a formula that says the same; what has no word stays out", async () => {
    const { ofSheet } = await opened(
      fileOf(
        '<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" priority="2" operator="lessThan"><formula>$A$1</formula></cfRule>' +
          '<cfRule type="aboveAverage" priority="1" stdDev="1"/><cfRule type="unheardOf" priority="3"/></conditionalFormatting>',
      ),
    );
    const deviation = "=AND(ISNUMBER(B2),B2>AVERAGE($B$2:$B$9)+1*STDEV.P($B$2:$B$9))";
    expect(ofSheet(formatsName)).toMatchObject([
      { rule: { subType: "formula", value: deviation, deviations: 1 } },
      { rule: { subType: "formula", value: "=B2<$A$1" } },
    ]);
  });
});

describe("data validation", () => {
  const base = { allowBlank: true, showErrorMessage: true, errorStyle: 1, showInputMessage: false };
  const rules = [
    {
      ...base,
      type: "list",
      formula1: '["未启动","推进中"]',
      showDropDown: true,
      errorTitle: "状态",
      error: "请选择\n一项",
    },
    { ...base, type: "list", formula1: "=表一!$A$1:$A$3", showDropDown: false, allowBlank: false },
    { ...base, type: "decimal", operator: "between", formula1: "0", formula2: "1", errorStyle: 2 },
    { ...base, type: "whole", operator: "notEqual", formula1: "=$A$4", errorStyle: 0 },
    { ...base, type: "date", operator: "greaterThanOrEqual", formula1: "45000" },
    {
      ...base,
      type: "textLength",
      operator: "lessThan",
      formula1: "10",
      showInputMessage: true,
      promptTitle: "提示",
      prompt: "短些",
    },
    { ...base, type: "custom", formula1: "=COUNTIF($A:$A,A4)=1" },
    { ...base, type: "any", showErrorMessage: false },
  ];

  it("keeps what it says", async () => {
    const validation = rules.map((rule, index) => ({
      uid: `dv-${index + 1}`,
      ranges: [range(3, index, 9, index)],
      ...rule,
    }));
    const { ofSheet } = await savedAndOpened(
      workbookOf({}, { resources: { [validationName]: { s1: validation } } }),
    );
    expect(ofSheet(validationName)).toEqual(validation);
  });

  it("of many cells stays one rule", async () => {
    const ranges = Array.from({ length: 195 }, (_, row) => range(3 + row, 7, 3 + row, 7));
    const validation = [{ uid: "dv-1", ranges, ...rules[6] }];
    const file = workbookOf({}, { resources: { [validationName]: { s1: validation } } });
    const xml = strFromU8(unzipSync(await writeXlsx(file))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml.match(/<dataValidation .*?sqref="[^"]*"/g)).toEqual([
      expect.stringContaining('sqref="H4:H198"'),
    ]);
    expect((await savedAndOpened(file)).ofSheet(validationName)).toEqual([
      { ...validation[0], ranges: [range(3, 7, 197, 7)] },
    ]);
  });

  it("understands Univer's own ways of writing: dates, choices by commas, its workbook's id", async () => {
    const validation = [
      {
        uid: "1",
        ranges: [range(0, 0, 1, 0)],
        type: "date",
        operator: "greaterThan",
        formula1: "2024-01-02",
      },
      { uid: "2", ranges: [range(0, 1, 1, 1)], type: "list", formula1: "是,否" },
      { uid: "3", ranges: [range(0, 2, 1, 2)], type: "list", formula1: "=[unit]表一!A1:A3" },
      { uid: "4", ranges: [range(0, 3, 1, 3)], type: "checkbox" },
    ];
    const { ofSheet } = await savedAndOpened(
      workbookOf({}, { resources: { [validationName]: { s1: validation } } }),
    );
    expect(ofSheet(validationName)).toMatchObject([
      { formula1: "45293" },
      { formula1: '["是","否"]' },
      { formula1: "=表一!A1:A3" },
      { formula1: '["1","0"]' },
    ]);
  });

  it("is found where Excel 2010 puts rules that refer to other sheets", async () => {
    const { ofSheet } = await opened(
      fileOf(
        '<extLst><ext xmlns:x14="a"><x14:dataValidations><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>表一!$A$1:$A$3</xm:f></x14:formula1>' +
          "<xm:sqref>B4:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>",
      ),
    );
    expect(ofSheet(validationName)).toMatchObject([
      { type: "list", formula1: "=表一!$A$1:$A$3", ranges: [range(3, 1, 8, 1)] },
    ]);
  });
});
