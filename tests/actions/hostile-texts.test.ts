import fc from "fast-check";
import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { actionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import { summarise } from "../../src/actions/summarise";
import { validate } from "../../src/actions/validate";
import type { Plan } from "../../src/plan/plan";
import { readPlan } from "../../src/plan/read-plan";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { settingsOfSheets } from "../summaries/settings-of-sheets";
import { compareConcerns, compareLiveSheets, ledgerOf } from "../summaries/sheet-differences";
import { cellsByNo, TABLE, withExcel } from "./opened-excel";
import { readSheets } from "./read-sheets";

const { excel } = withExcel();
const plan = nextPlan();
const OPTIONS = { asOf: serialOf(2022, 6, 1), repair: "do" } as const;
const STAFF_TEXTS = ["进展情况", "存在问题及下一步", "责任人"] as const;
/** What a spreadsheet, a criterion, XML, HTML or a file's escapes could take for more than text. */
const BEGINNINGS = ["=", "+", "-", "@", "\t", "\r", "'", "''", ">", "<>", "*", "?", "~", ""];
const MIDDLES = [
  ...['HYPERLINK("javascript:alert(1)","点")', "cmd|' /C calc'!A0", "1+1", "SUM(A:A)", "WEBSERVICE(A1)"],
  ...["<b>粗</b>", "<img src=x onerror=alert(1)>", "&lt;script&gt;", "]]>", "<f>1</f>", "</t></si>"],
  ...["_x003D_1", "_x005F_x003D_", "\u0000\u0001", "https://example.invalid/", "0", "办"],
];
const hostileText = fc
  .tuple(fc.constantFrom(...BEGINNINGS), fc.constantFrom(...MIDDLES), fc.constantFrom("", "\n=2", " ", "*"))
  .map((pieces) => pieces.join(""));

beforeEach(() => {
  excel().host.newWorkbook();
});

/** Texts into the staff's columns, one row per task, whose cells are formatted as text. */
async function type(texts: readonly (readonly string[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLE);
    for (const [column, header] of STAFF_TEXTS.entries())
      table.columns.getItem(header).getDataBodyRange().values = texts.map((row) => [row[column] ?? ""]);
    await context.sync();
  });
}

async function typed(): Promise<unknown[][]> {
  return [...(await cellsByNo()).values()].map((row) => STAFF_TEXTS.map((header) => row[header]));
}

async function savedAndOpened(): Promise<Map<string, string>> {
  const bytes = await excel().host.save();
  await excel().host.open(bytes, "台账.xlsx");
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()]),
  );
}

/** All formulas and links that the parts of a file hold. */
function active(parts: Map<string, string>): string {
  const pieces = [...parts].flatMap(([name, xml]) =>
    name.startsWith("xl/worksheets/") ? (xml.match(/<f[ >].*?<\/f>|<hyperlink .*?>/gs) ?? []) : [],
  );
  return pieces.join("\n");
}

it("whatever staff type is the same text when it is read, saved, opened and summarised", async () => {
  await insert(actionSetup(plan), OPTIONS);
  const row = fc.tuple(hostileText, hostileText, hostileText);
  const rows = fc.array(row, { minLength: plan.tasks.length, maxLength: plan.tasks.length });
  await fc.assert(
    fc.asyncProperty(rows, async (texts) => {
      await type(texts);
      expect(await typed()).toEqual(texts);
      const parts = await savedAndOpened();
      // A line end of Windows' or of old Macs' is one of Excel's in the file.
      expect(await typed()).toEqual(texts.map((cells) => cells.map((text) => text.replace(/\r\n?/g, "\n"))));
      expect(active(parts)).not.toMatch(/HYPERLINK|WEBSERVICE|cmd\||<hyperlink|example\.invalid/);
      expect([...parts.keys()].filter((name) => /externalLink/.test(name))).toEqual([]);
    }),
    { numRuns: 8, endOnFailure: true },
  );
  const outcome = await validate(actionSetup(plan));
  expect(outcome.kind).toBe("validated");
  expect(excel().host.failures).toEqual([]);
});

/** The plan with these texts in place of its own: in title, parts, sections, measures and units. */
function disguised(texts: readonly string[]): Plan {
  const text = JSON.stringify(plan, (_key, value: unknown) =>
    value instanceof Map ? { mapEntries: [...value.entries()] } : value,
  );
  const names = [plan.title, ...plan.parts, ...plan.sections.map(({ title }) => title)];
  const renamed = names.reduce(
    (all, name, index) =>
      all.replaceAll(
        JSON.stringify(name),
        JSON.stringify(`${texts[index % texts.length] ?? ""}${String(index)}`),
      ),
    text,
  );
  return JSON.parse(renamed, (_key, value: unknown) =>
    typeof value === "object" && value !== null && "mapEntries" in value
      ? new Map((value as { mapEntries: [string, unknown][] }).mapEntries)
      : value,
  ) as Plan;
}

it("titles, parts and sections of a document count only themselves, and none is a formula", async () => {
  for (const texts of [
    ["=1+1", ">0", "*", "<b>粗</b>"],
    ["@SUM(A1)", "<>", "?~*", '"&"'],
    ["-1", "+1", "_x003D_", "\t=1"],
  ]) {
    excel().host.newWorkbook();
    const hostile = disguised(texts);
    const setup = actionSetup(hostile);
    expect((await insert(setup, OPTIONS)).kind).toBe("inserted");
    expect((await summarise(setup)).kind).toBe("summarised");
    for (const pass of ["as written", "as opened"]) {
      const sheets = await readSheets();
      const settings = settingsOfSheets(sheets);
      expect([pass, compareLiveSheets(sheets, hostile, settings).differences]).toEqual([pass, []]);
      expect([pass, compareConcerns(sheets, ledgerOf(sheets), plan, settings).differences]).toEqual([
        pass,
        [],
      ]);
      const rows = await cellsByNo();
      for (const task of hostile.tasks) expect(rows.get(task.no)).toMatchObject({ 工作事项: task.section });
      if (pass === "as written") await savedAndOpened();
    }
  }
  expect(excel().host.failures).toEqual([]);
});

/** Units of the small plan, in the document and in the registry, by names that a criterion could take for a rule. */
const DISGUISES: readonly Readonly<Record<string, string>>[] = [
  { 市行政审批局: "*", 市市场监管局: ">0", 市大数据局: "=省法院", 市住建局: "?", 市级有关部门: "~*" },
  {
    市行政审批局: "市*",
    市市场监管局: "<>",
    市大数据局: "<img src=x onerror=alert(1)>",
    市住建局: "~",
    市级有关部门: "-1",
  },
];

it.each(DISGUISES)("a unit counts only its own tasks, whatever it is called: %p", async (names) => {
  const renamed = (text: string): string =>
    Object.entries(names).reduce((all, [name, disguise]) => all.replaceAll(name, disguise), text);
  const fixture = (name: string): string =>
    readFileSync(new URL(`../plan/fixtures/${name}`, import.meta.url), "utf8");
  const registry = JSON.parse(fixture("units-2022.json"), (_key, value: unknown) =>
    typeof value === "string" ? renamed(value) : value,
  ) as unknown;
  const reading = readPlan({ document: renamed(fixture("某府办发2022-3号.txt")), registry });
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  const hostile = reading.plan;
  expect(hostile.units.map(({ name }) => name)).toEqual(plan.units.map(({ name }) => names[name] ?? name));
  const setup = actionSetup(hostile);
  expect((await insert(setup, OPTIONS)).kind).toBe("inserted");
  expect((await summarise(setup)).kind).toBe("summarised");
  for (const pass of ["as written", "as opened"]) {
    const sheets = await readSheets();
    const found = compareLiveSheets(sheets, hostile, settingsOfSheets(sheets));
    expect([pass, found.differences]).toEqual([pass, []]);
    expect(found.compared).toBeGreaterThan(hostile.assignments.length);
    if (pass === "as written") await savedAndOpened();
  }
  expect(excel().host.failures).toEqual([]);
});
