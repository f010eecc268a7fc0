import fc from "fast-check";
import { lightFormula } from "../../../src/ledger/lights/light-formula";
import type { CellValue } from "../../../src/ledger/cells/ledger";
import { judge, LIGHTS, plannedProgress, type LightInput } from "../../../src/ledger/lights/lights";
import { serialOf } from "../../../src/plan/serial";
import { officialPlan } from "../../plan/official-plan";
import { MEETING_DAY, settingsOf } from "../fresh-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const yearEnd = serialOf(2021, 12, 31);
const planned = plannedProgress(MEETING_DAY, plan.issuedOn, yearEnd);

const underWay: LightInput = {
  deadline: "12月底前",
  due: yearEnd,
  status: "推进中",
  progress: planned,
  completedOn: "",
  extendedTo: "",
  extensionBasis: "",
};
const finished: LightInput = { ...underWay, status: "已完成", progress: 1, completedOn: yearEnd };
const light = (input: LightInput, changes: Partial<LightInput>): string =>
  judge({ ...input, ...changes }, settings);

const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>("", "12月底前", "持续推进", "已完成", "推进中", true, { error: "#N/A" }, 0, 1),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: plan.issuedOn - 50, max: yearEnd + 50 }),
  fc.string(),
);

describe("the light of a task", () => {
  it.each(["持续推进", "长期坚持", "持续"])("is 长期推进 for %s, whatever else the row holds", (deadline) => {
    expect(light(finished, { deadline })).toBe("长期推进");
    expect(light(underWay, { deadline, due: { error: "#REF!" }, status: { error: "#N/A" } })).toBe(
      "长期推进",
    );
  });

  it("goes by the words of 完成时限, not by an empty date", () => {
    expect(light(underWay, { due: "" })).toBe("无法判定");
    expect(light(underWay, { deadline: "持续推进 " })).not.toBe("长期推进");
  });

  it.each<[string, CellValue]>([
    ["text that looks like a date", "2021-12-31"],
    ["TRUE", true],
    ["zero", 0],
    ["a number beyond Excel's dates", 20_211_231],
  ])("is 无法判定 when the due date is %s", (_, due) => {
    expect(light(underWay, { due })).toBe("无法判定");
  });

  it.each(["deadline", "due", "status", "progress", "completedOn"] as const)(
    "is 无法判定 when %s holds an error value",
    (key) => {
      expect(light(finished, { [key]: { error: "#REF!" } })).toBe("无法判定");
      expect(light(underWay, { [key]: { error: "#REF!" } })).toBe("无法判定");
    },
  );

  it("of a finished task goes by the day of completion, whatever its time of day", () => {
    expect(light(finished, {})).toBe("按期完成");
    expect(light(finished, { completedOn: yearEnd + 0.9 })).toBe("按期完成");
    expect(light(finished, { completedOn: yearEnd + 1 })).toBe("逾期完成");
  });

  it.each<CellValue>(["", "2021.9.30", true, -3])("of a task finished on %p is 无法判定", (completedOn) => {
    expect(light(finished, { completedOn })).toBe("无法判定");
  });

  it("is 逾期 from the day after the due date, even without a progress", () => {
    expect(light(underWay, { due: MEETING_DAY, progress: 1 })).toBe("临期");
    expect(light(underWay, { due: MEETING_DAY - 1, progress: 1 })).toBe("逾期");
    expect(light(underWay, { due: MEETING_DAY - 1, progress: "" })).toBe("逾期");
  });

  it.each<CellValue>(["", "50%", true])(
    "is 无法判定 with a progress of %p before the due date",
    (progress) => {
      expect(light(underWay, { progress })).toBe("无法判定");
    },
  );

  it("is 滞后 from exactly 10 points behind, and still at exactly 30", () => {
    expect(light(underWay, { progress: planned - 0.1 })).toBe("滞后");
    expect(light(underWay, { progress: planned - 0.1 + 2e-9 })).toBe("正常");
    expect(light(underWay, { progress: planned - 0.3 })).toBe("滞后");
    expect(light(underWay, { progress: planned - 0.3 - 2e-9 })).toBe("严重滞后");
  });

  it("is 临期 within 15 days, once nothing graver holds", () => {
    expect(light(underWay, { due: MEETING_DAY + 15, progress: 1 })).toBe("临期");
    expect(light(underWay, { due: MEETING_DAY + 16, progress: 1 })).toBe("正常");
    expect(light(underWay, { due: MEETING_DAY + 15, progress: 0 })).toBe("严重滞后");
  });

  it("of a task with neither deadline, due date nor status is 无法判定", () => {
    expect(light(underWay, { deadline: "", due: "", status: "" })).toBe("无法判定");
  });

  it("is 无法判定 for every dated task while a setting is no number", () => {
    for (const key of [
      "asOf",
      "issuedOn",
      "year",
      "dueSoonDays",
      "behindPoints",
      "farBehindPoints",
    ] as const) {
      expect(judge(finished, { ...settings, [key]: null })).toBe("无法判定");
      expect(judge({ ...underWay, deadline: "持续推进" }, { ...settings, [key]: null })).toBe("长期推进");
    }
  });

  it("is one word of the list, or blank, for whatever a row may hold", () => {
    const words = new Set<string>(LIGHTS.map(({ word }) => word));
    fc.assert(
      fc.property(
        fc.record({
          deadline: anyCell,
          due: anyCell,
          status: anyCell,
          progress: anyCell,
          completedOn: anyCell,
          extendedTo: anyCell,
          extensionBasis: anyCell,
        }),
        (input) => words.has(judge(input, settings)),
      ),
    );
  });

  it("never grows graver with more progress", () => {
    const gravity = ["正常", "临期", "滞后", "严重滞后"];
    fc.assert(
      fc.property(
        fc.integer({ min: MEETING_DAY, max: yearEnd + 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (due, one, other) => {
          const [progress, more] = [Math.min(one, other), Math.abs(one - other)];
          const before = gravity.indexOf(light(underWay, { due, progress }));
          const after = gravity.indexOf(light(underWay, { due, progress: Math.min(1, progress + more) }));
          return before >= 0 && after >= 0 && after <= before;
        },
      ),
    );
  });
});

describe("planned progress", () => {
  it("runs from 0 on the day of issue to 1 on the due day, and stays within", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40_000, max: 50_000 }),
        fc.integer({ min: 40_000, max: 50_000 }),
        fc.integer({ min: 40_000, max: 50_000 }),
        (asOf, issuedOn, due) => {
          const share = plannedProgress(asOf, issuedOn, due);
          return share >= 0 && share <= 1 && (asOf < due || share === 1);
        },
      ),
    );
    expect(plannedProgress(plan.issuedOn, plan.issuedOn, yearEnd)).toBe(0);
  });

  it("of a task due on or before the day of issue is all or nothing", () => {
    expect(plannedProgress(plan.issuedOn - 2, plan.issuedOn, plan.issuedOn - 1)).toBe(0);
    expect(plannedProgress(plan.issuedOn - 1, plan.issuedOn, plan.issuedOn - 1)).toBe(1);
  });
});

describe("the colours of the lights", () => {
  const luminance = (hex: string): number => {
    const channels = [1, 3, 5].map((start) => {
      const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (channels[0] ?? 0) + 0.7152 * (channels[1] ?? 0) + 0.0722 * (channels[2] ?? 0);
  };

  it.each(LIGHTS.map(({ word, colours }) => [word, colours] as const))(
    "of %s pass 4.5:1",
    (_, { fill, font }) => {
      const [dark = 0, bright = 0] = [luminance(fill ?? "#FFFFFF"), luminance(font)].sort((a, b) => a - b);
      expect((bright + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

describe("the light's formula", () => {
  const formula = lightFormula();

  it("names every light, and fits well within Excel's length", () => {
    for (const { word } of LIGHTS) expect(formula).toContain(`"${word}"`);
    expect(formula.length).toBeLessThan(2500);
  });

  it("uses functions of Excel 2010 alone", () => {
    const functions = new Set(Array.from(formula.matchAll(/([A-Z]+)\(/g), ([, name]) => name));
    expect([...functions].sort()).toEqual(
      [
        "AND",
        "CHAR",
        "COUNT",
        "IF",
        "INT",
        "ISERROR",
        "ISBLANK",
        "ISLOGICAL",
        "ISNUMBER",
        "LEN",
        "MAX",
        "MIN",
        "NOT",
        "OR",
        "SUBSTITUTE",
      ].sort(),
    );
  });

  it("refers to the table by the name given", () => {
    expect(lightFormula({ tableName: "表2" })).toBe(formula.replaceAll("任务表[", "表2["));
  });
});
