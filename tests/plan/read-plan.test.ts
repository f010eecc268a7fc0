import { readFileSync } from "node:fs";
import { readPlan, type PlanReading } from "../../src/plan/read-plan";
import { isoOf } from "../../src/plan/serial";

const fixture = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), "utf8");
const document = fixture("某府办发2022-3号.txt");
const registry: unknown = JSON.parse(fixture("units-2022.json"));
const read = (text: string, units: unknown = registry): PlanReading =>
  readPlan({ document: text, registry: units });

/** What is refused, each as the line's text and the message. */
function problems(text: string, units?: unknown): string[] {
  const reading = read(text, units);
  if (reading.kind === "plan") return [];
  for (const { line, text: printed } of reading.problems) {
    if (line > 0) expect(text.split("\n")[line - 1]).toContain(printed.trim());
  }
  return reading.problems.map(({ line, text: printed, message }) => `${line} ${printed} ${message}`);
}
const replaced = (from: string, to: string): string => {
  expect(document).toContain(from);
  return document.replace(from, to);
};

describe("the plan of another year and place", () => {
  const reading = read(document);
  if (reading.kind === "refused") throw new Error(JSON.stringify(reading.problems));
  const { plan } = reading;

  it("is read with its own year, number and date", () => {
    expect([plan.year, plan.documentNo, isoOf(plan.issuedOn)]).toEqual([
      2022,
      "某府办发〔2022〕3号",
      "2022-02-08",
    ]);
  });

  it("has its own tasks, with due dates in its own year", () => {
    const dues = plan.tasks.map(({ meaning }) => (meaning.kind === "dated" ? isoOf(meaning.due) : "长期"));
    expect(dues).toEqual(["2022-06-30", "2022-12-31", "2022-03-31", "2022-02-28", "2022-09-30", "长期"]);
    expect(plan.tasks[4]?.meaning).toMatchObject({ ambiguous: true });
    expect(plan.tasks[4]?.measure).toBe("=出台监管细则");
  });

  it("joins a paragraph that a page break cut", () => {
    expect(plan.sections[0]?.policy).toBe(
      "（一）推进证照改革。上半年完成清单编制，推行告知承诺，年底前实现电子证照互认。",
    );
  });

  it("lists a unit that its registry does not know, and counts the others", () => {
    expect(plan.unrecognised).toEqual([{ name: "市发展改革委", no: 5 }]);
    expect(plan.assignments).toHaveLength(8);
  });

  it("reads the same with Windows line ends", () => {
    expect(read(document.replaceAll("\n", "\r\n"))).toEqual(reading);
  });
});

describe("a text that does not parse is refused", () => {
  it("for a gap in 序号, named at the row after it", () => {
    expect(problems(replaced("3\t压减企业开办时间", "4\t压减企业开办时间"))).toEqual([
      expect.stringMatching(/^\d+ 4\t压减企业.*序号应为3，此处为4/),
      expect.stringMatching(/^\d+ 4\t压减施工.*序号4与第\d+行重复/),
    ]);
    expect(problems(document.replace(/^3\t.*\n/m, ""))).toEqual([
      expect.stringContaining("序号应为3，此处为4"),
    ]);
  });

  it("for a row of three cells, without blaming the next", () => {
    expect(problems(replaced("市场监管局\t第一季度末", "市场监管局"))).toEqual([
      expect.stringContaining("此行有3格"),
    ]);
  });

  it("for an empty cell", () => {
    expect(problems(replaced("市发展改革委\t9月前", "\t9月前"))).toEqual([
      expect.stringContaining("牵头单位为空"),
    ]);
  });

  it("for a 序号 that is no number", () => {
    expect(problems(replaced("5\t=", "五\t="))).toEqual([expect.stringContaining("序号“五”不是正整数")]);
  });

  it("for a heading of unknown form", () => {
    expect(problems(replaced("（二）压减办理时限\n3", "2. 压减办理时限\n3"))).toEqual([
      expect.stringContaining("分工表中没有（二）"),
      expect.stringContaining("不是“一、……”"),
    ]);
  });

  it("for a deadline that cannot be read", () => {
    expect(problems(replaced("\t2月底", "\t尽快"))).toEqual([
      expect.stringContaining("完成时限“尽快”无法识别"),
    ]);
    expect(problems(replaced("\t2月底", "\t13月底"))).toEqual([
      expect.stringContaining("完成时限“13月底”无法识别"),
    ]);
  });

  it("for a section without its paragraph in the body", () => {
    expect(problems(replaced("（三）完善监管规则。", "完善监管规则。"))).toEqual([
      expect.stringContaining("正文中没有（三）"),
    ]);
  });

  it("for a section that the annex has lost, lest its tasks slip into the one before", () => {
    expect(problems(replaced("（二）压减办理时限\n3", "3"))).toEqual([
      expect.stringContaining("分工表中没有（二）"),
    ]);
  });

  it("for a part that the annex has lost", () => {
    expect(problems(replaced("二、强化监管\t\t\t\n", ""))).toEqual([expect.stringContaining("属于第二部分")]);
  });

  it("for a task before any section", () => {
    expect(problems(replaced("（一）推进证照改革\n1", "1")).join()).toContain("此任务之前没有工作事项标题");
  });

  it("for want of number, date, year and annex, each said", () => {
    expect(problems(replaced("某府办发〔2022〕3 号", ""))).toEqual([expect.stringContaining("文号")]);
    expect(problems(replaced("2022 年 2 月 8 日", "2022 年 2 月 30 日"))).toEqual([
      expect.stringContaining("印发日期"),
    ]);
    expect(problems(replaced("附件\n\n某某市优化营商环境 2022 年", "附件\n\n某某市优化营商环境"))).toEqual([
      expect.stringContaining("没有年份"),
    ]);
    expect(problems("")).toEqual([expect.stringContaining("文号"), expect.stringContaining("表头")]);
  });

  it("with every offending line named at once, in their order", () => {
    const text = replaced("\t上半年", "\t尽快").replace("\t年底前", "").replace("\t9月前", "\t随时");
    expect(problems(text)).toEqual([
      expect.stringContaining("尽快"),
      expect.stringContaining("3格"),
      expect.stringContaining("随时"),
    ]);
  });

  it("for an annex without a single task", () => {
    const noRows = document
      .slice(0, document.indexOf("（一）推进证照改革\n1"))
      .replace(/^（[一二三]）/gm, "");
    expect(problems(noRows)).toEqual([expect.stringContaining("没有任何任务")]);
  });

  it("when the registry cannot be read", () => {
    expect(problems(document, { units: "none" }).join()).toContain("单位名录");
  });
});
