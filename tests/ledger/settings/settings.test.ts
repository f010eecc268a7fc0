import { COLUMNS, columnOf } from "../../../src/ledger/rows/columns";
import { firstAsOf, readSettings, SETTINGS } from "../../../src/ledger/settings/settings";
import { serialOf } from "../../../src/plan/serial";
import { officialPlan } from "../../plan/official-plan";
import { MEETING_DAY } from "../fresh-ledger";

const plan = officialPlan();

describe("the columns of the ledger", () => {
  it("stand in the order of the design", () => {
    expect(COLUMNS.map(({ header }) => header).join(" ")).toBe(
      "序号 工作板块 工作事项 具体措施 牵头单位 完成时限 截止日期 完成状态 完成进度 完成日期 进展情况 存在问题及下一步 责任人 更新日期 调整后时限 调整依据 预警状态",
    );
  });

  it("are found by key, and no formula column is text", () => {
    for (const column of COLUMNS) {
      expect(columnOf(column.key)).toBe(column);
      if (column.writtenBy === "formula") expect(column.numberFormat).not.toBe("@");
    }
  });
});

describe("the settings of a new ledger", () => {
  it("are read back from their named cells as they were written", () => {
    const written = new Map(SETTINGS.map(({ name, initial }) => [name, initial(plan, MEETING_DAY)]));
    expect(readSettings(written)).toEqual({
      asOf: MEETING_DAY,
      issuedOn: plan.issuedOn,
      year: 2021,
      dueSoonDays: 15,
      behindPoints: 10,
      farBehindPoints: 30,
      reportingDay: 25,
      summonsDays: 30,
      summonsTasks: 3,
      answerDays: 7,
    });
  });

  it("are null where a cell is missing or holds no number", () => {
    const settings = readSettings(
      new Map<string, string | boolean>([
        ["印发日", "三月"],
        ["临期天数", true],
      ]),
    );
    expect(new Set(Object.values(settings))).toEqual(new Set([null]));
  });
});

describe("the first 统计截止日", () => {
  it.each([serialOf(2021, 1, 1), serialOf(2021, 10, 8), serialOf(2021, 12, 31)])(
    "is today, %i, within the plan year",
    (today) => {
      expect(firstAsOf(today, plan).asOf).toBe(today);
    },
  );

  it.each([serialOf(2020, 12, 31), serialOf(2022, 1, 1), serialOf(2026, 5, 5)])(
    "is the plan year's last day when today, %i, lies outside it, and the sentence says so",
    (today) => {
      const { asOf, reason } = firstAsOf(today, plan);
      expect(asOf).toBe(serialOf(2021, 12, 31));
      expect(reason).toContain("不在计划年度2021年内");
      expect(reason).toContain("2021-12-31");
    },
  );
});
