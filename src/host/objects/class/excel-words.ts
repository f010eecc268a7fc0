import { invalidArgument } from "../../richapi/excel-error";

/** Looks a word of Excel up. InvalidArgument: it is none of them. */
export function wordIn<Value>(words: Readonly<Record<string, Value>>, word: unknown): Value {
  const value = typeof word === "string" ? words[word] : undefined;
  if (value === undefined)
    throw invalidArgument(`${String(word)} is not one of ${Object.keys(words).join(", ")}.`);
  return value;
}

/** A word of Excel's that is one of a list. InvalidArgument: it is none of them. */
export function oneOf<Word extends string>(words: readonly Word[], word: unknown): Word {
  const found = words.find((one) => one === word);
  if (found === undefined) throw invalidArgument(`${String(word)} is not one of ${words.join(", ")}.`);
  return found;
}

/** InvalidArgument: it is neither true nor false. */
export function booleanOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("It is true or false.");
  return value;
}
