import { foundBy } from "../ui/find-words";
import type { CheckView } from "./check-view";
import type { ShownIssue } from "./shown-issues";

/** The choices that are at work: one that no issue has any more counts as none. */
export type Choices = Pick<CheckView, "unit" | "part" | "section" | "find" | "onlyNew">;

export function choicesAtWork(all: readonly ShownIssue[], view: CheckView): Choices {
  const { unit, part, section, find, onlyNew } = view;
  return {
    unit: all.some(({ issue }) => issue.units.includes(unit)) ? unit : "",
    part: all.some((listed) => listed.part === part) ? part : "",
    section: all.some(({ issue }) => issue.section === section) ? section : "",
    find,
    onlyNew,
  };
}

/** The issues that all choices admit. */
export function chosenIssues(
  all: readonly ShownIssue[],
  { unit, part, section, find, onlyNew }: Choices,
): readonly ShownIssue[] {
  const isFound = foundBy(find);
  return all.filter(
    ({ issue, part: own, isNew }) =>
      (unit === "" || issue.units.includes(unit)) &&
      (part === "" || own === part) &&
      (section === "" || issue.section === section) &&
      (!onlyNew || isNew) &&
      isFound(issue.no, [issue.measure ?? "", ...issue.units, issue.message, issue.column ?? "", issue.code]),
  );
}

/** Without the severities that are hidden. */
export function visibleIssues(
  chosen: readonly ShownIssue[],
  { hidden }: Pick<CheckView, "hidden">,
): readonly ShownIssue[] {
  return chosen.filter(({ issue }) => !hidden.has(issue.severity));
}
