import { unitLetters } from "../../../src/ledger/letters/unit-letters";
import { answerBy } from "../../../src/ledger/letters/answer-by";
import { lettersOf } from "../../../src/ledger/papers/letters";
import { plainText } from "../../../src/ledger/papers/paper";
import { unitsNamed } from "../../../src/ledger/papers/units-named";
import type { Wording } from "../../../src/ledger/settings/wording";
import { serialOf } from "../../../src/plan/serial";
import { MEETING_DAY } from "../fresh-ledger";
import { ledgerOf, packFor, plan, source, wording, type Cells } from "./meeting-packs";

function lettersFor(rows: readonly Cells[], words: Partial<Wording> = {}) {
  const pack = packFor(ledgerOf(rows));
  return lettersOf(unitLetters(pack), MEETING_DAY, { ...source, wording: { ...wording, ...words } });
}

function textsFor(rows: readonly Cells[]): readonly string[] {
  const made = lettersFor(rows);
  if (made.kind === "faulty") throw new Error(made.cell);
  return made.made.map(({ paper }) => plainText(paper));
}

describe("a letter", () => {
  it("says to whom, how many tasks, how each stands, what is asked and by when", () => {
    const [text] = textsFor([
      { due: MEETING_DAY + 3, progress: 0.99, measure: "=1+1\n第二行" },
      { due: MEETING_DAY + 60, progress: 0.6 },
    ]);
    expect(text?.split("\n")).toEqual([
      "〔2021〕　　号",
      "提醒敦促函",
      "教育厅：",
      "根据川办发〔2021〕17号和任务台账，截至2021年10月8日，你单位牵头的重点任务中有2项临近时限或者落后于序时进度，现提醒如下。",
      "序号\t具体措施\t完成时限\t完成状态\t完成进度\t预警状态",
      expect.stringMatching(/^2\t措施2\t某月底前\t推进中\t60%\t滞后，落后序时进度16\.2个百分点$/),
      "1\t=1+1 第二行\t某月底前\t推进中\t99%\t临期，还有3天",
      expect.stringMatching(/^请你单位加快推进，于2021年10月15日前书面反馈/),
      "　　　　年　　月　　日",
    ]);
  });

  it("of each kind has its own title and says 逾期191天, never a number below nought", () => {
    const texts = textsFor([
      { due: MEETING_DAY - 191, progress: "大半" },
      { due: MEETING_DAY - 5, leadUnits: "公安厅", progress: "" },
      { due: MEETING_DAY, leadUnits: "司法厅", progress: 0.99 },
    ]);
    expect(texts.map((text) => text.split("\n")[1])).toEqual(["约谈通知书", "整改通知书", "提醒敦促函"]);
    expect(texts[0]).toContain("1\t措施1\t某月底前\t推进中\t大半\t逾期191天");
    expect(texts[1]).toContain("未填\t逾期5天");
    expect(texts[2]).toContain("临期，当日到期");
    expect(texts.join("")).not.toMatch(/-\d|NaN|undefined/);
  });

  it("is in the words that the office gave for its kind; the first that cannot be filled is named", () => {
    const rows = [{ due: MEETING_DAY - 5, progress: 0.9 }];
    const own = lettersFor(rows, { rectify: "督办单\n【单位】请于【答复时限】前答复。" });
    expect(own.kind === "made" && own.made.map(({ paper }) => [paper.title, paper.blocks])).toEqual([
      ["督办单", [{ kind: "text", text: "教育厅请于2021年10月15日前答复。" }]],
    ]);
    expect(lettersFor(rows, { rectify: "督办单\n【综述】" })).toEqual({
      kind: "faulty",
      cell: "整改通知书用语",
      fault: { kind: "unknown", placeholder: "综述", nearest: null },
    });
    expect(lettersFor(rows, { summon: "【错】" }).kind).toBe("made");
  });
});

describe("答复时限", () => {
  it.each([
    [10, 10],
    [0, 0],
    [3.7, 3],
    [null, 7],
    [undefined, 7],
    [-2, 7],
    [1e9, 7],
  ])("of 答复天数 %s lies %s days after 统计截止日", (answerDays, days) => {
    const given = answerDays === undefined ? {} : { answerDays };
    expect(answerBy(serialOf(2021, 10, 8), given)).toBe(serialOf(2021, 10, 8) + days);
  });
});

describe("units that somebody names", () => {
  const { units } = packFor(ledgerOf([{ leadUnits: "教育厅、某某公司" }]));
  it("are known by their names, aliases and either width of brackets, each once", () => {
    const names = ["教育厅", " 省金融局 ", "省地方金融监管局", "各市（州）人民政府", "某某公司"];
    expect(unitsNamed(names, units, plan.registry)).toEqual({
      kind: "units",
      names: ["教育厅", "省地方金融监管局", "各市(州)人民政府", "某某公司"],
    });
  });
  it("that nobody knows end it, with the nearest name where there is one", () => {
    expect(unitsNamed(["教育厅", "省教育厅"], units, plan.registry)).toEqual({
      kind: "unknown",
      unit: "省教育厅",
      nearest: "教育厅",
    });
    expect(unitsNamed(["中国科学技术协会"], units, plan.registry)).toMatchObject({ nearest: null });
  });
});
