import { readDeadline } from "./deadlines";
import { ANNEX_HEADERS, type AnnexRow, type DocumentText, type Line, type PolicyParagraph } from "./document";
import type { Section, Task } from "./plan";
import type { PlanProblem } from "./problem";
import { sentences } from "./sentences";

type Heading = AnnexRow & { readonly kind: "part" | "section" };
type Cells = AnnexRow & { readonly kind: "cells" };
type Policies = ReadonlyMap<string, PolicyParagraph>;

/** What has been read so far, and where the reading stands. */
class Annex {
  readonly parts: string[] = [];
  readonly sections: Section[] = [];
  readonly tasks: Task[] = [];
  readonly problems: PlanProblem[] = [];
  readonly headings = new Set<string>();
  readonly lineOfNo = new Map<number, number>();
  part: Heading | null = null;
  section: Heading | null = null;
  expectedNo = 1;

  complain({ line, text }: Line, message: string): void {
    this.problems.push({ line, text, message });
  }
}

const POSITIVE_INTEGER = /^[1-9]\d*$/;

/**
 * The annex's rows as parts, sections and tasks, with every row that cannot be read. A section and its paragraph
 * of the body are matched by the numeral in brackets, since their wording may differ by a misprint; that each has
 * its other half, in the same part, shows that no heading was lost.
 */
export function readAnnex(
  { rows, policies }: DocumentText,
  year: number,
): Pick<Annex, "parts" | "sections" | "tasks" | "problems"> {
  const annex = new Annex();
  const policyByNumeral = new Map<string, PolicyParagraph>();
  for (const policy of policies) {
    if (policyByNumeral.has(policy.numeral)) annex.complain(policy, sentences.repeatedPolicy(policy.numeral));
    else policyByNumeral.set(policy.numeral, policy);
  }
  for (const row of rows) {
    if (row.kind === "unknown-heading") annex.complain(row, sentences.unknownHeading());
    else if (row.kind === "cells") readTask(annex, row, year);
    else readHeading(annex, row, policyByNumeral);
  }
  if (rows.length === 0) return annex;
  for (const [numeral, policy] of policyByNumeral) {
    if (!annex.headings.has(`section ${numeral}`))
      annex.complain(policy, sentences.policyWithoutSection(numeral));
  }
  if (annex.tasks.length === 0 && annex.problems.length === 0) {
    annex.complain({ line: 0, text: "" }, sentences.noTasks());
  }
  return annex;
}

function readHeading(annex: Annex, row: Heading, policies: Policies): void {
  const { kind, title, numeral } = row;
  const heading = `${kind} ${numeral}`;
  if (annex.headings.has(heading)) annex.complain(row, sentences.repeatedHeading(numeral));
  annex.headings.add(heading);
  if (kind === "part") {
    annex.part = row;
    annex.section = null;
    annex.parts.push(title);
    return;
  }
  const policy = policies.get(numeral);
  if (policy === undefined) annex.complain(row, sentences.sectionWithoutPolicy(numeral));
  if (annex.part === null) {
    annex.complain(row, sentences.sectionWithoutPart());
  } else if (
    policy !== undefined &&
    policy.partNumeral !== null &&
    policy.partNumeral !== annex.part.numeral
  ) {
    annex.complain(row, sentences.sectionInAnotherPart(numeral, policy.partNumeral));
  }
  annex.section = row;
  annex.sections.push({ title, part: annex.part?.title ?? "", policy: policy?.paragraph ?? "" });
}

function readTask(annex: Annex, row: Cells, year: number): void {
  const [printedNo = "", measure = "", leadUnits = "", deadline = ""] = row.cells;
  if (row.cells.length !== ANNEX_HEADERS.length) {
    annex.complain(row, sentences.cells(row.cells.length));
    // The number still counts, lest the next row be blamed for a gap.
    if (POSITIVE_INTEGER.test(printedNo)) annex.expectedNo = Number(printedNo) + 1;
    return;
  }
  row.cells.forEach((cell, index) => {
    if (cell === "") annex.complain(row, sentences.emptyCell(ANNEX_HEADERS[index] ?? ""));
  });
  if (annex.section === null) annex.complain(row, sentences.taskWithoutSection());
  const meaning = readDeadline(deadline, year);
  if (meaning === null && deadline !== "") annex.complain(row, sentences.deadline(deadline));

  const no = readTaskNo(annex, row, printedNo);
  if (no === null || meaning === null) return;
  const [part, section] = [annex.part?.title ?? "", annex.section?.title ?? ""];
  annex.tasks.push({ no, part, section, measure, leadUnits, deadline, meaning });
}

/** 序号 runs from 1 without a gap; null where it is unreadable or stands already. */
function readTaskNo(annex: Annex, row: Cells, printed: string): number | null {
  if (!POSITIVE_INTEGER.test(printed)) {
    if (printed !== "") annex.complain(row, sentences.notANumber(printed));
    annex.expectedNo += 1;
    return null;
  }
  const no = Number(printed);
  const earlier = annex.lineOfNo.get(no);
  if (earlier !== undefined) {
    annex.complain(row, sentences.repeated(no, earlier));
    return null;
  }
  if (no !== annex.expectedNo) annex.complain(row, sentences.gap(annex.expectedNo, no));
  annex.lineOfNo.set(no, row.line);
  annex.expectedNo = Math.max(annex.expectedNo, no + 1);
  return no;
}
