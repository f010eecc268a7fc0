import {
  ArrayValueObject,
  functionMath,
  functionStatistical,
  NumberValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

type Argument = BaseReferenceObject | BaseValueObject;
interface CriteriaFunction {
  readonly calculate: (this: CriteriaFunction, ...args: readonly Argument[]) => BaseValueObject;
}

/** Univer's own functions by their names. */
function prototypeOf(name: string): CriteriaFunction {
  const functions = [...functionStatistical, ...functionMath] as unknown as readonly (readonly [
    { prototype: CriteriaFunction },
    string,
  ])[];
  const found = functions.find(([, its]) => its === name)?.[0].prototype;
  if (!found) throw new Error(`Univer has no ${name}, on which the workaround known-matches stands.`);
  return found;
}

/** Which cells of a range meet a criterion, row by row. */
type Matches = Uint8Array;
/** By the cells of a range, which Univer reads once in a calculation, and by criterion. */
const known = new WeakMap<ArrayValueObject, Map<string, Matches>>();

interface Pair {
  readonly range: BaseReferenceObject;
  readonly cells: ArrayValueObject;
  readonly criterion: BaseValueObject;
}

/** The conditions of a function of single criteria over ranges of one size; null: Univer's own is to calculate it. */
function pairsOf(args: readonly Argument[]): readonly Pair[] | null {
  if (args.length === 0 || args.length % 2 === 1) return null;
  const pairs: Pair[] = [];
  for (let place = 0; place < args.length; place += 2) {
    const range = args[place];
    const criterion = single(args[place + 1]);
    if (!isReference(range) || !criterion) return null;
    const cells = range.toArrayValueObject();
    const first = pairs[0]?.cells ?? cells;
    if (!haveSameSize(first, cells)) return null;
    pairs.push({ range, cells, criterion });
  }
  return pairs;
}

function isReference(argument: Argument | undefined): argument is BaseReferenceObject {
  return argument?.isReferenceObject() === true;
}

function haveSameSize(one: ArrayValueObject, other: ArrayValueObject): boolean {
  return one.getRowCount() === other.getRowCount() && one.getColumnCount() === other.getColumnCount();
}

/** A criterion that is one value, or one cell's. */
function single(argument: Argument | undefined): BaseValueObject | null {
  const value = isReference(argument) ? argument.toArrayValueObject() : argument;
  if (!value?.isArray()) return value ?? null;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? (array.get(0, 0) ?? null) : null;
}

/** What a criterion is told from others by; null: not by its value. */
function keyOf(criterion: BaseValueObject): string | null {
  const kinds = [criterion.isString(), criterion.isNumber(), criterion.isBoolean(), criterion.isNull()];
  const kind = kinds.indexOf(true);
  return kind < 0 ? null : [kind, criterion.getPattern(), String(criterion.getValue())].join("\0");
}

/** Univer's SUMIFS shows the range that it is to sum up which cells meet the criterion. */
function askUniver(sumIfs: CriteriaFunction["calculate"], { range, cells, criterion }: Pair): Matches | null {
  const shown: ArrayValueObject[] = [];
  const summed = {
    isReferenceObject: () => true,
    toArrayValueObject: () => ({
      getRowCount: () => cells.getRowCount(),
      getColumnCount: () => cells.getColumnCount(),
      pick: (taken: ArrayValueObject) => {
        shown.push(taken);
        return { sum: () => NumberValueObject.create(0) };
      },
    }),
  } as unknown as BaseReferenceObject;
  sumIfs.call(prototypeOf("SUMIFS"), summed, range, criterion);
  return shown[0] ? matchesIn(shown[0]) : null;
}

function matchesIn(shown: ArrayValueObject): Matches {
  const columns = shown.getColumnCount();
  const matches = new Uint8Array(shown.getRowCount() * columns);
  shown.iterator((value, row, column) => {
    if (value?.isBoolean() && value.getValue() === true) matches[row * columns + column] = 1;
  });
  return matches;
}

/** The cells that meet all conditions; null: Univer's own is to calculate it. */
function commonMatches(sumIfs: CriteriaFunction["calculate"], pairs: readonly Pair[]): Matches | null {
  let common: Matches | null = null;
  for (const pair of pairs) {
    const key = keyOf(pair.criterion);
    if (key === null) return null;
    const ofRange = known.get(pair.cells) ?? new Map<string, Matches>();
    known.set(pair.cells, ofRange);
    const matches = ofRange.get(key) ?? askUniver(sumIfs, pair);
    if (!matches) return null;
    ofRange.set(key, matches);
    common = common ? common.map((met, place) => met & (matches[place] ?? 0)) : matches;
  }
  return common;
}

/** What Univer's values take for the marks of cells to be picked. */
function asTaken(matches: Matches, cells: ArrayValueObject): ArrayValueObject {
  const columns = cells.getColumnCount();
  return {
    getRowCount: () => cells.getRowCount(),
    getColumnCount: () => columns,
    get: (row: number, column: number) => ({
      isError: () => false,
      getValue: () => matches[row * columns + column] === 1,
    }),
  } as unknown as ArrayValueObject;
}

/**
 * Univer 0.25.1 compares every cell of a range with a criterion anew in each COUNTIFS, SUMIFS and AVERAGEIFS, an object
 * a comparison, though the same criteria stand in hundreds of formulas. Here the outcome of its comparison is kept for
 * as long as it keeps the range's cells: until the calculation ends.
 */
export const knownMatches: ForClasses = {
  name: "known-matches",
  when: "before Univer",
  replaces: ["COUNTIFS", "SUMIFS", "AVERAGEIFS"].map((name) => [prototypeOf(name), "calculate"]),
  apply: () => {
    const sumIfs = prototypeOf("SUMIFS").calculate;
    replaceMethod<CriteriaFunction, Argument[], BaseValueObject>(
      prototypeOf("COUNTIFS"),
      "calculate",
      (original) =>
        function (...args) {
          const pairs = pairsOf(args);
          const matches = pairs && commonMatches(sumIfs, pairs);
          if (!matches) return original.apply(this, args);
          return NumberValueObject.create(matches.reduce((sum, met) => sum + met, 0));
        },
    );
    for (const [name, of] of Object.entries(OF_PICKED))
      replaceMethod<CriteriaFunction, Argument[], BaseValueObject>(
        prototypeOf(name),
        "calculate",
        (original) =>
          function (...args) {
            const [target, ...conditions] = args;
            const pairs = pairsOf(conditions);
            const cells = isReference(target) ? target.toArrayValueObject() : null;
            const first = pairs?.[0]?.cells;
            if (!cells || !first || !haveSameSize(cells, first)) return original.apply(this, args);
            const matches = commonMatches(sumIfs, pairs);
            return matches ? of(cells.pick(asTaken(matches, cells))) : original.apply(this, args);
          },
      );
  },
};

/** As Univer's own functions go on with the cells that they have picked. */
const OF_PICKED: Readonly<Record<string, (picked: ArrayValueObject) => BaseValueObject>> = {
  SUMIFS: (picked) => picked.sum(),
  AVERAGEIFS: (picked) => picked.sum().divided(picked.count()),
};
