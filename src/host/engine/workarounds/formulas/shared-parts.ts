import { FORMULA_REF_TO_ARRAY_CACHE, Interpreter } from "@univerjs/engine-formula";
import { isFixedReference } from "../../univer/fixed-references";
import { replaceMethod, type ForClasses } from "../../univer/workaround";
import { FUNCTION, OPERATOR, PREFIX, REFERENCE, UNION, VALUE, type FormulaNode } from "./single-results";

/** What is used of Univer's values. */
interface Value {
  isArray(): boolean;
  isReferenceObject(): boolean;
}
/** Kept at the node, for there are hundreds of thousands. */
const PART = Symbol("part");
interface Node extends FormulaNode {
  [PART]: Part | undefined;
  getChildren(): readonly Node[];
  getValue(): Value | null;
  setValue(value: Value | null): void;
}
type Walk = [node: Node, offsetX?: number, offsetY?: number];
/** What is used of Univer's interpreter, all of it private. */
interface Interpreting {
  readonly _runtimeService: {
    readonly currentUnitId: string;
    readonly currentSubUnitId: string;
    readonly currentRow: number;
    isStopExecution(): boolean;
  };
}

/** Functions whose result is that of their arguments' values, wherever and whenever they are calculated. */
const OF_ARGUMENTS_ALONE = new Set(
  (
    "ABS AND AVERAGE AVERAGEIFS CHAR COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS EXACT IFERROR INT ISBLANK ISERROR " +
    "ISLOGICAL ISNUMBER ISTEXT LEN LOWER MATCH MAX MIN MOD NOT OR ROUND SUBSTITUTE SUM SUMIFS SUMPRODUCT TRIM UPPER"
  ).split(" "),
);
/** Of a reference they tell the place, without one that of the formula. */
const PLACE_OF_REFERENCE = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS"]);
/** `Sheet1!$B4`, `B2:B$9`: what moves with the formula is told by how far it was moved. */
const CELLS = /^(?:[^[\]!]*!)?\$?[a-z]+\$?\d+(?::\$?[a-z]+\$?\d+)?$/i;
const THIS_ROW = /^[^![\]'@]+\[.*(?:@|#This Row).*\]$/i;

interface Part {
  /** Equal of parts that are the same but for their place; null: of a kind that is not shared. */
  readonly number: number | null;
  readonly ofItsRow: boolean;
  /** To read one cell again costs less than to look it up. */
  readonly readsSeveralCells: boolean;
}
const NOT_SHARED: Part = { number: null, ofItsRow: false, readsSeveralCells: false };

/** By a part's own word and the numbers of what it is made of. */
const numbers = new Map<string, number>();
const MOST_NUMBERS = 200_000;
let lastNumber = 0;

function numberOf(...madeOf: readonly (string | number | null)[]): number {
  const text = madeOf.join("\0");
  const number = numbers.get(text) ?? ++lastNumber;
  if (numbers.size >= MOST_NUMBERS) numbers.clear();
  numbers.set(text, number);
  return number;
}

function partOf(node: Node): Part {
  return (node[PART] ??= readPart(node));
}

function readPart(node: Node): Part {
  const token = node.getToken();
  const number = (...madeOf: (number | null)[]): number => numberOf(node.nodeType, token, ...madeOf);
  if (node.nodeType === VALUE) return { number: number(), ofItsRow: false, readsSeveralCells: false };
  if (node.nodeType === REFERENCE) {
    if (isFixedReference(token) || CELLS.test(token))
      return { number: number(), ofItsRow: false, readsSeveralCells: /[:[]/.test(token) };
    return THIS_ROW.test(token) ? { number: number(), ofItsRow: true, readsSeveralCells: false } : NOT_SHARED;
  }
  const children = node.getChildren();
  const within = children.map(partOf);
  const isRange = node.nodeType === UNION && children.every(({ nodeType }) => nodeType === REFERENCE);
  const isShared =
    isRange ||
    node.nodeType === OPERATOR ||
    (node.nodeType === PREFIX && token === "-") ||
    (node.nodeType === FUNCTION &&
      (OF_ARGUMENTS_ALONE.has(token) ||
        (PLACE_OF_REFERENCE.has(token) && [REFERENCE, UNION].includes(children[0]?.nodeType ?? NaN))));
  if (!isShared || within.some((part) => part.number === null)) return NOT_SHARED;
  return {
    number: number(...within.map((part) => part.number)),
    ofItsRow: within.some(({ ofItsRow }) => ofItsRow),
    readsSeveralCells: isRange || within.some(({ readsSeveralCells }) => readsSeveralCells),
  };
}

/** Null: an array, met once. Most are met once only, and would be kept for nothing. */
const values = new Map<string, Value | null>();
/** Parts under way that will be kept: what they are made of is kept for another's sake only. */
let keeping = 0;

/**
 * Univer 0.25.1 calculates each formula by itself: hundreds that ask the same of a table, which rows hold an own number
 * for one, each go through all rows, and MATCH of all in all even through their square. Here such a part is
 * calculated once or twice and then taken over, for as long as Univer keeps the cells of a range: until the calculation ends.
 */
export const sharedParts: ForClasses = {
  name: "shared-parts",
  when: "before Univer",
  replaces: [
    [Interpreter.prototype, "_execute"],
    [FORMULA_REF_TO_ARRAY_CACHE, "clear"],
  ],
  apply: () => {
    replaceMethod<unknown, [], unknown>(
      FORMULA_REF_TO_ARRAY_CACHE,
      "clear",
      (clear) =>
        function () {
          values.clear();
          return clear.call(this);
        },
    );
    replaceMethod<Interpreting, Walk, number>(
      Interpreter.prototype,
      "_execute",
      (execute) =>
        function (...walk) {
          const [node, offsetX = 0, offsetY = 0] = walk;
          if (node.nodeType !== FUNCTION && node.nodeType !== OPERATOR) return execute.apply(this, walk);
          const { number, ofItsRow, readsSeveralCells } = partOf(node);
          if (number === null || !readsSeveralCells) return execute.apply(this, walk);
          const { currentUnitId, currentSubUnitId, currentRow } = this._runtimeService;
          const row = ofItsRow ? currentRow : null;
          const key = [currentUnitId, currentSubUnitId, offsetX, offsetY, row, number].join("\0");
          const shared = values.get(key);
          if (shared) {
            node.setValue(shared);
            return 0;
          }
          const isKept = shared === null && keeping === 0;
          if (isKept) keeping += 1;
          try {
            const ended = execute.apply(this, walk);
            // Univer keeps all of them until the formula is done, which may be megabytes.
            for (const child of node.getChildren()) child.setValue(null);
            const value = node.getValue();
            if (this._runtimeService.isStopExecution() || !value || value.isReferenceObject()) return ended;
            if (isKept || !value.isArray()) values.set(key, value);
            else if (shared === undefined) values.set(key, null);
            return ended;
          } finally {
            if (isKept) keeping -= 1;
          }
        },
    );
  },
};
