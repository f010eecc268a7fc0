/** Levenshtein's distance: how many characters to insert, delete or replace. */
function distance(from: string, to: string): number {
  const target = Array.from(to);
  let row = [0, ...target.map((_, index) => index + 1)];
  for (const character of from) {
    let diagonal = row[0] ?? 0;
    const next = [diagonal + 1];
    target.forEach((wanted, index) => {
      const above = row[index + 1] ?? 0;
      next.push(Math.min(diagonal + (character === wanted ? 0 : 1), above + 1, (next[index] ?? 0) + 1));
      diagonal = above;
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The one choice that is at most `within` characters away and nearer than every other; null where none is. */
export function nearest(text: string, choices: readonly string[], within: number): string | null {
  const ranked = choices
    .map((choice) => ({ choice, away: distance(text, choice) }))
    .sort((a, b) => a.away - b.away);
  const [best, second] = ranked;
  if (best === undefined || best.away > within || best.away === second?.away) return null;
  return best.choice;
}
