import { text } from "./text";
import type { ShownIssue } from "./shown-issues";

/** What the heading of a code offers to mend at once. */
export interface FixOffer {
  readonly label: string;
  readonly issues: readonly ShownIssue[];
}

/**
 * Fixes of one code, in parts that are not to be mixed: those that are certain; guesses, which are looked at by
 * themselves; and those with more than one way out, of which somebody has to choose. A single one has its own button,
 * but where it needs no look.
 */
export function offersOf(fixable: readonly ShownIssue[]): readonly FixOffer[] {
  const toChoose = fixable.filter(isToChoose);
  const guesses = fixable.filter((listed) => !isToChoose(listed) && listed.issue.trust === "guess");
  const certain = fixable.filter((listed) => !isToChoose(listed) && listed.issue.trust === "certain");
  const automatic = certain[0]?.issue.fixing === "automatic";
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

const isToChoose = ({ issue }: ShownIssue): boolean => issue.choices.length > 1;

/** One way out for some issues: what it is called ("" where there is no other), and each with that fix. */
export interface WayOut {
  readonly label: string;
  readonly issues: readonly ShownIssue[];
}

/** The ways out that all of these have. */
export function waysOut(issues: readonly ShownIssue[]): readonly WayOut[] {
  const labels = (issues[0]?.issue.choices ?? []).map(({ label }) => label);
  const shared = labels.filter((label) => issues.every((listed) => chosen(listed, label) !== null));
  if (shared.length < 2) return [{ label: "", issues }];
  return shared.map((label) => ({ label, issues: issues.flatMap((listed) => chosen(listed, label) ?? []) }));
}

function chosen(listed: ShownIssue, label: string): ShownIssue | null {
  const choice = listed.issue.choices.find((one) => one.label === label);
  return choice === undefined ? null : { ...listed, issue: { ...listed.issue, fix: choice.fix } };
}
