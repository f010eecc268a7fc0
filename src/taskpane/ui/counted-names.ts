/** Names with how many things have each; those with most of them first. A thing that has a name twice counts once. */
export function countedNames<Thing>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const thing of things)
    for (const name of new Set(namesOf(thing))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
