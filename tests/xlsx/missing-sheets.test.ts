import { withoutMissingSheets } from "../../src/xlsx/formula/missing-sheets";

const sheets = new Set(["表一", "a b", "it's"]);

it.each([
  ["表一!$A$1:$A$3", "表一!$A$1:$A$3"],
  ["COUNTIF(将删!$A$1:$A$3,A1)>0", "COUNTIF(#REF!,A1)>0"],
  ["'将 删'!A1+'a b'!A1+'it''s'!B2", "#REF!+'a b'!A1+'it''s'!B2"],
  ['"将删!A1"&将删!A1', '"将删!A1"&#REF!'],
  ["[1]将删!A1+'[书.xlsx]将删'!A1", "[1]将删!A1+'[书.xlsx]将删'!A1"],
  ["SUM('表一:a b'!A1)", "SUM('表一:a b'!A1)"],
  ["SUM(将删!A:B,将删!1:2)", "SUM(#REF!,#REF!)"],
  ["A1<>B1", "A1<>B1"],
])("%s reads %s where 将删 is no sheet", (formula, expected) => {
  expect(withoutMissingSheets(formula, sheets)).toBe(expected);
});
