/**
 * Whether somebody who typed `find` looks for a task: a number alone is its 序号; of words each must stand in one of its
 * texts, in whatever width or case. Nothing typed finds everything.
 */
export function foundBy(find: string): (no: number | null, texts: readonly string[]) => boolean {
  const typed = folded(find).split(" ").filter(Boolean);
  if (typed.length === 0) return () => true;
  const numbers = typed.every((word) => /^\d+$/u.test(word)) ? new Set(typed.map(Number)) : null;
  return (no, texts) => {
    if (numbers !== null && no !== null && numbers.has(no)) return true;
    const all = folded(texts.join("\n"));
    return numbers === null && typed.every((word) => all.includes(word));
  };
}

const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
