import { factsLine } from "./excel-facts";
import { countLine, VERDICT_WORDS, type Report } from "./report";

const SHEET = "自检结果";
const TITLE = "任务台账自检结果";
const HEADERS = ["项目", "预期", "实际", "结果", "依据"];
const WIDTHS = [320, 220, 220, 60, 320];
/** A cell's text is cut here; the text to copy has all of it. */
const LONGEST = 2_000;

/** Writes 自检结果 and returns its name: another where somebody has a sheet of that name. */
export async function writeResults(report: Report): Promise<string> {
  return Excel.run(async (context) => {
    const name = await freeName(context);
    const sheet = context.workbook.worksheets.add(name);
    const cells = [
      [TITLE],
      [[factsLine(report.excel), ...report.notes].join("　")],
      [countLine(report)],
      HEADERS,
      ...report.results.map(({ name: what, expected, got, verdict, source }) => [
        what,
        expected,
        got,
        VERDICT_WORDS[verdict],
        source,
      ]),
    ].map((row) => HEADERS.map((_header, at) => (row[at] ?? "").slice(0, LONGEST)));
    const block = sheet.getRangeByIndexes(0, 0, cells.length, HEADERS.length);
    // Text cells first: what is written then is data, whatever it begins with.
    block.numberFormat = cells.map((row) => row.map(() => "@"));
    block.values = cells;
    block.format.verticalAlignment = "Top";
    WIDTHS.forEach((width, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
    });
    const body = sheet.getRangeByIndexes(3, 0, cells.length - 3, HEADERS.length);
    body.format.wrapText = true;
    body.getRow(0).format.font.bold = true;
    report.results.forEach(({ verdict }, row) => {
      if (verdict === "different") body.getRow(row + 1).format.fill.color = "#FFF2CC";
    });
    sheet.activate();
    await context.sync();
    return name;
  });
}

/** 自检结果; ours of an earlier run is removed, somebody else's stays. */
async function freeName(context: Excel.RequestContext): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load("name");
  const former = worksheets.getItemOrNullObject(SHEET);
  await context.sync();
  if (former.isNullObject) return SHEET;
  const title = former.getRange("A1");
  title.load("values");
  await context.sync();
  if ((title.values as unknown[][])[0]?.[0] === TITLE) {
    // An Excel keeps one sheet at least.
    const names = new Set(worksheets.items.map(({ name }) => name));
    if (names.size > 1) {
      former.delete();
      return SHEET;
    }
  }
  const names = new Set(worksheets.items.map(({ name }) => name));
  let number = 2;
  while (names.has(`${SHEET}${number}`)) number++;
  return `${SHEET}${number}`;
}
