import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import {
  FormulaRuntimeService,
  Interpreter,
  ValueObjectFactory,
  type BaseAstNode,
} from "@univerjs/engine-formula";
import { ERROR_VALUES } from "../../../grid/error-values";
import { replaceMethod, type ForClasses } from "../../univer/workaround";

type Value = Parameters<FormulaRuntimeService["setRuntimeData"]>[0];
type NodeData = Parameters<Interpreter["execute"]>[0];

/** What is used of Univer's runtime and interpreter, all of it private. */
interface Runtime {
  readonly currentRow: number;
  readonly currentColumn: number;
  readonly currentSubUnitId: string;
  readonly currentUnitId: string;
  readonly _currentConfigService: {
    getUnitData(): Readonly<
      Record<
        string,
        Readonly<Record<string, { cellData: { getValue(row: number, column: number): Nullable<ICellData> } }>>
      >
    >;
  };
}
interface Interpreting {
  readonly _runtimeService: Runtime;
}

/** Univer's numbers of the nodes of a parsed formula. */
const [REFERENCE, VALUE, FUNCTION, ERROR, RANGE] = [1, 2, 4, 7, 10];
/** A reference to another workbook: `[1]Sheet1!A1`, `'[1]She et'!A1`. */
const ANOTHER_WORKBOOK = /^'?\[([^\]]+)\][^!]*!/;
/** `'Sheet1:Sheet3'!A1` */
const THROUGH_SHEETS = /^'[^'!]*:[^'!]*'!/;
/** What Univer makes of a function or a name that it does not know. */
const UNKNOWN = "Error";
/** About the program, the machine or the file. */
const NOT_ABOUT_CELLS = new Set(["CELL", "INFO"]);
/** Chinese numerals and days of the week in TEXT, which Univer writes in digits and in English. */
const CHINESE_FORMAT = /\[DBNum\d|^"a{3,4}"$/i;

/** Workbooks that are being opened: the values of their formulas are the file's. */
const opening = new Set<string>();
/** Does a parsed formula hold what the engine cannot calculate? */
const known = new WeakMap<object, boolean>();
/** Formulas under way: a LAMBDA calculates its own within another. */
let depth = 0;
/** Of the formula that is or was just calculated. */
let isBeyondEngine = false;

/** Takes the values that formulas have now for the file's, until it is disposed of. */
export function takeStoredValues(unitId: string): { dispose(): void } {
  opening.add(unitId);
  return { dispose: () => opening.delete(unitId) };
}

/**
 * A formula that Univer 0.25.1 cannot calculate keeps the value that its own program stored with it, and whatever is
 * calculated from it goes on with that value. Without this it would show an error that its file does not hold, and so
 * would every sum over it. To be applied before anything else wraps the interpreter: it has to see throws.
 */
export const storedValues: ForClasses = {
  name: "stored-values",
  when: "before Univer",
  replaces: [
    [Interpreter.prototype, "execute", "executeAsync"],
    [FormulaRuntimeService.prototype, "setRuntimeData"],
  ],
  apply: () => {
    watchFormulas();
    replaceMethod<Runtime, [Value], unknown>(
      FormulaRuntimeService.prototype,
      "setRuntimeData",
      (original) =>
        function (value) {
          const stored = storedValue(this, value);
          original.call(
            this,
            stored === undefined ? value : ValueObjectFactory.create(stored.value, stored.isText),
          );
        },
    );
  },
};

function watchFormulas(): void {
  replaceMethod<Interpreting, [NodeData], unknown>(
    Interpreter.prototype,
    "execute",
    (execute) =>
      function (data) {
        enter(this, data);
        try {
          return execute.call(this, data);
        } catch (error) {
          isBeyondEngine = true;
          throw error;
        } finally {
          depth -= 1;
        }
      },
  );
  replaceMethod<Interpreting, [NodeData], Promise<unknown>>(
    Interpreter.prototype,
    "executeAsync",
    (execute) =>
      async function (data) {
        enter(this, data);
        try {
          return await execute.call(this, data);
        } catch (error) {
          isBeyondEngine = true;
          throw error;
        } finally {
          depth -= 1;
        }
      },
  );
}

function enter({ _runtimeService: { currentUnitId } }: Interpreting, data: NodeData): void {
  const isBeyond = data.node ? holdsUnknown(data.node, currentUnitId) : false;
  isBeyondEngine = isBeyond || (depth > 0 && isBeyondEngine);
  depth += 1;
}

/** What is unknown, cannot be parsed, or is known to come out otherwise than in Excel, however deep. */
function holdsUnknown(node: BaseAstNode, unitId: string): boolean {
  const before = known.get(node);
  if (before !== undefined) return before;
  const holds = isUnknown(node, unitId) || node.getChildren().some((child) => holdsUnknown(child, unitId));
  known.set(node, holds);
  return holds;
}

function isUnknown(node: BaseAstNode, unitId: string): boolean {
  const token = node.getToken();
  switch (node.nodeType as number) {
    case REFERENCE: {
      const other = ANOTHER_WORKBOOK.exec(token)?.[1];
      return (other !== undefined && other !== unitId) || THROUGH_SHEETS.test(token);
    }
    case VALUE:
      return CHINESE_FORMAT.test(token);
    case FUNCTION:
      return token === UNKNOWN || NOT_ABOUT_CELLS.has(token);
    // A reference that was deleted stands in the formula as an error: that is no lack of the engine's.
    case ERROR:
      return token !== "#REF!" && token !== "#N/A";
    case RANGE: {
      const [from, to] = node.getChildren().map((end) => end.getToken());
      // `Sheet1:Sheet3!A1` is through sheets, and Univer takes it for a range from a cell called Sheet1.
      return to?.includes("!") === true && from?.includes("!") !== true;
    }
    default:
      return false;
  }
}

/** What the file stores with a formula. Kept beside the cell's value: Univer empties that where references move. */
interface Stored {
  readonly value: string | number | boolean;
  readonly isText: boolean;
  readonly functions: string;
}

/** The stored value of the formula that was just calculated, where it is to be kept. */
function storedValue(runtime: Runtime, value: Value): Stored | undefined {
  const { currentUnitId, currentSubUnitId, currentRow, currentColumn } = runtime;
  const cells = runtime._currentConfigService.getUnitData()[currentUnitId]?.[currentSubUnitId]?.cellData;
  const cell = cells?.getValue(currentRow, currentColumn);
  if (!cell) return undefined;
  const isOpening = opening.has(currentUnitId);
  const stored = isOpening ? storedIn(cell) : (cell.custom?.["stored"] as Stored | undefined);
  if (stored === undefined) return undefined;
  if (!isBeyondEngine && !isNameError(value) && !spillsUnasked(cell, value)) return undefined;
  if (isOpening) cell.custom = { ...cell.custom, stored };
  // Somebody else's formula may have taken the place of the file's.
  return stored.functions === functionsOf(cell) ? stored : undefined;
}

function storedIn(cell: ICellData): Stored | undefined {
  const { v, t } = cell;
  if (v === null || v === undefined) return undefined;
  const value = t === CellValueType.BOOLEAN ? v === 1 || v === true : v;
  const isText = typeof value === "string" && !ERROR_VALUES.has(value);
  return { value, isText, functions: functionsOf(cell) };
}

/** References move with their cells; which functions a formula calls does not change. */
function functionsOf({ f }: ICellData): string {
  return (f ?? "").match(/[\p{L}\p{N}_.]+(?=\()/gu)?.join() ?? "";
}

const isNameError = (value: Value): boolean => value.isError() && String(valueOf(value)) === "#NAME?";

function valueOf(value: Value): unknown {
  return value.isReferenceObject() ? undefined : (value as { getValue(): unknown }).getValue();
}

/** Where a file does not mark an array formula, Excel takes one cell of a range, the one in the formula's row or column. */
function spillsUnasked(cell: ICellData, value: Value): boolean {
  if ((cell as { ref?: unknown }).ref) return false;
  if (!value.isReferenceObject() && !(value as { isArray(): boolean }).isArray()) return false;
  const { startRow, startColumn, endRow, endColumn } = (
    value as {
      getRangePosition(): Readonly<Record<"startRow" | "startColumn" | "endRow" | "endColumn", number>>;
    }
  ).getRangePosition();
  return startRow !== endRow || startColumn !== endColumn;
}
