import { createHash } from "node:crypto";
import { isoOf } from "../../src/plan/serial";
import { errata, officialDocument, officialPlan } from "./official-plan";

const plan = officialPlan();

/** How often each value occurs. */
function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe("the plan of 2021, read from the document", () => {
  it("has the text exactly as printed: the check value holds", () => {
    const lines = plan.tasks.map(({ no, measure, leadUnits, deadline }) =>
      [no, measure, leadUnits, deadline].join("\t"),
    );
    const hash = createHash("sha256").update(lines.join("\n"), "utf8").digest("hex");
    expect(hash).toBe("e9176c1667b82db99ad204ad67eb7e8c4089cf78d348ec5703f1d3bcb96e78dd");
  });

  it("takes title, number, year and date of issue from the text", () => {
    expect(plan.title).toBe("四川省深化“放管服”改革 优化营商环境 2021 年重点任务分工表");
    expect(plan.documentNo).toBe("川办发〔2021〕17号");
    expect(plan.year).toBe(2021);
    expect(isoOf(plan.issuedOn)).toBe("2021-03-30");
  });

  it("has 195 tasks in 6 parts and 23 sections", () => {
    expect(plan.tasks.map(({ no }) => no)).toEqual(Array.from({ length: 195 }, (_, index) => index + 1));
    expect(Object.values(tally(plan.tasks.map(({ part }) => part)))).toEqual([39, 40, 29, 21, 55, 11]);
    expect(Object.keys(tally(plan.tasks.map(({ part }) => part)))).toEqual(plan.parts);
    expect(Object.keys(tally(plan.tasks.map(({ section }) => section)))).toEqual(
      plan.sections.map(({ title }) => title),
    );
    expect(plan.sections).toHaveLength(23);
  });

  it("has 173 dated and 22 ongoing tasks", () => {
    expect(tally(plan.tasks.map(({ deadline }) => deadline))).toEqual({
      "12月底前": 152,
      持续推进: 22,
      "10月底前": 5,
      "6月底前": 5,
      "9月底前": 4,
      "11月底前": 3,
      "3月底前": 2,
      "7月底前": 1,
      "4月底前": 1,
    });
    expect(tally(plan.tasks.map(({ meaning }) => meaning.kind))).toEqual({ dated: 173, ongoing: 22 });
  });

  it("keeps with each section its paragraph of the body, page breaks joined", () => {
    const [first, , third] = plan.sections;
    expect(first?.title).toBe("(一) 纵深推进“一网通办”前提下“最多跑一次”改革");
    expect(first?.policy).toContain("12月底前与国家垂管系统".replace("12月", "12 月"));
    expect(third?.policy).toContain("或长期使用权,探索");
    expect(plan.sections.every(({ policy }) => policy.endsWith("。"))).toBe(true);
    expect(plan.sections.at(-1)?.policy).not.toContain("附件");
    expect(plan.sections.some(({ policy }) => /。[一二三四五六]、/.test(policy))).toBe(false);
  });

  it("keeps the document's misprints, each listed in the errata", () => {
    expect(errata.errata.length).toBeGreaterThan(0);
    for (const { printed, expected } of errata.errata) {
      expect(officialDocument).toContain(printed);
      expect(expected).not.toBe(printed);
    }
    expect(plan.parts[4]).toBe("五、持续持续激发市场活力和社会创造力");
    expect(plan.sections[13]?.title).toBe("(十四)完善政务服务咨询投诉机制");
    expect(plan.sections[13]?.policy).toMatch(/^（十四）优化/);
  });
});

describe("the lead units of 2021", () => {
  const collective = plan.assignments.filter(({ unit }) => unit.kind === "集合单位");

  it("are 360 assignments, of which 11 collective, of 42 concrete and 6 collective units", () => {
    expect(plan.assignments).toHaveLength(360);
    expect(collective).toHaveLength(11);
    expect(plan.units.filter(({ kind }) => kind !== "集合单位")).toHaveLength(42);
    expect(plan.units.filter(({ kind }) => kind === "集合单位")).toHaveLength(6);
    expect(plan.unrecognised).toEqual([]);
  });

  it("leave five tasks to collective units alone", () => {
    const withConcrete = new Set(
      plan.assignments.filter(({ unit }) => unit.kind !== "集合单位").map(({ no }) => no),
    );
    expect(plan.tasks.filter(({ no }) => !withConcrete.has(no)).map(({ no }) => no)).toEqual([
      110, 161, 186, 187, 194,
    ]);
  });

  it("stand in the order of first appearance, each task with exactly one first unit", () => {
    expect(plan.units.slice(0, 3).map(({ name }) => name)).toEqual([
      "省大数据中心",
      "省政务服务和资源交易服务中心",
      "省发展改革委",
    ]);
    expect(plan.assignments.filter(({ first }) => first)).toHaveLength(plan.tasks.length);
  });

  it.each([
    [27, "省地方金融监管局"],
    [42, "省政务服务和资源交易服务中心"],
    [83, "应急管理厅"],
    [131, "省市场监管局"],
    [183, "人行成都分行"],
    [157, "财政厅"],
    [157, "省直相关行政主管部门"],
    [159, "省发展改革委"],
    [159, "省直相关行政主管部门"],
    [186, "协调小组各专题组、保障组组长单位"],
  ])("of task %i include %s", (no, name) => {
    expect(
      plan.assignments.filter((assignment) => assignment.no === no).map(({ unit }) => unit.name),
    ).toContain(name);
  });
});
