import { readFileSync, writeFileSync } from "node:fs";
import { actionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import { summarise } from "../../src/actions/summarise";
import { textOf } from "../../src/ledger/cells/cell-value";
import type { CellValue } from "../../src/ledger/cells/ledger";
import { withExcel } from "../actions/opened-excel";
import { officialPlan } from "../plan/official-plan";
import { settingsOfSheets } from "../summaries/settings-of-sheets";
import { compareLiveSheets, type Sheets } from "../summaries/sheet-differences";
import {
  expectedCounts,
  expectedRanks,
  expectedStale,
  type Judged,
  type ReportedRow,
} from "./expected-counts";
import { expectedLight } from "./expected-light";
import { libreOffice } from "./libreoffice";
import { allRecalculated } from "./recalculated";
import { AS_OF, cellOf, FIRST_ROW, HEADERS, LEDGER, SETTINGS } from "./saved-ledger";
import { ISSUED_ON } from "./staff-rows";
import { cellsOf, sheetsOf, sheetXml, withCells, type Entry, type Value } from "./xlsx-file";

/** Extensions, reporting periods and shares, on many days and after edits by other programs, in all summaries. */
const plan = officialPlan();
const { excel } = withExcel();
const office = libreOffice();
afterAll(() => {
  office.close();
});

const day = (iso: string): number => Date.parse(iso) / 86_400_000 + 25569;
const USUAL: Judged = {
  asOf: AS_OF,
  issuedOn: ISSUED_ON,
  dueSoonDays: 15,
  behind: 10,
  farBehind: 30,
  year: 2021,
  reportingDay: 25,
};
const DAYS: readonly (readonly [string, number])[] = [
  ["2021-04-24", 25],
  ["2021-04-25", 25],
  ["2021-10-24", 25],
  ["2021-10-25", 25],
  ["2021-10-26", 25],
  ["2021-11-29", 31],
  ["2021-11-30", 31],
  ["2022-01-01", 25],
  ["2023-12-31", 31],
];

/** 调整后时限 and 调整依据. */
const EXTENSIONS: readonly (readonly [Entry, Entry])[] = [
  ...Array<readonly [Entry, Entry]>(6).fill([null, null]),
  [day("2022-03-31"), "川办函〔2021〕8号"],
  [day("2021-11-05") + 0.5, "批\u00a0文"],
  [day("2021-04-25"), "早于原时限"],
  [day("2023-12-31"), 17],
  [day("2022-03-31"), null],
  [day("2022-03-31"), "  "],
  [day("2022-03-31"), "\u3000"],
  [day("2021-11-30"), "\u00a0"],
  // A tab in a cell of several lines is to LibreOffice another character: "\n\t" would say something there.
  [day("2021-11-30"), "\n"],
  [day("2021-11-30"), "\t"],
  ["2022-03-31", "文本日期"],
  [2022.3, "批文"],
  [20220331, "批文"],
  [day("2018-12-31"), "批文"],
  [day("2019-01-01"), "批文"],
  [day("2024-01-01"), "批文"],
  [{ error: "#N/A" }, "批文"],
];
const SHARES: readonly Entry[] = [0, 0.2, 1 / 3, 0.6, 0.75, 0.9, 1, 80, 1.2, -0.1, true, "80%", "八成", null];
const FINISHED_ON: readonly Entry[] = [
  ...["2021-04-25", "2021-06-30", "2021-11-30", "2022-02-01", "2018-12-31"].map(day),
  null,
  "2021.9.30",
  9.3,
];
const UPDATED_ON: readonly Entry[] = [
  ...["2021-03-25", "2021-03-26", "2021-08-25", "2021-08-26", "2021-09-25", "2021-09-26", "2021-09-30"].map(
    day,
  ),
  ...["2021-10-01", "2021-10-31", "2021-11-25", "2021-11-26", "2023-10-31", "2023-11-30", "2023-12-01"].map(
    day,
  ),
  day("2021-09-25") + 0.7,
  null,
  "2021-10-20",
  2021.1,
  20211020,
];

/** Staff's cells of all rows, the same for the same seed. */
function filled(seed: number): Record<string, Entry> {
  let state = seed;
  const any = <Item>(items: readonly Item[]): Item => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return items[Math.floor((state / 4294967296) * items.length)] as Item;
  };
  return Object.fromEntries(
    plan.tasks.flatMap(({ no }): [string, Entry][] => {
      const [extendedTo, basis] = any(EXTENSIONS);
      return [
        [cellOf(no, "完成状态"), any(["未启动", "推进中", "推进中", "已完成"])],
        [cellOf(no, "完成进度"), any(SHARES)],
        [cellOf(no, "完成日期"), any(FINISHED_ON)],
        [cellOf(no, "更新日期"), any(UPDATED_ON)],
        [cellOf(no, "调整后时限"), extendedTo],
        [cellOf(no, "调整依据"), basis],
      ];
    }),
  );
}

const CHECK_SHEET = "核对";
let saved: Uint8Array;
beforeAll(async () => {
  const setup = actionSetup(plan);
  excel().host.newWorkbook();
  await insert(setup, { asOf: AS_OF, repair: "do" });
  const xml = sheetXml(await excel().host.save(), LEDGER);
  const [, found = ""] = /<formula>([^<]*报送期首日[^<]*)<\/formula>/.exec(xml) ?? [];
  const formula = found.replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
  expect(formula).toContain("$N4");
  // What the conditional format says of each row stands on a sheet of its own.
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(CHECK_SHEET);
    sheet.getRangeByIndexes(FIRST_ROW - 1, 0, plan.tasks.length, 1).formulas = plan.tasks.map(
      (_task, index) => [
        `=IF(${formula.replace(/^=/, "").replace(/\$([A-Z])4\b/g, `${LEDGER}!$$$1${String(FIRST_ROW + index)}`)},1,0)`,
      ],
    );
    await context.sync();
  });
  expect((await summarise(setup)).kind).toBe("summarised");
  saved = await excel().host.save();
});

/** The ledger's rows as LibreOffice shows them, with their places; of a 序号 that stands twice the first. */
function rowsOf(bytes: Uint8Array): Map<number, ReportedRow & { readonly row: number }> {
  const cells = cellsOf(bytes, LEDGER);
  const rows = new Map<number, ReportedRow & { readonly row: number }>();
  for (let row = FIRST_ROW; row < FIRST_ROW + plan.tasks.length + 5; row += 1) {
    const of = (header: (typeof HEADERS)[number]): Value | null =>
      cells.get(cellOf(row - FIRST_ROW + 1, header)) ?? null;
    const no = of("序号");
    if (typeof no !== "number" || rows.has(no)) continue;
    rows.set(no, {
      row,
      deadline: of("完成时限"),
      due: of("截止日期"),
      status: of("完成状态"),
      progress: of("完成进度"),
      completedOn: of("完成日期"),
      extendedTo: of("调整后时限"),
      basis: of("调整依据"),
      updatedOn: of("更新日期"),
    });
  }
  return rows;
}

type Counts = Record<string, number | string>;
/** What a light that somebody wrote over does to the counts of the tasks it is among. */
type Overwritten = { readonly no: number } | null;

/** The lights, 未更新, and every count and rank of both summaries, against the domain's words. How many were compared. */
function expectWords(bytes: Uint8Array, settings: Judged, overwritten: Overwritten = null): number {
  const rows = rowsOf(bytes);
  const ledger = cellsOf(bytes, LEDGER);
  const stale = cellsOf(bytes, CHECK_SHEET);
  let compared = 0;
  const wrong: unknown[] = [];
  const same = (what: string, actual: unknown, expected: unknown): void => {
    compared += 1;
    const near =
      typeof actual === "number" && typeof expected === "number" && Math.abs(actual - expected) < 1e-9;
    if (!near && actual !== expected) wrong.push([what, actual, expected]);
  };
  for (const [no, row] of rows) {
    if (no === overwritten?.no) continue;
    const own = JSON.stringify(row);
    same(
      `light ${own}`,
      ledger.get(cellOf(row.row - FIRST_ROW + 1, "预警状态")),
      expectedLight(row, settings),
    );
    const shown = stale.get(`A${String(row.row)}`);
    if (shown !== undefined) same(`stale ${own}`, shown, Number(expectedStale(row, settings)));
  }
  const countsOf = (nos: readonly number[]): Counts => {
    const counts = expectedCounts(
      nos.flatMap((no) => rows.get(no) ?? []),
      settings,
    );
    const former = rows.get(overwritten?.no ?? 0);
    if (overwritten && former && nos.includes(overwritten.no)) {
      const word = expectedLight(former, settings);
      counts[word] = Number(counts[word]) - 1;
      counts["无法判定"] = Number(counts["无法判定"]) + 1;
    }
    return counts;
  };
  const sheets = sheetsOf(bytes);
  const table = (name: string): Record<string, Value>[] => {
    const [headers = [], ...lines] = (sheets.get(name) ?? []).slice(2);
    return lines.map((line) =>
      Object.fromEntries(headers.map((header, at) => [textOf(header), line[at] ?? ""])),
    );
  };
  const compare = (where: string, line: Record<string, Value> | undefined, counts: Counts): void => {
    for (const [header, count] of Object.entries(counts)) same(`${where} ${header}`, line?.[header], count);
  };

  const all = plan.tasks.map(({ no }) => no);
  const units = table("单位汇总");
  const concrete = plan.units.filter(({ kind }) => kind !== "集合单位");
  const ofUnit = (name: string): Counts =>
    countsOf(plan.assignments.filter(({ unit }) => unit.name === name).map(({ no }) => no));
  const ranks = expectedRanks(concrete.map(({ name }) => ofUnit(name)));
  concrete.forEach(({ name }, index) => {
    same(`${name} 排名`, units.find((line) => line["单位"] === name)?.["排名"], ranks[index]);
  });
  for (const { name } of plan.units)
    compare(
      name,
      units.find((line) => line["单位"] === name),
      ofUnit(name),
    );
  compare(
    "单位汇总 合计",
    units.find((line) => line["单位"] === "合计"),
    countsOf(all),
  );

  const sections = table("事项汇总");
  const some = (wanted: (task: (typeof plan.tasks)[number]) => boolean): Counts =>
    countsOf(plan.tasks.filter(wanted).map(({ no }) => no));
  for (const { title } of plan.sections)
    compare(
      title,
      sections.find((line) => line["工作事项"] === title),
      some(({ section }) => section === title),
    );
  for (const part of plan.parts)
    compare(
      part,
      sections.find((line) => line["工作板块"] === part && line["工作事项"] === "小计"),
      some((task) => task.part === part),
    );
  compare(
    "事项汇总 合计",
    sections.find((line) => line["工作板块"] === "合计"),
    countsOf(all),
  );
  expect(wrong).toEqual([]);
  return compared;
}

/** The same against the code's counts, and 部门台账. */
function expectCode(sheets: Sheets): void {
  expect(compareLiveSheets(sheets, plan, settingsOfSheets(sheets)).differences).toEqual([]);
}

describe("on nine days, in nine ledgers, calculated anew by LibreOffice", () => {
  let results: Uint8Array[];
  beforeAll(async () => {
    results = await allRecalculated(
      DAYS.map(([iso, reportingDay], index) =>
        withCells(withCells(saved, LEDGER, filled(index + 1)), SETTINGS, { B4: day(iso), B10: reportingDay }),
      ),
    );
  });
  it.each(DAYS.map(([iso, reportingDay], index) => [iso, reportingDay, index] as const))(
    "%s, 报送日 %d: lights, 未更新, counts and ranks are the domain's and the code's",
    (iso, reportingDay, index) => {
      const bytes = results[index] as Uint8Array;
      expect(expectWords(bytes, { ...USUAL, asOf: day(iso), reportingDay })).toBeGreaterThan(1900);
      expectCode(sheetsOf(bytes));
    },
  );
});

describe("edited by another program after the summaries were made", () => {
  const AS_OF_DAY = day("2021-10-26");
  const last = FIRST_ROW + plan.tasks.length - 1;
  const extend = (no: number, iso: string): Record<string, CellValue> => ({
    [`${LEDGER}!${cellOf(no, "调整后时限")}`]: day(iso),
    [`${LEDGER}!${cellOf(no, "调整依据")}`]: "川办函〔2021〕9号",
  });
  const cleared = (no: number): Record<string, CellValue> =>
    Object.fromEntries(HEADERS.map((header) => [`${LEDGER}!${cellOf(no, header)}`, ""]));
  const OVERWRITTEN = plan.tasks.find(({ deadline }) => deadline === "12月底前")?.no ?? 0;
  const results = new Map<string, Uint8Array>();

  beforeAll(async () => {
    const base = withCells(withCells(saved, LEDGER, filled(99)), SETTINGS, { B4: AS_OF_DAY });
    writeFileSync(office.file("base.xlsx"), base);
    const cells = cellsOf(base, LEDGER);
    const [, light = ""] =
      new RegExp(`<c r="${cellOf(1, "预警状态")}"[^>]*><f[^>]*>(.*?)</f>`).exec(sheetXml(base, LEDGER)) ?? [];
    const formula = `=${light.replaceAll("&gt;", ">").replaceAll("&lt;", "<").replaceAll("&amp;", "&")}`;
    const again = Object.fromEntries(
      HEADERS.map((header): [string, CellValue] => {
        const value = cells.get(cellOf(5, header)) ?? "";
        const place = `${LEDGER}!${cellOf(plan.tasks.length + 1, header)}`;
        return [place, header === "预警状态" ? formula : typeof value === "object" ? "" : value];
      }),
    );
    office.edited("base.xlsx", {
      "settings.xlsx": {
        [`${SETTINGS}!B4`]: day("2022-02-28"),
        [`${SETTINGS}!B10`]: 31,
        ...extend(1, "2022-02-27"),
      },
      "year.xlsx": { [`${SETTINGS}!B6`]: 2018, ...extend(2, "2021-12-31"), ...extend(3, "2022-01-01") },
      "repeated.xlsx": {
        ...again,
        [`${LEDGER}!任务表`]: `A3:Q${String(last + 1)}`,
        [`${LEDGER}!${cellOf(OVERWRITTEN, "预警状态")}`]: "已报",
        [`${LEDGER}!${cellOf(7, "序号")}`]: 5,
        ...cleared(30),
      },
      "removed.xlsx": {
        ...cleared(plan.tasks.length),
        [`${LEDGER}!任务表`]: `A3:Q${String(last - 1)}`,
        ...extend(4, "2022-06-30"),
      },
    });
    const names = ["settings", "year", "repeated", "removed"];
    const files = await allRecalculated(names.map((name) => readFileSync(office.file(`${name}.xlsx`))));
    files.forEach((bytes, index) => results.set(names[index] ?? "", bytes));
  });
  const result = (name: string): Uint8Array => results.get(name) as Uint8Array;

  it("统计截止日 and 报送日 changed, an extension added", () => {
    expectWords(result("settings"), { ...USUAL, asOf: day("2022-02-28"), reportingDay: 31 });
    expectCode(sheetsOf(result("settings")));
  });
  it("计划年度 changed: other numbers are days", () => {
    expectWords(result("year"), { ...USUAL, asOf: AS_OF_DAY, year: 2018 });
    expectCode(sheetsOf(result("year")));
  });
  it("a 序号 repeated below and by a change counts once, an emptied row nowhere, a light written over as 无法判定", () => {
    const bytes = result("repeated");
    expectWords(bytes, { ...USUAL, asOf: AS_OF_DAY }, { no: OVERWRITTEN });
    expect(rowsOf(bytes).size).toBe(plan.tasks.length - 2);
    for (const name of ["单位汇总", "事项汇总", "部门台账"])
      expect(cellsOf(bytes, name).get("A2")).toContain("2 行序号重复或不是整数，未计入");
  });
  it("a row removed: its task counts no longer", () => {
    expectWords(result("removed"), { ...USUAL, asOf: AS_OF_DAY });
    expect(rowsOf(result("removed")).size).toBe(plan.tasks.length - 1);
  });
});
