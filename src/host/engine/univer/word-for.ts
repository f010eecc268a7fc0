/** Excel's word for a value of Univer's; the first where several mean the same. */
export function wordFor<Word extends string>(
  words: Readonly<Record<Word, unknown>>,
  value: unknown,
): Word | null {
  return (Object.keys(words) as Word[]).find((word) => words[word] === value) ?? null;
}
