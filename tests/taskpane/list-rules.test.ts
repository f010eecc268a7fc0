import { CONCERN_WORDS } from "../../src/ledger/lights/lights";
import fc from "fast-check";
import type { Issue } from "../../src/ledger/fixes/issue";
import { LIGHTS } from "../../src/ledger/lights/lights";
import { copiedText } from "../../src/taskpane/issues/copied-text";
import { INITIAL_VIEW } from "../../src/taskpane/issues/check-view";
import { choicesAtWork, chosenIssues } from "../../src/taskpane/issues/issue-filter";
import { groupIssues } from "../../src/taskpane/issues/issue-groups";
import { shownIssues, type ShownIssue } from "../../src/taskpane/issues/shown-issues";
import {
  lightCounts,
  listedTasks,
  staleCount,
  tasksByGravity,
  type ListedTask,
} from "../../src/taskpane/concerns/listed-tasks";
import { groupTasks } from "../../src/taskpane/concerns/task-groups";
import { NO_FILTER } from "../../src/taskpane/state/concern-filter";
import { foundBy } from "../../src/taskpane/ui/find-words";
import { concern, issue, ledgerState, task } from "./samples";

const UNITS = ["教育厅", "司法厅", "财政厅"];
const units = fc.subarray(UNITS);
const part = fc.constantFrom("一、改革", "二、服务");

const issues = fc
  .array(
    fc.record({
      code: fc.constantFrom("P01", "P11", "T04"),
      severity: fc.constantFrom("error", "warning", "info"),
      no: fc.option(fc.integer({ min: 1, max: 30 })),
      units,
      section: fc.option(part),
    }),
    { maxLength: 40 },
  )
  .map((all): readonly Issue[] => all.map((change) => issue(change as Partial<Issue>)));
const shown = (all: readonly Issue[]): readonly ShownIssue[] =>
  shownIssues({ issues: all, asOf: 44477, at: "", since: null });

const tasks = fc
  .uniqueArray(
    fc.record({
      no: fc.integer({ min: 1, max: 99 }),
      light: fc.constantFrom(...LIGHTS.map(({ word }) => word)),
      units,
      part,
      stale: fc.boolean(),
      due: fc.option(fc.constantFrom(44439, 44469, 44500)),
    }),
    { selector: ({ no }) => no },
  )
  .map((all): readonly ListedTask[] =>
    all.map((change) => ({ ...task(change), planned: null, pointsBehind: null, daysLeft: null })),
  );
const filter = fc.record({
  light: fc.constantFrom("", "逾期", "滞后", "正常"),
  unit: fc.constantFrom("", ...UNITS),
  part: fc.constantFrom("", "一、改革"),
  month: fc.constantFrom("", "2021-09"),
  onlyStale: fc.boolean(),
});

describe("the choices of 问题", () => {
  it("admit every issue of the unit and section that are chosen, and no other", () => {
    fc.assert(
      fc.property(issues, fc.constantFrom("", ...UNITS), fc.option(part), (all, unit, section) => {
        const view = { ...INITIAL_VIEW, unit, section: section ?? "" };
        const listed = shown(all);
        const choices = choicesAtWork(listed, view);
        const chosen = new Set(chosenIssues(listed, choices));
        for (const one of listed) {
          const ofUnit = choices.unit === "" || one.issue.units.includes(unit);
          const ofSection = choices.section === "" || one.issue.section === section;
          expect(chosen.has(one)).toBe(ofUnit && ofSection);
        }
      }),
    );
  });
});

describe("the groups of 问题", () => {
  it("by code have each issue once, by unit once for each of its units, and no row twice", () => {
    fc.assert(
      fc.property(issues, (all) => {
        const listed = shown(all);
        for (const by of ["code", "unit"] as const) {
          const rows = groupIssues(listed, by).flatMap((group) =>
            group.rows.map((row) => ({ ...row, group: group.name })),
          );
          expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
          const pairs = rows.map((row) => `${row.group} ${row.listed.key}`);
          const wanted = listed.flatMap(({ key, issue: { units: own, code } }) =>
            (by === "code" ? [code] : own.length === 0 ? [""] : own).map((name) => `${name} ${key}`),
          );
          expect(pairs.sort()).toEqual(wanted.sort());
        }
      }),
    );
  });
});

describe("the filter of 预警", () => {
  it("admits what it says and nothing else", () => {
    fc.assert(
      fc.property(tasks, filter, (all, chosen) => {
        const whole = { ...NO_FILTER, ...chosen };
        const listed = new Set(listedTasks(all, whole));
        for (const one of all) {
          const { light, unit, month, onlyStale } = whole;
          const ofLight = light === "" ? onlyStale || CONCERN_WORDS.includes(one.light) : one.light === light;
          const ofUnit = unit === "" || one.units.includes(unit);
          const ofPart = whole.part === "" || one.part === whole.part;
          const ofMonth = month === "" || (one.due !== null && one.due >= 44440 && one.due <= 44469);
          expect(listed.has(one)).toBe(ofLight && ofUnit && ofPart && ofMonth && (!onlyStale || one.stale));
        }
      }),
    );
  });

  it("has on each switch what a press lists", () => {
    fc.assert(
      fc.property(tasks, filter, (all, chosen) => {
        const whole = { ...NO_FILTER, ...chosen };
        for (const { light, count } of lightCounts(all, whole))
          expect(count).toBe(listedTasks(all, { ...whole, light }).length);
        expect(staleCount(all, whole)).toBe(listedTasks(all, { ...whole, onlyStale: true }).length);
      }),
    );
  });

  it("groups by unit with each pair of unit and task once", () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const rows = groupTasks(all, "unit", []).flatMap(({ rows: own }) => own.map(({ id }) => id));
        const wanted = all.flatMap(({ no, units: own }) =>
          (own.length === 0 ? [""] : own).map((name) => `${name}|${String(no)}`),
        );
        expect(rows.sort()).toEqual(wanted.sort());
      }),
    );
  });

  it("has the warnings in their own order, the others behind them by light", () => {
    const concerns = [concern({ no: 9 }), concern({ no: 3, light: "滞后" })];
    const others = [task({ no: 1, light: "正常" }), task({ no: 2, light: "无法判定" })];
    const state = { ...ledgerState(44477, [], concerns), all: [...others, ...concerns] };
    expect(tasksByGravity(state).map(({ no }) => no)).toEqual([9, 3, 2, 1]);
  });
});

describe("words that are looked for", () => {
  it("are found in any width, case and order; a number is a 序号 and no part of one", () => {
    const texts = ["推进ＡＰＰ“最多跑一次”", "司法厅"];
    expect(["司法 app", "最多跑一次", "", " 12 "].map((find) => foundBy(find)(12, texts))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["司法 财政", "2", "1"].map((find) => foundBy(find)(12, texts))).toEqual([false, false, false]);
  });
});

describe("the text of issues for the units", () => {
  it("names every issue under each of its units, numbered through from 1", () => {
    fc.assert(
      fc.property(issues, (all) => {
        const text = copiedText(all, { unit: "", day: "2021-10-08", answerBy: null, order: UNITS });
        const sections = text.split("\n\n").slice(1);
        expect(sections.map((section) => section.split("（")[0])).toEqual(
          [...UNITS, ""]
            .filter((name) =>
              all.some(({ units: own }) => (name === "" ? own.length === 0 : own.includes(name))),
            )
            .map((name) => (name === "" ? "台账整体" : name)),
        );
        for (const section of sections) {
          const lines = section.split("\n").slice(1);
          expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(lines.map((_, at) => at + 1));
        }
        const lines = sections.reduce((sum, section) => sum + section.split("\n").length - 1, 0);
        expect(lines).toBe(all.reduce((sum, { units: own }) => sum + Math.max(own.length, 1), 0));
      }),
    );
  });
});
