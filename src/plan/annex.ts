import { readDeadline } from "./deadlines";
import { ANNEX_HEADERS, type AnnexRow, type DocumentText, type Line, type PolicyParagraph } from "./document";
import type { Section, Task } from "./plan";
import type { PlanProblem } from "./problem";
import { sentences } from "./sentences";

interface Annex {
  readonly parts: readonly string[];
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly problems: readonly PlanProblem[];
}

/**
 * The annex's rows as parts, sections and tasks, with every row that cannot be read. A section and its paragraph
 * of the body are matched by the numeral in brackets, since their wording may differ by a misprint.
 */
export function readAnnex({ rows, policies }: DocumentText, year: number): Annex {
  const parts: string[] = [];
  const sections: Section[] = [];
  const tasks: Task[] = [];
  const problems: PlanProblem[] = [];
  const complain = ({ line, text }: Line, message: string): void =>
    void problems.push({ line, text, message });

  const policyByNumeral = new Map<string, PolicyParagraph>();
  for (const paragraph of policies) {
    if (policyByNumeral.has(paragraph.numeral))
      complain(paragraph, sentences.repeatedPolicy(paragraph.numeral));
    else policyByNumeral.set(paragraph.numeral, paragraph);
  }

  const headings = new Set<string>();
  const lineOfNo = new Map<number, number>();
  let part: string | null = null;
  let partNumeral: string | null = null;
  let section: string | null = null;
  let expected = 1;

  const startHeading = (row: AnnexRow & { kind: "part" | "section" }): void => {
    const heading = `${row.kind} ${row.numeral}`;
    if (headings.has(heading)) complain(row, sentences.repeatedHeading(row.numeral));
    headings.add(heading);
    if (row.kind === "part") {
      part = row.title;
      partNumeral = row.numeral;
      section = null;
      parts.push(part);
      return;
    }
    if (part === null) complain(row, sentences.sectionWithoutPart());
    const policy = policyByNumeral.get(row.numeral);
    if (policy === undefined) complain(row, sentences.sectionWithoutPolicy(row.numeral));
    else if (policy.partNumeral !== null && part !== null && policy.partNumeral !== partNumeral) {
      complain(row, sentences.sectionInAnotherPart(row.numeral, policy.partNumeral));
    }
    section = row.title;
    sections.push({ title: section, part: part ?? "", policy: policy?.paragraph ?? "" });
  };

  const addTask = (row: AnnexRow & { kind: "cells" }): void => {
    const [printedNo = "", measure = "", leadUnits = "", deadline = ""] = row.cells;
    if (row.cells.length !== ANNEX_HEADERS.length) {
      complain(row, sentences.cells(row.cells.length));
      // The number still counts, lest the next row be blamed for a gap.
      if (/^[1-9]\d*$/.test(printedNo)) expected = Number(printedNo) + 1;
      return;
    }
    row.cells.forEach((cell, index) => {
      if (cell === "") complain(row, sentences.emptyCell(ANNEX_HEADERS[index] ?? ""));
    });
    const meaning = readDeadline(deadline, year);
    if (meaning === null && deadline !== "") complain(row, sentences.deadline(deadline));
    if (section === null) complain(row, sentences.taskWithoutSection());

    if (!/^[1-9]\d*$/.test(printedNo)) {
      if (printedNo !== "") complain(row, sentences.notANumber(printedNo));
      expected += 1;
      return;
    }
    const no = Number(printedNo);
    const earlier = lineOfNo.get(no);
    if (earlier !== undefined) {
      complain(row, sentences.repeated(no, earlier));
      return;
    }
    if (no !== expected) complain(row, sentences.gap(expected, no));
    lineOfNo.set(no, row.line);
    expected = Math.max(expected, no + 1);
    if (meaning !== null) {
      tasks.push({ no, part: part ?? "", section: section ?? "", measure, leadUnits, deadline, meaning });
    }
  };

  for (const row of rows) {
    if (row.kind === "unknown-heading") complain(row, sentences.unknownHeading());
    else if (row.kind === "cells") addTask(row);
    else startHeading(row);
  }
  for (const [numeral, policy] of policyByNumeral) {
    if (rows.length > 0 && !headings.has(`section ${numeral}`)) {
      complain(policy, sentences.policyWithoutSection(numeral));
    }
  }
  if (rows.length > 0 && tasks.length === 0 && problems.length === 0) {
    problems.push({ line: 0, text: "", message: sentences.noTasks() });
  }
  return { parts, sections, tasks, problems };
}
