import { textOf } from "../../../src/ledger/cells/cell-value";
import { checkLedger } from "../../../src/ledger/checks/check-ledger";
import type { Ledger } from "../../../src/ledger/cells/ledger";
import { officialPlan } from "../../plan/official-plan";
import { settingsOf, withCells } from "../fresh-ledger";
import { tendedLedger } from "./tended-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const tended = tendedLedger(plan);

function renamed(changes: Readonly<Record<string, string>>, ledger: Ledger = tended): Ledger {
  return { ...ledger, headers: ledger.headers.map((header) => changes[textOf(header)] ?? header) };
}
const found = (ledger: Ledger): string[] =>
  checkLedger(ledger, plan, settings).map(({ code, cell, column }) => `${code} ${cell} ${column ?? ""}`);

it.each([
  ["完成状态", "完成状太", "H"],
  ["完成状态", "完成状态 ", "H"],
  ["存在问题及下一步", "存在问题和下步", "L"],
  ["序号", "序 号", "A"],
])("%s typed over as %s is a wrong name, and no column is missing", (right, wrong, letter) => {
  expect(found(renamed({ [right]: wrong }))).toEqual([`T03 任务台账!${letter}3 ${wrong}`]);
});

it("what stands below a wrong name is checked all the same, and named by it", () => {
  const ledger = renamed({ 完成状态: "完成状太" }, withCells(tended, 4, { status: "己完成" }));
  expect(found(ledger)).toEqual(["P01 任务台账!H8 完成状太", "T03 任务台账!H3 完成状太"]);
});

it("the message names the right name, and the fix gives it", () => {
  const [issue] = checkLedger(renamed({ 责任人: "责任 人" }), plan, settings);
  expect(issue?.message).toContain("应为“责任人”");
  expect(issue?.fix).toEqual({ kind: "header", position: 12, was: "责任 人", will: "责任人" });
});

it("a name that stands for nothing leaves its column missing", () => {
  expect(found(renamed({ 完成状态: "列1" }))).toEqual(["T01 任务台账!A3 完成状态"]);
});

it.each(["完成状态", "完成状态2", " 完成状态"])("a further column %p is a repeated one", (header) => {
  const wider = {
    ...tended,
    headers: [...tended.headers, header],
    rows: tended.rows.map((row) => [...row, "已完成"]),
  };
  expect(found(wider)).toEqual([`T02 任务台账!R3 ${header}`]);
});

it.each(["完成情况", "备注", "2021"])("a further column %p is the user's own", (header) => {
  const wider = {
    ...tended,
    headers: [...tended.headers, header],
    rows: tended.rows.map((row) => [...row, 1]),
  };
  expect(found(wider)).toEqual([]);
});

describe("what cannot be seen in a header", () => {
  const messageOf = (wrong: string): string =>
    checkLedger(renamed({ 完成进度: wrong }), plan, settings)
      .map(({ message }) => message)
      .join("");

  it.each([
    ["完成\n进度", "换行"],
    ["完成进度\u200B", "零宽空格U+200B"],
    ["完成\u00A0进度", "不间断空格U+00A0"],
    ["\uFEFF完成进度", "字节顺序标记U+FEFF"],
    ["完成进\uFE00度", "变体选择符U+FE00"],
  ])("%p is T03, and named", (wrong, name) => {
    expect(found(renamed({ 完成进度: wrong }))).toEqual([`T03 任务台账!I3 ${wrong}`]);
    expect(messageOf(wrong)).toContain(name);
  });

  it("is mended for certain; a slip is a guess", () => {
    const trusts = ["完成\n进度", "完成进渡"].map((wrong) => {
      const [issue] = checkLedger(renamed({ 完成进度: wrong }), plan, settings);
      return issue?.trust;
    });
    expect(trusts).toEqual(["certain", "guess"]);
  });

  it("makes no two equal-looking names: the second is told by what is in it", () => {
    const wider = {
      ...tended,
      headers: [...tended.headers, "完成状态\u200B"],
      rows: tended.rows.map((row) => [...row, "已完成"]),
    };
    expect(found(wider)).toEqual(["T02 任务台账!R3 完成状态\u200B"]);
    expect(checkLedger(wider, plan, settings)[0]?.message).toContain("零宽空格U+200B");
  });
});

describe("a ledger without the columns of extensions", () => {
  const without = (...names: readonly string[]): Ledger => {
    const kept = tended.headers.flatMap((header, at) => (names.includes(textOf(header)) ? [] : [at]));
    const keep = <Value>(cells: readonly Value[]): Value[] => kept.flatMap((at) => cells[at] ?? []);
    return { ...tended, headers: keep(tended.headers), rows: tended.rows.map(keep) };
  };
  const both = without("调整后时限", "调整依据");

  it.each([null, 1])(
    "is of the older format where 格式版本 is %p: T10, once, and nothing else",
    (formatVersion) => {
      const [issue, ...others] = checkLedger({ ...both, formatVersion }, plan, settings);
      expect(others).toEqual([]);
      expect(issue).toMatchObject({
        code: "T10",
        severity: "info",
        cell: "任务台账!A3",
        fix: { kind: "repair" },
      });
      expect(issue?.message).toMatch(/“调整后时限”“调整依据”.*另存副本.*插入任务表/);
      expect(found({ ...without("调整依据"), formatVersion })).toEqual(["T10 任务台账!A3 "]);
      expect(found({ ...tended, formatVersion })).toEqual([]);
    },
  );

  it.each([2, 3, undefined])("lacks columns where it is %p: T01 for each", (formatVersion) => {
    const ledger = formatVersion === undefined ? both : { ...both, formatVersion };
    expect(found(ledger)).toEqual(["T01 任务台账!A3 调整后时限", "T01 任务台账!A3 调整依据"]);
  });

  it("lacks other columns in any format", () => {
    expect(found({ ...without("调整后时限", "调整依据", "责任人"), formatVersion: 1 })).toEqual([
      "T01 任务台账!A3 责任人",
      "T10 任务台账!A3 ",
    ]);
  });
});
