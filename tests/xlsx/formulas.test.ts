import { formulaForFile, formulaFromFile } from "../../src/xlsx/formula/formula-prefix";
import { shiftFormula } from "../../src/xlsx/formula/formula-shift";

describe("a formula that moves", () => {
  it.each([
    ["A1+$A1+A$1+$A$1", 1, 1, "B2+$A2+B$1+$A$1"],
    ["SUM(A1:B2)", 2, 0, "SUM(A3:B4)"],
    ["SUM(A:A)+SUM(1:1)+SUM($A:$A)", 1, 1, "SUM(B:B)+SUM(2:2)+SUM($A:$A)"],
    ["'A1 表'!A1&\"A1\"", 1, 0, "'A1 表'!A2&\"A1\""],
    ["任务表[[#This Row],[A1]]+A1", 1, 0, "任务表[[#This Row],[A1]]+A2"],
    ["LOG10(A1)+数A1+TRUE", 1, 0, "LOG10(A2)+数A1+TRUE"],
    ["A1", -1, 0, "#REF!"],
    ["参数!A1", 0, 2, "参数!C1"],
    ["XFD1", 0, 1, "#REF!"],
  ])("%s by %i rows and %i columns reads %s", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});

describe("functions younger than the file format", () => {
  it.each([
    ['=TEXTJOIN(",",TRUE,A1)', '_xlfn.TEXTJOIN(",",TRUE,A1)'],
    ["=FILTER(A:A,IFERROR(B:B,1))", "_xlfn._xlws.FILTER(A:A,IFERROR(B:B,1))"],
    ['="CONCAT("&CONCATENATE(A1)', '"CONCAT("&CONCATENATE(A1)'],
    ["=COUNTIFS(任务表[CONCAT(],1)", "COUNTIFS(任务表[CONCAT(],1)"],
    ["=@B2:B6+SUM(A1#)", "_xlfn.SINGLE(B2:B6)+SUM(_xlfn.ANCHORARRAY(A1))"],
    ["=@'甲 乙'!A1:A3&\"@A1#\"", "_xlfn.SINGLE('甲 乙'!A1:A3)&\"@A1#\""],
    ["=IF(A1=#N/A,Sheet1!#REF!,任务表[@列])", "IF(A1=#N/A,Sheet1!#REF!,任务表[@列])"],
    ["=LET(x,A1,甲,x*2,x+甲+xx)", "_xlfn.LET(_xlpm.x,A1,_xlpm.甲,_xlpm.x*2,_xlpm.x+_xlpm.甲+xx)"],
    ['=MAP(A1:A3,LAMBDA(a,a&"a"))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.a,_xlpm.a&"a"))'],
    ["=STDEV.S(A1)+NETWORKDAYS.INTL(1,2)", "_xlfn.STDEV.S(A1)+NETWORKDAYS.INTL(1,2)"],
  ])("%s stands in the file as %s", (formula, stored) => {
    expect(formulaForFile(formula)).toBe(stored);
    expect(formulaFromFile(stored)).toBe(formula);
  });
});
