import { Interpreter, NullValueObject } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";
import { isSurelySingle, type FormulaNode } from "./single-results";

/** What is used of Univer's values. */
interface Value {
  isError(): boolean;
  getErrorType?(): string;
  isArray(): boolean;
  isReferenceObject(): boolean;
  toArrayValueObject(): Value;
  getRowCount(): number;
  getColumnCount(): number;
  get(row: number, column: number): Value | null;
  getValue(): unknown;
  convertToNumberObjectValue(): Value;
}
interface Node extends FormulaNode {
  getChildren(): readonly Node[];
  getValue(): Value | null;
  setValue(value: unknown): void;
  execute(): void;
  /** LAMBDA only: no parameters are given to it. */
  isEmptyParamFunction?(): boolean;
}
type Walk = [node: Node, offsetX?: number, offsetY?: number];
/** What is used of Univer's interpreter, all of it private. */
interface Interpreting {
  readonly _runtimeService: { isStopExecution(): boolean };
  _execute(...args: Walk): number;
  _executeAsync(...args: Walk): Promise<number>;
}

/** Which argument a single first one chooses, by its place; NONE: no other. */
type Choice = (first: Value) => number;
const NONE = 0;

interface LazyFunction {
  readonly choice: Choice;
  readonly least: number;
  readonly most: number;
  /** An array among the arguments makes an array of a first one from a cell, whichever is chosen. */
  readonly spreads: boolean;
}

/** Read as Univer's own functions read it: they still make the result, so that the two cannot differ. */
const LAZY: Readonly<Record<string, LazyFunction>> = {
  IF: {
    choice: (test) => (test.isError() ? NONE : test.getValue() ? 1 : 2),
    least: 2,
    most: 3,
    spreads: false,
  },
  IFERROR: { choice: (value) => (value.isError() ? 1 : NONE), least: 2, most: 2, spreads: true },
  // Univer lets an error of the second argument win over a first one that is none; Excel does not, nor does this.
  IFNA: {
    choice: (value) => (value.isError() && value.getErrorType?.() === "#N/A" ? 1 : NONE),
    least: 2,
    most: 2,
    spreads: true,
  },
  CHOOSE: { choice: chosenByIndex, least: 2, most: 255, spreads: true },
};

function chosenByIndex(index: Value): number {
  if (index.isError()) return NONE;
  const number = index.convertToNumberObjectValue();
  return number.isError() ? NONE : Math.max(NONE, Math.trunc(Number(number.getValue())));
}

/** Univer's number for a function in a parsed formula. */
const FUNCTION = 4;

function lazyFunction(node: Node): LazyFunction | null {
  if (node.nodeType !== FUNCTION || !Object.hasOwn(LAZY, node.getToken())) return null;
  const lazy = LAZY[node.getToken()];
  const { length } = node.getChildren();
  return lazy && length >= lazy.least && length <= lazy.most ? lazy : null;
}

type Places = (place: number) => boolean;
const everyPlace: Places = () => true;

/** Which arguments after the first are calculated: one, none, or, when the first is an array, all. */
function chosenPlaces({ choice, spreads }: LazyFunction, node: Node): Places {
  const [first, ...others] = node.getChildren();
  const value = first?.getValue();
  const single = value ? singleValue(value) : null;
  if (!value || !single) return everyPlace;
  const fromCell = value.isArray() || value.isReferenceObject();
  if (spreads && fromCell && !others.every(isSurelySingle)) return everyPlace;
  const chosen = choice(single);
  return (place) => place === chosen;
}

/** Null: an array or a range of more than one cell. */
function singleValue(value: Value): Value | null {
  if (!value.isArray() && !value.isReferenceObject()) return value;
  if (value.getRowCount() !== 1 || value.getColumnCount() !== 1) return null;
  return (value.isArray() ? value : value.toArrayValueObject()).get(0, 0);
}

/** As Univer does with the arguments of a function: a LAMBDA that is not called is a value of its own. */
function isUncalledLambda(node: Node): boolean {
  return node.getToken().toUpperCase() === "LAMBDA" && node.isEmptyParamFunction?.() === true;
}

/**
 * Univer 0.25.1 calculates every argument of a function before the function: both branches of IF, however dear. Here
 * those that a single first argument does not choose are left out, and stand for the function as blanks. What a formula
 * depends on is read from its syntax, so it still follows the cells of all branches (decision 26).
 */
export const lazyBranches: ForClasses = {
  name: "lazy-branches",
  when: "before Univer",
  replaces: [[Interpreter.prototype, "_execute", "_executeAsync"]],
  apply: () => {
    replaceMethod<Interpreting, Walk, number>(
      Interpreter.prototype,
      "_execute",
      (execute) =>
        function (...walk) {
          const [node, ...offset] = walk;
          const lazy = lazyFunction(node);
          if (!lazy || this._runtimeService.isStopExecution()) return execute.apply(this, walk);
          let isChosen = everyPlace;
          for (const [place, child] of node.getChildren().entries()) {
            if (!isChosen(place)) child.setValue(NullValueObject.create());
            else if (isUncalledLambda(child)) child.execute();
            else this._execute(child, ...offset);
            if (place === 0) isChosen = chosenPlaces(lazy, node);
          }
          node.execute();
          return 0;
        },
    );
    replaceMethod<Interpreting, Walk, Promise<number>>(
      Interpreter.prototype,
      "_executeAsync",
      (execute) =>
        async function (...walk) {
          const [node, ...offset] = walk;
          const lazy = lazyFunction(node);
          if (!lazy || this._runtimeService.isStopExecution()) return execute.apply(this, walk);
          let isChosen = everyPlace;
          for (const [place, child] of node.getChildren().entries()) {
            if (!isChosen(place)) child.setValue(NullValueObject.create());
            else if (isUncalledLambda(child)) child.execute();
            else await this._executeAsync(child, ...offset);
            if (place === 0) isChosen = chosenPlaces(lazy, node);
          }
          node.execute();
          return 0;
        },
    );
  },
};
