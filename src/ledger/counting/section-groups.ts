import type { Plan } from "../../plan/plan";
import { isCellError, textOf } from "../cells/cell-value";
import type { CountedTask } from "./counted-tasks";

/** A row of 事项汇总. `title` null: the tasks whose 工作事项 is blank or an error value. */
export interface SectionRow {
  readonly title: string | null;
  readonly tasks: readonly CountedTask[];
}
/** A 工作板块 with its sections; `planned` false: the block of sections that the plan does not have. */
export interface SectionGroup {
  readonly part: string;
  readonly planned: boolean;
  readonly sections: readonly SectionRow[];
}

/** What the last block is called. */
const ELSEWHERE = "文件之外的事项";

/** The plan's parts and sections with the tasks that name them; sections found in the ledger alone come last. */
export function sectionGroups(tasks: readonly CountedTask[], plan: Plan): readonly SectionGroup[] {
  const byTitle = new Map<string, CountedTask[]>();
  for (const task of tasks) {
    const section = task.cell("section");
    const title = isCellError(section) ? "" : textOf(section);
    byTitle.set(title, [...(byTitle.get(title) ?? []), task]);
  }
  const planned = new Set(plan.sections.map(({ title }) => title));
  const elsewhere = [...byTitle]
    .filter(([title]) => !planned.has(title))
    .map(([title, own]) => ({ title: title === "" ? null : title, tasks: own }))
    .sort((a, b) => Number(a.title === null) - Number(b.title === null));
  return [
    ...plan.parts.map((part) => ({
      part,
      planned: true,
      sections: plan.sections
        .filter((section) => section.part === part)
        .map(({ title }) => ({ title, tasks: byTitle.get(title) ?? [] })),
    })),
    ...(elsewhere.length > 0 ? [{ part: ELSEWHERE, planned: false, sections: elsewhere }] : []),
  ].filter(({ sections }) => sections.length > 0);
}
