import { fileOf } from "../xlsx/workbooks";
import {
  type HostileFile,
  DAMAGED,
  TOO_LARGE,
  officeTypes,
  relationships,
  repeated,
  rowsOf,
  sheetData,
  oneCell,
  SOUND,
} from "./hostile-file";

const strings = (items: string): Record<string, string> => ({
  "xl/_rels/workbook.xml.rels": relationships(
    `<Relationship Id="rId1" Type="${officeTypes}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId3" Type="${officeTypes}/sharedStrings" Target="sharedStrings.xml"/>`,
  ),
  "xl/sharedStrings.xml": `<sst>${items}</sst>`,
});

/** Sheets that claim more cells, rules and merged cells than a workbook can hold, or none that there are. */
export const hostileSheets: readonly HostileFile[] = [
  {
    what: "a million rows with cells",
    bytes: () => fileOf(sheetData(rowsOf(1_000_000, 1))),
    expected: TOO_LARGE,
  },
  {
    what: "a million empty rows",
    bytes: () => fileOf(sheetData(repeated(1_048_576, () => `<row ht="15"/>`))),
    expected: TOO_LARGE,
  },
  { what: "2.4 million cells", bytes: () => fileOf(sheetData(rowsOf(2400, 1000))), expected: TOO_LARGE },
  {
    what: "cells behind a prefix",
    bytes: () =>
      fileOf("", {
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="m"><x:sheetData>${repeated(60_000, () => `<x:row>${"<x:c><x:v>1</x:v></x:c>".repeat(20)}</x:row>`)}</x:sheetData></x:worksheet>`,
      }),
    expected: TOO_LARGE,
  },
  {
    what: "a sheet that only claims a million rows",
    bytes: () => fileOf(`<dimension ref="A1:XFD1048576"/>${SOUND}`),
    expected: "opens",
  },
  {
    what: "one cell in the last row and column",
    bytes: () => fileOf(sheetData('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    expected: "opens",
  },
  {
    what: "rows within merged cells",
    bytes: () => fileOf(`<mergeCells><mergeCell ref="A1:B1"/>${SOUND}</mergeCells>`),
    expected: DAMAGED,
  },
  { what: "row 0", bytes: () => fileOf(sheetData('<row r="0"><c><v>1</v></c></row>')), expected: DAMAGED },
  {
    what: "a negative row",
    bytes: () => fileOf(sheetData('<row r="-5"><c><v>1</v></c></row>')),
    expected: DAMAGED,
  },
  {
    what: "row 2^31",
    bytes: () => fileOf(sheetData('<row r="2147483648"><c><v>1</v></c></row>')),
    expected: DAMAGED,
  },
  {
    what: "a row of a broken number",
    bytes: () => fileOf(sheetData('<row r="1.5"><c><v>1</v></c></row>')),
    expected: DAMAGED,
  },
  { what: "a cell beyond XFD", bytes: () => fileOf(oneCell('<c r="XFE1"><v>1</v></c>')), expected: DAMAGED },
  { what: "a cell named A0", bytes: () => fileOf(oneCell('<c r="A0"><v>1</v></c>')), expected: DAMAGED },
  { what: "17 000 cells in a row", bytes: () => fileOf(sheetData(rowsOf(1, 17_000))), expected: DAMAGED },
  {
    what: "formats for all columns",
    bytes: () => fileOf(`<cols><col min="1" max="16384" width="9" customWidth="1"/></cols>${SOUND}`),
    expected: "opens",
  },
  {
    what: "columns to two thousand millions",
    bytes: () =>
      fileOf(
        `<cols><col min="1" max="2000000000" width="9"/><col min="-9" max="3" width="1e300"/></cols>${SOUND}`,
      ),
    expected: "opens",
  },
  {
    what: "a million merged cells",
    bytes: () =>
      fileOf(
        sheetData(
          "",
          `<mergeCells>${repeated(1_000_000, (i) => `<mergeCell ref="A${String(i + 1)}:B${String(i + 1)}"/>`)}</mergeCells>`,
        ),
      ),
    expected: TOO_LARGE,
  },
  {
    what: "a whole sheet merged into one cell",
    bytes: () => fileOf(sheetData("", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    expected: TOO_LARGE,
  },
  {
    what: "merged cells over one another",
    bytes: () =>
      fileOf(sheetData("", '<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/></mergeCells>')),
    expected: DAMAGED,
  },
];

/** Rules and formulas of cells that lead nowhere, or too far. */
export const hostileRules: readonly HostileFile[] = [
  {
    what: "200 000 conditional formats",
    bytes: () =>
      fileOf(
        sheetData(
          "",
          repeated(
            200_000,
            (i) =>
              `<conditionalFormatting sqref="A${String(i + 1)}"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>`,
          ),
        ),
      ),
    expected: TOO_LARGE,
  },
  {
    what: "a rule over a million ranges",
    bytes: () =>
      fileOf(
        sheetData(
          "",
          `<conditionalFormatting sqref="${repeated(1_000_000, (i) => `A${String(i + 1)} `)}"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>`,
        ),
      ),
    expected: TOO_LARGE,
  },
  {
    what: "a million data validations",
    bytes: () => {
      const one = '<dataValidation type="list" sqref="A1"><formula1>"a"</formula1></dataValidation>';
      return fileOf(sheetData("", `<dataValidations>${one.repeat(1_000_000)}</dataValidations>`));
    },
    expected: TOO_LARGE,
  },
  {
    what: "a string that is not there",
    bytes: () =>
      fileOf(
        oneCell('<c t="s"><v>999999</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c>'),
        strings("<si><t>a</t></si>"),
      ),
    expected: DAMAGED,
  },
  {
    what: "a style that is not there",
    bytes: () => fileOf(oneCell('<c s="99999"><v>1</v></c><c s="-1"><v>1</v></c>')),
    expected: "opens",
  },
  {
    what: "a shared formula without its master",
    bytes: () => fileOf(oneCell('<c><f t="shared" si="9"/><v>1</v></c>')),
    expected: "opens",
  },
  {
    what: "an array formula over the whole sheet",
    bytes: () => fileOf(oneCell('<c><f t="array" ref="A1:XFD1048576">1+1</f><v>2</v></c>')),
    expected: "opens",
  },
  {
    what: "a formula of 100 000 characters",
    bytes: () => fileOf(oneCell(`<c><f>${"1+".repeat(50_000)}1</f><v>1</v></c>`)),
    expected: DAMAGED,
  },
  {
    what: "10 000 brackets in a formula",
    bytes: () => fileOf(oneCell(`<c><f>${"(".repeat(4000)}1${")".repeat(4000)}</f><v>1</v></c>`)),
    expected: "opens",
  },
  {
    what: "a formula that is none",
    bytes: () => fileOf(oneCell("<c><f>SUM((</f><v>1</v></c>")),
    expected: "opens",
  },
];
