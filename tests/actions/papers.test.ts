import { insert } from "../../src/actions/insert";
import { keep } from "../../src/actions/keep";
import { actionSetup } from "../../src/actions/outcome/action-setup";
import { bulletin } from "../../src/actions/papers/bulletin";
import { letters } from "../../src/actions/papers/letters";
import { summarise } from "../../src/actions/summarise";
import type { Outcome, PapersMade } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { unzipSync } from "fflate";
import { textOf } from "../../src/ledger/cells/cell-value";
import { readDocx } from "../word/docx-file";
import { asOf, excel, plan, requestsOf, setup } from "./checked-ledger";
import { change, type } from "./checked-sheet";
import { serialOf } from "../../src/plan/serial";
import { officialPlan } from "../plan/official-plan";
import { AUGUST, on } from "./kept-meetings";
import { readSheets } from "./read-sheets";
import { requestFaults } from "./request-faults";

const all = { units: [], zipped: false } as const;

async function made(act: Promise<Outcome>): Promise<PapersMade> {
  const outcome = await act;
  if (outcome.kind !== "papers-made") throw new Error(sentenceOf(outcome));
  return outcome;
}
const first = ({ files }: PapersMade) => readDocx(files[0]?.bytes ?? new Uint8Array());
const refuses = async (act: Promise<Outcome>, sentence: RegExp): Promise<void> => {
  const outcome = await act;
  expect([outcome.kind, sentenceOf(outcome)]).toEqual(["refused", expect.stringMatching(sentence)]);
};

/** Writes into a named cell, as staff would. */
async function say(name: string, words: unknown): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().values = [[words]];
    await context.sync();
  });
}

/** The texts below a header of a report sheet. */
async function columnOf(sheet: string, header: string): Promise<readonly unknown[]> {
  const [, , headers = [], ...rows] = (await readSheets()).get(sheet) ?? [];
  return rows.map((row) => row[headers.indexOf(header)] ?? "");
}

beforeEach(() => on(AUGUST));

describe("通报", () => {
  it("reads the workbook in two requests and changes nothing in it", async () => {
    const before = await readSheets();
    expect(await requestsOf(() => bulletin(setup))).toBeLessThanOrEqual(2);
    expect(await requestsOf(() => letters(setup, all))).toBeLessThanOrEqual(2);
    expect(await readSheets()).toEqual(before);
  });

  it("has the paragraph, the key numbers and the ranking that the sheets have", async () => {
    const official = actionSetup(officialPlan());
    excel().host.newWorkbook();
    for (const day of [serialOf(2021, 7, 1), serialOf(2021, 8, 1), serialOf(2021, 9, 1)]) {
      await insert(official, { asOf: day, repair: "do" });
      await on(day);
      await keep(official, { overwrite: false });
    }
    await on(serialOf(2021, 10, 8));
    await type([
      [1, "完成状态", "已完成"],
      [1, "完成进度", 1],
      [1, "完成日期", serialOf(2021, 9, 30)],
      [2, "完成进度", 0.4],
      [6, "调整后时限", serialOf(2021, 11, 30)],
      [6, "调整依据", "川办函〔2021〕1号"],
    ]);
    const outcome = await made(bulletin(official));
    const { paragraphs, tables } = first(outcome);
    expect(outcome.files.map(({ name }) => name)).toEqual(["通报-2021-10-08.docx"]);
    await summarise(official);
    const sheets = await readSheets();
    const meeting = sheets.get("会议材料") ?? [];
    expect(paragraphs.map(([, text]) => text)).toContain(meeting[3]?.[3]);

    const numbers = new Map(meeting.slice(3).map(([name, value]) => [name, value]));
    const [key = [], ranking = []] = tables;
    const pairs = key
      .slice(1)
      .flatMap((cells) => [0, 2, 4, 6].map((at) => [cells[at] ?? "", cells[at + 1]] as const));
    expect(pairs.filter(([name]) => name !== "").length).toBeGreaterThan(15);
    for (const [name, shown] of pairs) {
      if (name === "") continue;
      const value = numbers.get(name);
      const expected =
        /率|平均/.test(name) && typeof value === "number"
          ? `${Math.round(value * 1000) / 10}%`
          : textOf(value ?? "");
      expect([name, shown]).toEqual([name, expected]);
    }

    const [, , headers = [], ...units] = sheets.get("单位汇总") ?? [];
    const cellsOf = (row: readonly unknown[], header: string): unknown => row[headers.indexOf(header)];
    const ranked = units.filter((row) => typeof cellsOf(row, "排名") === "number");
    const shownHeaders = (ranking[0] ?? []).filter((header) => header !== "完成率");
    expect(
      ranking
        .slice(1)
        .map((cells) => shownHeaders.map((header) => cells[(ranking[0] ?? []).indexOf(header)])),
    ).toEqual(ranked.map((row) => shownHeaders.map((header) => String(cellsOf(row, header)))));
  });

  it("is refused in one sentence where there is nothing to write from", async () => {
    await say("统计截止日", "八月");
    await refuses(bulletin(setup), /^没有写出：统计截止日未填或不是日期，请先在窗格或台账参数中填写。$/);
    await refuses(letters(setup, all), /^没有写出：统计截止日未填/);
    await change((table) => {
      table.columns.getItem("完成状态").delete();
    });
    await refuses(bulletin(setup), /台账缺少列“完成状态”/);
    excel().host.newWorkbook();
    await refuses(bulletin(setup), /^工作簿中没有任务台账/);
  });
});

describe("函件", () => {
  it("are those that 预警清单 suggests, each with its tasks and no other", async () => {
    const outcome = await made(letters(setup, all));
    expect(outcome.letters.map(({ file }) => file)).toEqual(outcome.files.map(({ name }) => name));
    await summarise(setup);
    const [numbers, suggested, units] = await Promise.all(
      ["序号", "建议函件", "牵头单位"].map((header) => columnOf("预警清单", header)),
    );
    const letterOf = new Map(numbers?.map((no, at) => [no, suggested?.[at]]));
    expect(outcome.letters.length).toBeGreaterThan(0);
    for (const [index, { unit, kind, tasks, file }] of outcome.letters.entries()) {
      expect(file).toBe(`${unit}-${kind}.docx`);
      // Nobody is summoned as a collective.
      const collective = /各|有关|相关/.test(unit);
      const suggests = (no: number) =>
        collective && letterOf.get(no) === "约谈通知书" ? "整改通知书" : letterOf.get(no);
      for (const no of tasks) expect([no, suggests(no)]).toEqual([no, kind]);
      const { paragraphs, tables } = readDocx(outcome.files[index]?.bytes ?? new Uint8Array());
      expect(paragraphs[1]).toEqual(["公文标题", kind]);
      expect(paragraphs[2]).toEqual(["主送机关", `${unit}：`]);
      expect(
        (tables[0] ?? [])
          .slice(1)
          .map(([no]) => Number(no))
          .sort((a, b) => a - b),
      ).toEqual(tasks);
      expect(paragraphs.map(([, text]) => text).join("")).toContain(`有${tasks.length}项`);
    }
    const written = new Set(outcome.letters.flatMap(({ tasks }) => tasks));
    expect(written).toEqual(new Set(numbers?.filter((no) => typeof no === "number")));
    expect(units?.length).toBe(numbers?.length);
  });

  it("go to the units that are named, more than one of them in one .zip; who has none is told", async () => {
    const [some] = (await made(letters(setup, all))).letters;
    const unit = some?.unit ?? "";
    const one = await made(letters(setup, { units: [unit, unit], zipped: false }));
    expect(new Set(one.letters.map((letter) => letter.unit))).toEqual(new Set([unit]));
    const zipped = await made(letters(setup, { units: [], zipped: true }));
    expect(zipped.files.map(({ name }) => name)).toEqual(["函件-2022-08-01.zip"]);
    expect(Object.keys(unzipSync(zipped.files[0]?.bytes ?? new Uint8Array()))).toEqual(
      zipped.letters.map(({ file }) => file),
    );
    await refuses(
      letters(setup, { ...all, units: [`${unit}丁`] }),
      new RegExp(`不认识的单位“${unit}丁”，可能是“${unit}”`),
    );

    await on(asOf);
    const none = await made(letters(setup, { ...all, units: [unit] }));
    expect([none.files, none.letters, none.without]).toEqual([[], [], [unit]]);
    expect(sentenceOf(none)).toBe(`${unit}没有逾期或有风险的任务需要发函，没有写文件。`);
  });
});

describe("the words of an office", () => {
  it("stand in named cells of 台账参数 and take effect; an emptied cell has the standard words again", async () => {
    const standard = first(await made(bulletin(setup))).paragraphs;
    await say("通报用语", "督查通报\n各单位：\n请于【答复时限】前答复。");
    await say("发文机关", "省政府办公厅");
    await say("发文字号", "川办督〔【年份】〕　号");
    await say("答复天数", 3);
    expect(first(await made(bulletin(setup))).paragraphs).toEqual([
      ["发文字号", "川办督〔2022〕　号"],
      ["公文标题", "督查通报"],
      ["主送机关", "各单位："],
      ["公文正文", "请于2022年8月4日前答复。"],
      ["落款", ""],
      ["落款", ""],
      ["落款", "省政府办公厅"],
      ["落款", "　　　　年　　月　　日"],
    ]);
    for (const name of ["通报用语", "发文机关", "发文字号"]) await say(name, "");
    await say("答复天数", 7);
    expect(first(await made(bulletin(setup))).paragraphs).toEqual(standard);
  });

  it("that cannot be filled are named with their cell, and no file is made", async () => {
    await say("通报用语", "通报\n截至【统计截至日】。");
    await refuses(
      bulletin(setup),
      /^没有写出：台账参数的“通报用语”里，【统计截至日】不能填入，可能是【统计截止日】，.*。$/,
    );
    await say("整改通知书用语", "整改\n见【任务】。");
    await refuses(letters(setup, all), /“整改通知书用语”里，【任务】要单独占一行/);
  });

  it("of a workbook without these cells are the standard ones; a repair brings the cells back", async () => {
    const names = ["发文机关", "发文字号", "通报用语", "提醒敦促函用语", "整改通知书用语", "约谈通知书用语"];
    const before = await made(bulletin(setup));
    const sheet = (await readSheets()).get("台账参数");
    await Excel.run(async (context) => {
      for (const name of [...names, "答复天数"]) {
        context.workbook.names.getItem(name).getRange().getEntireRow().delete("Up");
        context.workbook.names.getItem(name).delete();
      }
      await context.sync();
    });
    expect((await made(bulletin(setup))).text).toBe(before.text);
    expect(sentenceOf(await insert(setup, { asOf, repair: "do" }))).toContain("补上参数“答复天数”“发文机关”");
    await say("通报用语", "新");
    expect(first(await made(bulletin(setup))).paragraphs[1]).toEqual(["公文标题", "新"]);
    const after = (await readSheets()).get("台账参数") ?? [];
    expect(after.filter(([name]) => names.includes(name as string))).toHaveLength(names.length);
    expect(after.length).toBeLessThanOrEqual((sheet?.length ?? 0) + 1);
  });
});

it("each request made to fail in turn: one sentence, and nothing in the workbook is different", async () => {
  const hasty = { ...setup, patienceMs: 500 };
  const before = await readSheets();
  for (const [number, fault] of await requestFaults(excel(), () => bulletin(setup), [])) {
    await excel().host.idle();
    excel().host.faults.onRequest(number, fault);
    const broken = await bulletin(fault.kind === "drop" ? hasty : setup);
    expect([broken.kind, sentenceOf(broken)]).toEqual(["failed", expect.stringMatching(/^[^。\n]+。$/)]);
    await excel().host.idle();
    excel().host.faults.clear();
  }
  expect(await readSheets()).toEqual(before);
  expect((await made(bulletin(setup))).state.tasks).toBe(plan.tasks.length);
});
