import fc from "fast-check";
import { unitLetters } from "../../../src/ledger/letters/unit-letters";
import { MEETING_DAY } from "../fresh-ledger";
import { ledgerOf, packFor, type Cells } from "../papers/meeting-packs";

/** `单位 函件: 序号 …` of each letter, in their order. */
const lettersOf = (rows: readonly Cells[]): readonly string[] =>
  unitLetters(packFor(ledgerOf(rows))).map(
    ({ unit, kind, tasks }) => `${unit.name} ${kind}: ${tasks.map(({ task }) => task.no).join(" ")}`,
  );

const overdue = (days: number, leadUnits: string): Cells => ({
  due: MEETING_DAY - days,
  progress: 0.9,
  leadUnits,
});
const dueSoon = (leadUnits: string): Cells => ({ due: MEETING_DAY + 3, progress: 0.99, leadUnits });

describe("the letters of a ledger", () => {
  it("are one of each kind to a unit, gravest kind and gravest task first", () => {
    expect(
      lettersOf([
        dueSoon("公安厅"),
        overdue(5, "教育厅、公安厅"),
        overdue(9, "公安厅"),
        overdue(31, "公安厅"),
        dueSoon("公安厅"),
      ]),
    ).toEqual(["教育厅 约谈通知书: 2", "公安厅 约谈通知书: 4 3 2", "公安厅 提醒敦促函: 1 5"]);
  });

  it("summon nobody as a collective: it is told to put things right instead", () => {
    expect(lettersOf([overdue(90, "各市(州)人民政府"), overdue(5, "各市(州)人民政府")])).toEqual([
      "各市(州)人民政府 整改通知书: 1 2",
    ]);
    expect(lettersOf([overdue(90, "各市(州)人民政府、教育厅")])).toEqual([
      "教育厅 约谈通知书: 1",
      "各市(州)人民政府 整改通知书: 1",
    ]);
  });

  it("are none for a unit without an overdue or at-risk task", () => {
    expect(
      lettersOf([
        { due: MEETING_DAY + 60, progress: 0.99 },
        { due: MEETING_DAY - 60, status: "已完成", progress: 1, completedOn: MEETING_DAY - 70 },
        { deadline: "持续推进", progress: 0 },
      ]),
    ).toEqual([]);
  });

  it("are those that counting by hand gives, for any dates and units", () => {
    const names = ["教育厅", "公安厅", "司法厅", "各市(州)人民政府"] as const;
    const row = fc.record({
      days: fc.integer({ min: -40, max: 40 }),
      progress: fc.constantFrom(0, 0.5, 0.9, 1),
      units: fc.subarray([...names], { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const pack = packFor(
          ledgerOf(
            rows.map(({ days, progress, units }) => ({
              due: MEETING_DAY + days,
              progress,
              leadUnits: units.join("、"),
            })),
          ),
        );
        const light = new Map(pack.counted.tasks.map((task) => [task.no, task.light]));
        const isOverdue = (index: number): boolean => light.get(index + 1) === "逾期";
        const overdueOf = (unit: string): number =>
          rows.filter(({ units }, index) => units.includes(unit as never) && isOverdue(index)).length;
        const expected = new Set<string>();
        for (const [index, { days, units }] of rows.entries())
          for (const unit of units) {
            const one = light.get(index + 1) ?? "";
            const summoned =
              isOverdue(index) &&
              (-days > 30 || units.some((own) => own !== "各市(州)人民政府" && overdueOf(own) >= 3));
            if (["临期", "滞后"].includes(one)) expected.add(`${unit} 提醒敦促函 ${index + 1}`);
            if (one === "严重滞后") expected.add(`${unit} 整改通知书 ${index + 1}`);
            if (one === "逾期") {
              const kind = summoned && unit !== "各市(州)人民政府" ? "约谈通知书" : "整改通知书";
              expected.add(`${unit} ${kind} ${index + 1}`);
            }
          }
        const letters = unitLetters(pack);
        const found = letters.flatMap(({ unit, kind, tasks }) =>
          tasks.map(({ task }) => `${unit.name} ${kind} ${task.no}`),
        );
        expect(new Set(found)).toEqual(expected);
        expect(found).toHaveLength(expected.size);
        expect(new Set(letters.map(({ unit, kind }) => `${unit.name} ${kind}`)).size).toBe(letters.length);
      }),
    );
  });
});
