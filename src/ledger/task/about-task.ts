import type { Plan } from "../../plan/plan";
import { tasksByNo } from "../../plan/tasks-by-no";
import { leadUnitsOf } from "../../plan/units";
import { comparisonKey } from "../../plan/text/comparison-key";
import { isCellError, textOf } from "../cells/cell-value";
import { cellOf, type TaskRow } from "./task-row";

/** What a row says beside what staff fill in, and what the document says of it. */
export interface AboutTask {
  readonly measure: string;
  readonly section: string;
  /** 牵头单位 in their order, the first 列首位; by the registry's names where it knows them. */
  readonly units: readonly string[];
  /** 完成时限 as printed. */
  readonly deadline: string;
  /** The document's paragraph on the section; null where it has none of that name. */
  readonly policy: string | null;
}

/** By the row's own cells, so that tasks which staff added have theirs; the paragraph by 工作事项, else by 序号. */
export function aboutTask(row: TaskRow, plan: Plan): AboutTask {
  const words = (key: "measure" | "section" | "leadUnits" | "deadline"): string => {
    const value = cellOf(row, key);
    return isCellError(value) ? "" : textOf(value);
  };
  const section = words("section");
  const own = tasksByNo(plan).get(row.no)?.section;
  const policy = [section, own].flatMap((title) =>
    title === undefined || title === ""
      ? []
      : plan.sections.filter((one) => comparisonKey(one.title) === comparisonKey(title)),
  )[0]?.policy;
  return {
    measure: words("measure"),
    section,
    units: leadUnitsOf(words("leadUnits"), plan.registry).map(({ unit, printed }) => unit?.name ?? printed),
    deadline: words("deadline"),
    policy: policy === undefined || policy === "" ? null : policy,
  };
}
