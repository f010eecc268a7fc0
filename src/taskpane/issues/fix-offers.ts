import { text } from "./text";
import type { ListedRow } from "./issue-groups";

/** What the heading of a code offers to mend at once. */
export interface FixOffer {
  readonly label: string;
  readonly issues: readonly ListedRow[];
}

/**
 * Fixes of one code, in parts that are not to be mixed: those that are certain; guesses, which are looked at by
 * themselves; and those with more than one way out, of which somebody has to choose. A single one has its own button,
 * but where it needs no look.
 */
export function offersOf(fixable: readonly ListedRow[]): readonly FixOffer[] {
  const toChoose = fixable.filter(isToChoose);
  const guesses = fixable.filter((row) => !isToChoose(row) && row.listed.issue.trust === "guess");
  const certain = fixable.filter((row) => !isToChoose(row) && row.listed.issue.trust === "certain");
  const automatic = certain[0]?.listed.issue.fixing === "automatic";
  return [
    {
      label: automatic ? text.fixAll(certain.length) : text.preview(certain.length),
      issues: certain,
      least: automatic ? 1 : 2,
    },
    { label: text.previewGuesses(guesses.length), issues: guesses, least: 2 },
    { label: text.previewChoices(toChoose.length), issues: toChoose, least: 2 },
  ].flatMap(({ label, issues, least }) => (issues.length < least ? [] : [{ label, issues }]));
}

const isToChoose = ({ listed }: ListedRow): boolean => listed.issue.choices.length > 1;

/** One way out for some issues: what it is called ("" where there is no other), and each with that fix. */
export interface WayOut {
  readonly label: string;
  readonly issues: readonly ListedRow[];
}

/** The ways out that all of these have. */
export function waysOut(rows: readonly ListedRow[]): readonly WayOut[] {
  const labels = (rows[0]?.listed.issue.choices ?? []).map(({ label }) => label);
  const shared = labels.filter((label) => rows.every((row) => chosen(row, label) !== null));
  if (shared.length < 2) return [{ label: "", issues: rows }];
  return shared.map((label) => ({ label, issues: rows.flatMap((row) => chosen(row, label) ?? []) }));
}

function chosen({ id, listed }: ListedRow, label: string): ListedRow | null {
  const choice = listed.issue.choices.find((one) => one.label === label);
  return choice === undefined
    ? null
    : { id, listed: { ...listed, issue: { ...listed.issue, fix: choice.fix } } };
}
