import fc from "fast-check";
import type { CellValue, Settings } from "../../../src/ledger/cells/ledger";
import { judge, plannedProgress, type LightInput } from "../../../src/ledger/lights/lights";
import { explainLight } from "../../../src/ledger/task/explain-light";
import { serialOf } from "../../../src/plan/serial";
import { officialPlan } from "../../plan/official-plan";
import { MEETING_DAY, settingsOf } from "../fresh-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const yearEnd = serialOf(2021, 12, 31);
const underWay: LightInput = {
  deadline: "12月底前",
  due: yearEnd,
  status: "推进中",
  progress: 0.5,
  completedOn: "",
  extendedTo: "",
  extensionBasis: "",
};
const reason = (changes: Partial<LightInput>, other: Partial<Settings> = {}): string =>
  explainLight({ ...underWay, ...changes }, { ...settings, ...other }).reason;
const progressBehind = (points: number): number =>
  plannedProgress(MEETING_DAY, plan.issuedOn, yearEnd) - points / 100;

describe("the reason of a light", () => {
  it.each<[string, Partial<LightInput>, string]>([
    ["长期推进", { deadline: "长期坚持", due: "" }, "完成时限为“长期坚持”，没有截止日期。"],
    ["逾期", { due: serialOf(2021, 4, 30) }, "截止日期 2021-04-30 已过 161 天，尚未完成。"],
    [
      "逾期 by an adopted 调整后时限",
      { due: serialOf(2021, 4, 30), extendedTo: serialOf(2021, 10, 1), extensionBasis: "川办函1号" },
      "调整后时限 2021-10-01 已过 7 天，尚未完成。",
    ],
    ["严重滞后", { progress: 0.3 }, "应达 70%，实报 30%，落后 40 个百分点。"],
    ["滞后", { progress: 0.5 }, "应达 70%，实报 50%，落后 20 个百分点。"],
    [
      "临期",
      { due: serialOf(2021, 10, 20), progress: 1 },
      "离截止日期 2021-10-20 还有 12 天；应达 94%，实报 100%，超前 6 个百分点。",
    ],
    [
      "临期 on the last day",
      { due: MEETING_DAY, progress: 1 },
      "截止日期 2021-10-08 就是统计截止日当天；应达 100%，实报 100%，正好持平。",
    ],
    ["正常", { progress: 0.65 }, "离截止日期 2021-12-31 还有 84 天；应达 70%，实报 65%，落后 5 个百分点。"],
    [
      "按期完成",
      { status: "已完成", completedOn: serialOf(2021, 12, 21) },
      "2021-12-21 完成，比截止日期 2021-12-31 早 10 天。",
    ],
    [
      "按期完成 on the day",
      { status: "已完成", completedOn: yearEnd + 0.5 },
      "2021-12-31 完成，正是截止日期 2021-12-31 当天。",
    ],
    [
      "逾期完成",
      { status: "已完成", completedOn: yearEnd + 3 },
      "2022-01-03 完成，比截止日期 2021-12-31 晚 3 天。",
    ],
    ["无法判定 for want of a day", { due: "" }, "“截止日期”未填。"],
    ["无法判定 by a text", { due: "2021.9.30" }, "“截止日期”“2021.9.30”不是日期。"],
    [
      "无法判定 by a day of another century",
      { due: 7 },
      "“截止日期”（1900-01-07）不在 2019-01-01 至 2023-12-31 之间。",
    ],
    ["无法判定 by a progress", { progress: 1.2 }, "“完成进度”（120%）不在 0% 至 100% 之间。"],
    ["无法判定 without a progress", { progress: "" }, "“完成进度”未填。"],
    ["无法判定 by words", { progress: "八成" }, "“完成进度”“八成”不是百分数。"],
    ["无法判定 by an error", { status: { error: "#REF!" } }, "“完成状态”是错误值（#REF!）。"],
    ["无法判定 of a finished one", { status: "已完成" }, "状态是“已完成”，但“完成日期”未填。"],
  ])("of %s", (_light, changes, words) => {
    expect(reason(changes)).toBe(words);
  });

  it("of a setting that is missing names it", () => {
    expect(reason({}, { behindPoints: null })).toBe("台账参数的“滞后阈值”未填或不是数。");
  });

  it("has as many digits as the truth takes: 9.96 points behind are not 10", () => {
    const { light, reason: words } = explainLight({ ...underWay, progress: progressBehind(9.96) }, settings);
    expect(light).toBe("正常");
    expect(words).toMatch(/落后 9\.96? 个百分点/);
  });
});

describe("the words of any row", () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>("", " ", "八成", true, { error: "#N/A" }, 80, "2021.9.30", -1),
    fc.integer({ min: plan.issuedOn - 50, max: yearEnd + 50 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  const day = fc.integer({ min: plan.issuedOn - 3, max: yearEnd + 3 });
  const nearThreshold = fc
    .tuple(fc.constantFrom(10, 30, 0), fc.constantFrom(-0.04, -1e-6, -1e-8, 0, 1e-8, 1e-6, 0.04, 0.3))
    .map(([points, off]) => progressBehind(points + off));
  const row: fc.Arbitrary<LightInput> = fc.record({
    deadline: fc.constantFrom<CellValue>("12月底前", "12月底前", "长期坚持", ""),
    due: fc.oneof({ weight: 2, arbitrary: day }, { weight: 2, arbitrary: fc.constant(yearEnd) }, cell),
    status: fc.constantFrom<CellValue>("推进中", "未启动", "已完成", ""),
    progress: fc.oneof(
      nearThreshold,
      fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      cell,
    ),
    completedOn: fc.oneof(day, cell),
    extendedTo: fc.oneof(fc.constant<CellValue>(""), day, cell),
    extensionBasis: fc.constantFrom<CellValue>("", "川办函1号", " "),
  });
  const some = fc.record<Settings>({
    ...(Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, fc.constant(value)])) as {
      [Key in keyof Settings]-?: fc.Arbitrary<Settings[Key]>;
    }),
    asOf: fc.oneof({ weight: 9, arbitrary: fc.constant(MEETING_DAY) }, fc.constant(null)),
    behindPoints: fc.oneof({ weight: 9, arbitrary: fc.constant(10) }, fc.constantFrom(10.5, null)),
    year: fc.oneof({ weight: 9, arbitrary: fc.constant(2021) }, fc.constantFrom(null, 1)),
  });

  it("never say other than the light", () => {
    fc.assert(
      fc.property(row, some, (input, chosen) => {
        const { light, reason: words } = explainLight(input, chosen);
        expect(light).toBe(judge(input, chosen));
        const number = (pattern: RegExp): number => Number(pattern.exec(words)?.[1] ?? NaN);
        const behind = number(/落后 ([\d.]+) 个百分点/);
        const [least, far] = [chosen.behindPoints ?? NaN, chosen.farBehindPoints ?? NaN];
        const told = Number.isNaN(behind) ? 0 : behind;
        const says: Partial<Record<typeof light, boolean>> = {
          逾期: number(/已过 (\d+) 天/) > 0,
          严重滞后: behind > far || words.includes(`落后超过 ${far} 个`),
          滞后: (behind >= least && behind <= far) || words.includes(`落后达到 ${least} 个`),
          临期: /还有 (\d|1[0-5]) 天|当天/.test(words) && told < least,
          正常: number(/还有 (\d+) 天/) > (chosen.dueSoonDays ?? NaN) && told < least,
          按期完成: /早 [1-9]\d* 天|当天/.test(words),
          逾期完成: /晚 [1-9]\d* 天/.test(words),
          长期推进: words.includes("没有截止日期"),
          无法判定: /未填|不是|不在|错误值|不对/.test(words),
        };
        expect([light, words, says[light]]).toEqual([light, words, true]);
        expect(words).not.toMatch(/NaN|undefined|Infinity|null/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("give as the gap what one gets by subtracting what is written", () => {
    fc.assert(
      fc.property(row, (input) => {
        const found = /应达 ([\d.]+)%，实报 ([\d.]+)%，(?:(落后|超前) ([\d.]+) 个百分点|正好持平)/u.exec(
          explainLight(input, settings).reason,
        );
        if (!found) return;
        const [planned, actual] = [Number(found[1]), Number(found[2])];
        const gap = found[3] === undefined ? 0 : Number(found[4]) * (found[3] === "落后" ? 1 : -1);
        expect(planned - actual).toBeCloseTo(gap, 9);
      }),
    );
  });
});
