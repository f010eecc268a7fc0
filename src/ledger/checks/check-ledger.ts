import { withoutUnseen } from "../../plan/text/comparison-key";
import type { Plan } from "../../plan/plan";
import { tasksByNo } from "../../plan/tasks-by-no";
import { leadUnitsOf } from "../../plan/units";
import { cellAddress } from "../cells/cell-address";
import { isCellError, textOf } from "../cells/cell-value";
import { GRAVEST_FIRST, type Issue } from "../fixes/issue";
import { ledgerDays, type LedgerDays } from "../settings/ledger-days";
import { columnPositions, readHeaders, rightlyNamed } from "../rows/headers";
import type { Ledger, Settings } from "../cells/ledger";
import { readStaffCells } from "../rows/row-schema";
import { isBlankCell } from "../cells/seen-cell";
import { lastPeriod } from "../lights/stale";
import { CATALOGUE } from "./catalogue";
import type { Check, CheckContext, Finding, MatchedRow, RowCheck, TableCheck } from "./declared/check";
import { matchedRows } from "./declared/matched-rows";
import { coveredCells } from "../cells/merged-cells";

/** How many of the rows are checked. */
export interface CheckProgress {
  readonly done: number;
  readonly of: number;
}

/** An error value is X02's alone: no other check has a say about that cell. */
const ERROR_VALUE = "X02";

/**
 * All that is wrong with a ledger: gravest first, then from the top down and from left to right, the table's own
 * issues before those of rows. `settings.asOf` null silences what depends on it. Never throws, changes nothing.
 */
export function checkLedger(ledger: Ledger, plan: Plan, settings: Settings): readonly Issue[] {
  const slices = checkInSlices(ledger, plan, settings, Infinity);
  let slice = slices.next();
  while (!slice.done) slice = slices.next();
  return slice.value;
}

/** So many findings become issues before others have a turn. */
const ISSUES_PER_SLICE = 2_000;

/**
 * The same as `checkLedger`, some rows at a time, so that the caller can let others have a turn in between. A ledger of
 * more than one slice has turns as well between the checks of the table as a whole, and while the issues are put in order.
 */
export function* checkInSlices(
  ledger: Ledger,
  plan: Plan,
  settings: Settings,
  rowsPerSlice: number,
): Generator<CheckProgress, readonly Issue[]> {
  const context = contextOf(ledger, plan, settings);
  const positions = columnPositions(context.ledger.headers);
  const able = CATALOGUE.filter(({ needs }) => needs.every((key) => positions.has(key)));
  const covered = coveredCells(ledger.details?.merged ?? []);
  const place = placing(positions);

  const found: Found[] = [];
  const keep = (check: Check, findings: readonly Finding[]): void => {
    for (const finding of findings) {
      const at = place(finding);
      if (isOthers(check, finding, covered.has(`${at.row} ${at.column}`))) continue;
      found.push({ check, finding, at });
    }
  };
  const rowChecks = able.filter(isOfRow);
  const { rows } = context;
  const isLong = rows.length > rowsPerSlice;
  if (isLong) yield { done: 0, of: rows.length };
  for (const check of able.filter(isOfTable)) {
    keep(check, check.run(context));
    if (isLong) yield { done: 0, of: rows.length };
  }
  for (let done = 0; done < rows.length;) {
    const end = Math.min(rows.length, done + rowsPerSlice);
    for (let at = done; at < end; at++) {
      const row = rows[at];
      if (!row) continue;
      const checked = { ...row, staff: readStaffCells(row, context.days) };
      for (const check of rowChecks) {
        const findings = check.run(checked, context);
        if (findings.length > 0) keep(check, findings);
      }
    }
    done = end;
    yield { done, of: rows.length };
  }
  const issueOf = issues(ledger, plan);
  const listed: Issue[] = [];
  found.sort(inOrder);
  for (let done = 0; done < found.length; done += ISSUES_PER_SLICE) {
    if (isLong) yield { done: rows.length, of: rows.length };
    for (const one of found.slice(done, done + ISSUES_PER_SLICE)) listed.push(issueOf(one));
  }
  return listed;
}

const isOfTable = (check: Check): check is TableCheck => check.per === "table";
const isOfRow = (check: Check): check is RowCheck => check.per === "row";

interface Found {
  readonly check: Check;
  readonly finding: Finding;
  /** Positions in the table, row -1 the header. */
  readonly at: { readonly row: number; readonly column: number };
}

function contextOf(ledger: Ledger, plan: Plan, settings: Settings): CheckContext {
  const headers = readHeaders(ledger.headers);
  const named = rightlyNamed(ledger);
  return {
    ledger: named,
    plan,
    settings,
    year: settings.year ?? plan.year,
    rows: matchedRows(named, plan),
    headers,
    period: lastPeriod(settings),
    days: daysOf(plan, settings),
  };
}

/** Where a setting is none, by the plan: a date is checked all the same. */
function daysOf(plan: Plan, { year, asOf }: Settings): LedgerDays {
  const days =
    ledgerDays({ year: year ?? plan.year, asOf: asOf ?? plan.issuedOn }) ??
    ledgerDays({ year: plan.year, asOf: plan.issuedOn });
  if (days === null) throw new Error("the plan's year and day of issue are none");
  return days;
}

function placing(positions: ReturnType<typeof columnPositions>): (finding: Finding) => Found["at"] {
  return (finding) =>
    finding.row === null ? finding.at : { row: finding.row.index, column: positions.get(finding.key) ?? 0 };
}

/** Another code says it all: X02 of an error value, T06 of a cell that is blank because it is merged with others. */
function isOthers(check: Check, finding: Finding, covered: boolean): boolean {
  if (finding.row === null) return false;
  const value = finding.row.cell(finding.key);
  return isCellError(value) ? check.code !== ERROR_VALUE : covered && value === "";
}

function inOrder(a: Found, b: Found): number {
  return (
    GRAVEST_FIRST.indexOf(a.check.severity) - GRAVEST_FIRST.indexOf(b.check.severity) ||
    Number(a.finding.row !== null) - Number(b.finding.row !== null) ||
    a.at.row - b.at.row ||
    a.at.column - b.at.column ||
    (a.check.code < b.check.code ? -1 : Number(a.check.code > b.check.code))
  );
}

function issues(ledger: Ledger, plan: Plan): (found: Found) => Issue {
  const about = rowFacts(plan);
  return ({ check: { code, severity, fixing }, finding, at }) => ({
    code,
    severity,
    no: finding.row?.no ?? null,
    column: finding.row === null ? finding.column : textOf(ledger.headers[at.column] ?? ""),
    cell: cellAddress(ledger, at.row === -1 ? null : at.row, at.column),
    message: finding.message,
    fixing,
    fix: finding.choices?.[0]?.fix ?? finding.fix ?? null,
    choices: finding.choices ?? NO_CHOICES,
    trust: finding.trust ?? "certain",
    ...(finding.row === null ? { measure: null, section: null, units: [] } : about(finding.row)),
  });
}

const NO_CHOICES: Issue["choices"] = [];

/** So many characters of a 具体措施 tell which task it is. */
const FIRST_WORDS = 16;

/** What lists are grouped, filtered and read by: by the document where the row is the document's. */
function rowFacts(plan: Plan): (row: MatchedRow) => Pick<Issue, "measure" | "section" | "units"> {
  const tasks = tasksByNo(plan);
  const unitsOf = new Map<string, readonly string[]>();
  const wordsOf = new Map<string, string | null>();
  return (row) => {
    const task = row.task ?? (row.rightNo === null ? undefined : tasks.get(row.rightNo));
    const text = task?.leadUnits ?? plainText(row.cell("leadUnits"));
    const names = unitsOf.get(text) ?? [
      ...new Set(leadUnitsOf(text, plan.registry).map(({ unit, printed }) => unit?.name ?? printed)),
    ];
    unitsOf.set(text, names);
    const section = task?.section ?? plainText(row.cell("section"));
    const whole = task?.measure ?? plainText(row.cell("measure"));
    const measure = wordsOf.get(whole) ?? firstWords(whole);
    wordsOf.set(whole, measure);
    return { measure, section: section === "" ? null : section, units: names };
  };
}

function firstWords(text: string): string | null {
  if (isBlankCell(text)) return null;
  const words = withoutUnseen(text).trim();
  return words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS)}…` : words;
}

function plainText(value: Parameters<typeof textOf>[0]): string {
  return isCellError(value) ? "" : textOf(value);
}
