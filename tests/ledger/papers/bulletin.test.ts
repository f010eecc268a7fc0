import fc from "fast-check";
import { bulletinOf } from "../../../src/ledger/papers/bulletin";
import { plainText, type Paper, type PaperTable } from "../../../src/ledger/papers/paper";
import type { MeetingPack } from "../../../src/ledger/pack/meeting-pack";
import { meetingOf } from "../../../src/ledger/meetings/meeting";
import type { Wording } from "../../../src/ledger/settings/wording";
import { serialOf } from "../../../src/plan/serial";
import { freshLedger, MEETING_DAY } from "../fresh-ledger";
import { ledgerOf, packFor, plan, reported, settings, source, wording, type Cells } from "./meeting-packs";

function bulletin(pack: MeetingPack, own: Partial<Wording> = {}): Paper {
  const judged = { ...settings, asOf: pack.asOf };
  const words = { ...wording, ...own };
  const made = bulletinOf(pack, pack.asOf ?? 0, { plan, settings: judged, wording: words });
  if (made.kind === "faulty") throw new Error(made.cell);
  return made.made;
}
const tablesOf = ({ blocks }: Paper): readonly PaperTable[] =>
  blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
const textsOf = ({ blocks }: Paper): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "table" ? [] : [block.text]));
/** 指标 and 数值 in pairs. */
const keyNumbers = (paper: Paper): Record<string, string> =>
  Object.fromEntries(
    (tablesOf(paper)[0]?.rows ?? []).flatMap((cells) =>
      cells.flatMap((cell, at) => (at % 2 === 0 && cell !== "" ? [[cell, cells[at + 1] ?? ""]] : [])),
    ),
  );

const extended: Cells = { extendedTo: serialOf(2021, 11, 30), extensionBasis: "川办函〔2021〕1号" };
const done: Cells = { status: "已完成", progress: 1, completedOn: MEETING_DAY - 1 };

describe("通报", () => {
  it("says the very paragraph of 会议材料, until when to answer, and leaves number and date to fill", () => {
    const pack = packFor(freshLedger(plan));
    const paper = bulletin(pack);
    expect(textsOf(paper)).toContain(pack.paragraph);
    expect(paper).toMatchObject({
      title: "关于2021年重点任务推进情况的通报",
      documentNo: "〔2021〕　　号",
      issuer: "",
    });
    expect(textsOf(paper).at(-1)).toContain("请于2021年10月15日前报送落实情况");
    expect(plainText(paper)).toMatch(/\n　　　　年　　月　　日$/);
  });

  it("has the overdue tasks gravest first, an adopted extension and its day beside the printed one", () => {
    const [, , overdue] = tablesOf(bulletin(packFor(reported({ 6: done, 1: { progress: 0.875 } }))));
    expect(overdue?.rows.map(([no, , , , , days]) => [no, days]).slice(0, 2)).toEqual([
      ["154", "191天"],
      ["156", "161天"],
    ]);
    expect(overdue?.rows.find(([no]) => no === "1")?.slice(2)).toEqual([
      "省大数据中心",
      "9月底前",
      "87.5%",
      "8天",
    ]);
    expect(plainText(bulletin(packFor(freshLedger(plan))))).not.toMatch(/-\d/);

    const moved = packFor(reported({ 6: { ...extended, extendedTo: serialOf(2021, 9, 30) } }));
    const row = tablesOf(bulletin(moved))[2]?.rows.find(([no]) => no === "6");
    expect(row?.slice(3)).toEqual(["3月底前\n（调整为2021年9月30日）", "0%", "8天"]);
    expect(keyNumbers(bulletin(moved))["延期"]).toBe("1");
  });

  it("where nothing is overdue, or nobody is ranked, says so in place of an empty table", () => {
    const soon = bulletin(packFor(ledgerOf([{ due: MEETING_DAY + 3, progress: 0.99 }])));
    expect(textsOf(soon)).toContain("截至2021年10月8日，没有逾期的任务。");
    expect(textsOf(soon)).toContain("各单位有时限的任务都不足3项，不作排名。");
    expect(tablesOf(soon)).toHaveLength(1);
    expect(keyNumbers(soon)).toMatchObject({ 任务数: "1", 临期: "1", 到期: "0", 到期完成率: "—" });
  });

  it("of a ledger without a dated task divides by nothing", () => {
    const paper = bulletin(packFor(ledgerOf([{ deadline: "持续推进", due: "" }])));
    expect(keyNumbers(paper)).toMatchObject({ 有时限: "0", 长期推进: "1", 完成率: "—", 平均进度: "—" });
    expect(plainText(paper)).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  it("has ties share a rank, and how many units are not ranked", () => {
    const three = (leadUnits: string, cells: Cells): Cells[] =>
      [1, 2, 3].map(() => ({ due: MEETING_DAY + 80, progress: 0.99, leadUnits, ...cells }));
    const paper = bulletin(
      packFor(
        ledgerOf([
          ...three("教育厅", {}),
          ...three("公安厅", { ...done }),
          ...three("司法厅", {}),
          { leadUnits: "民政厅", due: MEETING_DAY + 80, progress: 0.99 },
        ]),
      ),
    );
    expect(tablesOf(paper)[1]?.rows.map(([rank, unit, ...counts]) => [rank, unit, counts[3]])).toEqual([
      ["1", "公安厅", "100%"],
      ["2", "教育厅", "0%"],
      ["2", "司法厅", "0%"],
    ]);
    expect(textsOf(paper)).toContain("另有1个单位有时限的任务不足3项，不参与排名。");
  });

  it("names what changed since the last meeting by 序号 where the office asks for it; without one it says nothing of it", () => {
    const then = packFor(freshLedger(plan), { asOf: serialOf(2021, 9, 1) });
    const meeting = meetingOf(then.counted.tasks, settings, serialOf(2021, 9, 1));
    const now = packFor(reported({ 6: done }), {}, { kind: "kept", meeting });
    const asked = { bulletin: "通报\n各牵头单位：\n【变化】" };
    expect(textsOf(bulletin(now, asked))).toContain(
      "与上次会议相比，新完成的是序号6；新增逾期的是序号1、40、43、160；不再逾期的是序号6。",
    );
    expect(textsOf(bulletin(then, asked))).toEqual(["各牵头单位："]);
  });

  it("is in the words that the office gave, and names the cell whose words cannot be filled", () => {
    const pack = packFor(freshLedger(plan));
    const own = bulletin(pack, {
      bulletin: "督查通报\n各单位：\n【综述】",
      issuer: " 省政府办公厅 ",
      documentNo: "川办督〔【年份】〕　号",
    });
    expect(own).toEqual({
      title: "督查通报",
      documentNo: "川办督〔2021〕　号",
      issuer: "省政府办公厅",
      blocks: [
        { kind: "addressee", text: "各单位：" },
        { kind: "text", text: pack.paragraph },
      ],
    });
    expect(
      bulletinOf(pack, MEETING_DAY, { ...source, wording: { ...wording, issuer: "【单位】" } }),
    ).toMatchObject({ kind: "faulty", cell: "发文机关" });
    const faulty = { ...wording, documentNo: "【文号】" };
    expect(bulletinOf(pack, MEETING_DAY, { ...source, wording: faulty })).toEqual({
      kind: "faulty",
      cell: "发文字号",
      fault: { kind: "unknown", placeholder: "文号", nearest: "文件" },
    });
  });

  it("has the numbers that counting the rows by hand gives, at any day and input", () => {
    const cell = fc.record({
      no: fc.integer({ min: 1, max: plan.tasks.length }),
      status: fc.constantFrom("未启动", "推进中", "已完成"),
      progress: fc.constantFrom(0, 0.3, 0.75, 1),
      completedOn: fc.integer({ min: MEETING_DAY - 200, max: MEETING_DAY }),
      extended: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 60 }),
        fc.integer({ min: serialOf(2021, 4, 1), max: serialOf(2022, 1, 31) }),
        (cells, asOf) => {
          const rows = Object.fromEntries(
            cells.map(({ no, extended: moved, ...own }) => [no, { ...own, ...(moved && extended) }]),
          );
          const paper = bulletin(packFor(reported(rows), { asOf }));
          const dated = plan.tasks.flatMap(({ no, meaning }) => {
            if (meaning.kind !== "dated") return [];
            const own = rows[no];
            const due = typeof own?.extendedTo === "number" ? own.extendedTo : meaning.due;
            const finished = own?.status === "已完成";
            return [
              { no, due, finished, progress: own?.progress ?? 0, moved: own?.extendedTo !== undefined },
            ];
          });
          const finished = dated.filter((task) => task.finished).length;
          const due = dated.filter((task) => task.due <= asOf);
          const overdue = due.filter((task) => !task.finished && task.due < asOf);
          const percent = (part: number, whole: number): string =>
            whole === 0 ? "—" : `${Number(((part / whole) * 100).toFixed(1))}%`;
          expect(keyNumbers(paper)).toMatchObject({
            任务数: "195",
            有时限: "173",
            长期推进: "22",
            已完成: String(finished),
            到期: String(due.length),
            逾期: String(overdue.length),
            延期: String(dated.filter(({ moved }) => moved).length),
            完成率: percent(finished, 173),
            到期完成率: percent(due.filter((task) => task.finished).length, due.length),
          });
          const table = tablesOf(paper)[2];
          expect((table?.rows ?? []).map(([no, , , , , days]) => `${no} ${days}`).sort()).toEqual(
            overdue.map((task) => `${task.no} ${asOf - task.due}天`).sort(),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
