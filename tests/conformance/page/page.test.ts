import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { textOf } from "../../../src/ledger/cells/cell-value";
import { readSheets } from "../../actions/read-sheets";
import { withExcel } from "../../actions/opened-excel";
import { officialPlan } from "../../plan/official-plan";
import { excelFacts } from "../excel-facts";
import { ownActions } from "../own-actions";
import { PROGRAMS } from "../programs";
import { runAll } from "../run-all";
import { wirePage } from "./wire-page";

const { excel } = withExcel();
const HTML = readFileSync(new URL("./page.html", import.meta.url), "utf8");
const OWN_ACTIONS = 7;
/** All programs are run by the suite itself; the page shows any as it shows these. */
const SOME = PROGRAMS.filter((_program, at) => at % 8 === 0);

type RunPage = Parameters<typeof wirePage>[1];

function openPage(
  runPage: RunPage,
  writeText?: (text: string) => Promise<void>,
): {
  readonly press: (id: string) => void;
  readonly said: (id: string) => string;
  readonly report: HTMLTextAreaElement;
} {
  const { document } = new JSDOM(HTML).window;
  wirePage(document, runPage, writeText && { writeText });
  return {
    press: (id) => document.getElementById(id)?.click(),
    said: (id) => document.getElementById(id)?.textContent ?? "",
    report: document.getElementById("report") as HTMLTextAreaElement,
  };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50));
}

beforeEach(() => {
  excel().host.newWorkbook();
});

it("one press: the programs, our own actions, the sheet and the text to copy, and nothing differs", async () => {
  const copied: string[] = [];
  const page = openPage(
    (onProgress) => runAll(officialPlan(), { embedded: true, onProgress }, SOME),
    (text) => Promise.resolve(void copied.push(text)),
  );
  page.press("start");
  await until(() => /^自检/.test(page.said("progress")));
  expect(page.said("progress")).toMatch(/^自检：\d+ 项相同，0 项不同。结果在工作表“自检结果”，全文在下面。$/);

  const sheets = await readSheets();
  const [title, facts, count, headers, ...rows] = sheets.get("自检结果") ?? [];
  expect(title?.[0]).toBe("任务台账自检结果");
  expect(facts?.[0]).toMatch(/^平台 \S+，版本 \S+，ExcelApi 1\.\d+/);
  expect(page.said("progress")).toContain(textOf(count?.[0] ?? ""));
  expect(headers).toEqual(["项目", "预期", "实际", "结果", "依据"]);
  expect(rows).toHaveLength(SOME.length + OWN_ACTIONS);
  for (const row of rows) for (const cell of row) expect(typeof cell).toBe("string");
  // No sheet of a program stays.
  expect([...sheets.keys()].filter((name) => name.startsWith("自检临时"))).toEqual([]);

  page.press("copy");
  await until(() => page.said("copied") !== "");
  expect(copied).toEqual([page.report.value]);
  for (const { name } of SOME) expect(page.report.value).toContain(name);
});

it("a workbook with something in it: our own actions are left out and nothing of it changes; no clipboard: the text is selected", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [["别人的"]];
    context.workbook.worksheets.add("自检结果").getRange("A1").values = [["也是别人的"]];
    await context.sync();
  });
  const before = [...(await readSheets())];
  const page = openPage(async () => {
    const { results, notes } = await ownActions(officialPlan(), { embedded: true });
    return { excel: excelFacts(), results, notes };
  });
  page.press("start");
  await until(() => /^自检/.test(page.said("progress")));
  expect(page.report.value).toContain("打开的不是空白工作簿");
  expect(page.said("progress")).toContain("结果在工作表“自检结果2”");
  expect([...(await readSheets())].filter(([name]) => name !== "自检结果2")).toEqual(before);

  page.press("copy");
  await until(() => page.said("copied") !== "");
  expect(page.said("copied")).toContain("Ctrl+C");
  expect(page.report.selectionEnd).toBe(page.report.value.length);
});
