import { checkLedger } from "../../../src/ledger/checks/check-ledger";
import type { Issue } from "../../../src/ledger/fixes/issue";
import type { Ledger } from "../../../src/ledger/cells/ledger";
import { comparisonKey, withoutUnseen } from "../../../src/plan/text/comparison-key";
import { officialPlan } from "../../plan/official-plan";
import { MEETING_DAY, settingsOf, withCells } from "../fresh-ledger";
import { DAMAGES } from "./damages";
import { OWN_ROW, rowOf, tendedLedger } from "./tended-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const tended = tendedLedger(plan);
const check = (ledger: Ledger): readonly Issue[] => checkLedger(ledger, plan, settings);
const codes = (ledger: Ledger): string[] => check(ledger).map(({ code, cell }) => `${code} ${cell}`);

describe("messages", () => {
  const message = (ledger: Ledger): string =>
    check(ledger)
      .map((issue) => issue.message)
      .join("\n");

  it("of P01 name the nearest choice", () => {
    expect(message(withCells(tended, 0, { status: "己完成" }))).toContain("建议改为“已完成”");
    expect(message(withCells(tended, 0, { status: "推进" }))).toContain("建议改为“推进中”");
    expect(message(withCells(tended, 0, { status: "完毕" }))).toContain("请重新选择");
  });

  it("of T05 name each missing 序号, in one issue", () => {
    const ledger = { ...tended, rows: tended.rows.filter((_, index) => ![6, 24, 194].includes(index)) };
    expect(codes(ledger)).toEqual(["T05 任务台账!A3"]);
    expect(message(ledger)).toContain("7、25、195");
    expect(check(ledger)[0]).toMatchObject({ no: null, column: null, severity: "error" });
  });

  it("of X02 name the error value", () => {
    expect(message(withCells(tended, 3, { report: { error: "#REF!" } }))).toContain("#REF!");
  });

  it("of K01 show what it was and what it is, around the difference", () => {
    const changed = plan.tasks[0]?.measure.replace("法定时限", "法定期限") ?? "";
    expect(message(withCells(tended, 0, { measure: changed }))).toMatch(
      /现为“….*法定期限.*”，文件为“….*法定时限.*”/,
    );
    expect(message(withCells(tended, 0, { measure: "" }))).toContain("现为空");
  });

  it("of a wrong 序号 say which it should be", () => {
    expect(message(withCells(tended, 24, { no: "廿五" }))).toContain("应为25");
    expect(message(withCells(tended, 24, { no: 24 }))).toContain("第27行、第28行");
    expect(message(withCells(tended, 24, { no: 24 }))).toContain("此行应为25");
  });

  it("never show two texts that look alike, nor anything that cannot be seen", () => {
    for (const { name, apply } of DAMAGES) {
      for (const { message: said } of [10, 30].flatMap((row) => check(apply(tended, row, plan)[0]))) {
        const shown = [...said.matchAll(/“([^”]*)”|(\d+(?:\.\d+)?%|\d{4}-\d\d-\d\d)/gu)].map(
          ([, quoted, figure]) => quoted ?? figure ?? "",
        );
        const keys = shown.map(comparisonKey);
        expect([
          name,
          withoutUnseen(said) === said,
          keys.filter((key, at) => keys.indexOf(key) !== at),
        ]).toEqual([name, true, []]);
      }
    }
  });

  it("quote cells as people see them", () => {
    const said = (cells: Parameters<typeof withCells>[2]): string => message(withCells(tended, 30, cells));
    expect(said({ status: "推进中", progress: 1.2 })).toContain("完成进度为120%");
    expect(said({ status: "推进中", progress: 80 })).toMatch(/填成了80（单元格显示为8000%）.*应为80%/);
    expect(said({ updatedOn: 2021.9 })).toContain("填成了2021.9（单元格显示为1905-07-13）");
    expect(said({ updatedOn: 9.28 })).toContain("显示为1900-01-09");
    expect(said({ updatedOn: 20_210_930 })).toMatch(/填成了20210930，不是日期，应为2021-09-30/);
    expect(said({ updatedOn: "2021-09-28\u200B" })).toMatch(/零宽空格U\+200B.*应为2021-09-28/);
  });

  it("of what staff owe tell the task's own days", () => {
    const late = plan.tasks.findIndex(({ no }) => no === 16);
    expect(message(withCells(tended, late, { problems: "" }))).toContain("已逾期100天（截止日期2021-06-30）");
    const extended = { extendedTo: MEETING_DAY - 8, extensionBasis: "川办函1号", problems: "" };
    expect(message(withCells(tended, late, extended))).toContain("已逾期8天（调整后时限2021-09-30）");
    const silent = plan.tasks.findIndex(({ deadline }) => deadline === "12月底前");
    expect(message(withCells(tended, silent, { updatedOn: "" }))).toMatch(/截止日期2021-12-31，严重滞后/);
  });

  it("of D01 list the forms that are accepted", () => {
    const own = { ...tended, rows: [...tended.rows, rowOf({ ...OWN_ROW, deadline: "每季度末", due: "" })] };
    for (const form of ["12月底前", "年底前", "上半年", "第三季度末", "持续推进"])
      expect(message(own)).toContain(`“${form}”`);
  });

  it("are one sentence each, in Chinese", () => {
    for (const { apply } of DAMAGES) {
      for (const issue of check(apply(tended, 30, plan)[0]))
        expect(issue.message).toMatch(/^[^。\n]*\p{Script=Han}[^。\n]*。$/u);
    }
  });
});
