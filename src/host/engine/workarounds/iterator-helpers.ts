import type { ForClasses } from "../univer/workaround";

const PROTOTYPE = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

type Each = (value: unknown) => unknown;
const HELPERS: Readonly<Record<string, (this: Iterable<unknown>, each: Each) => unknown>> = {
  some(each) {
    for (const value of this) if (each(value)) return true;
    return false;
  },
  every(each) {
    for (const value of this) if (!each(value)) return false;
    return true;
  },
  find(each) {
    for (const value of this) if (each(value)) return value;
    return undefined;
  },
  forEach(each) {
    for (const value of this) each(value);
  },
  toArray() {
    return [...this];
  },
  *map(each) {
    for (const value of this) yield each(value);
  },
  *filter(each) {
    for (const value of this) if (each(value)) yield value;
  },
};

/**
 * Univer 0.25.1 calls iterator helpers, as in `Map.keys().some()` of its defined names. Node 20 has none, nor have
 * browsers of before 2025.
 */
export const iteratorHelpers: ForClasses = {
  name: "iterator-helpers",
  when: "before Univer",
  replaces: [],
  apply: () => {
    for (const [name, helper] of Object.entries(HELPERS))
      if (!(name in PROTOTYPE))
        Object.defineProperty(PROTOTYPE, name, { value: helper, configurable: true, writable: true });
  },
};
