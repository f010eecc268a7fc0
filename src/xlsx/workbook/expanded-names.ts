import type { DefinedName } from "../model/book/defined-name";
import { XlsxError } from "../package/xlsx-error";

/** The engine reads a name's formula anew wherever it stands: names of names of names may be millions of them. */
const MOST_NAMES = 10_000;
const TEXT = /"[^"]*"/g;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

/** XlsxError "too-large": a name leads to more names than can be followed. A circle of names is the engine's affair. */
export function assertNamesModest(names: readonly DefinedName[]): void {
  const wordsOf = new Map(
    names.map(({ name, formulaOrRefString }) => [
      name.toLowerCase(),
      (formulaOrRefString.replace(TEXT, "").match(WORD) ?? []).map((word) => word.toLowerCase()),
    ]),
  );
  const sizes = new Map<string, number>();
  const sizeOf = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    sizes.set(name, 0); // in a circle it is not followed again
    let size = 1;
    for (const word of wordsOf.get(name) ?? []) if (wordsOf.has(word)) size += sizeOf(word);
    if (size > MOST_NAMES) throw new XlsxError("too-large", "名称互相引用，展开后超过 1 万个");
    sizes.set(name, size);
    return size;
  };
  for (const name of wordsOf.keys()) sizeOf(name);
}
