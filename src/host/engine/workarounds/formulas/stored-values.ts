import type { ICellData, Nullable } from "@univerjs/core";
import { FormulaRuntimeService, Interpreter, ValueObjectFactory } from "@univerjs/engine-formula";
import { replaceMethod, type ForClasses } from "../../univer/workaround";
import { isBeyondEngine } from "./beyond-engine";
import { isOf, keep, keptIn, storedIn, type StoredValue } from "./stored-value";

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

/** Workbooks that are being opened: the values of their formulas are the file's. */
const opening = new Set<string>();
/** Formulas under way: a LAMBDA calculates its own within another. */
let depth = 0;
/** Of the formula that is or was just calculated. */
let isBeyond = false;

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
            stored === null ? value : ValueObjectFactory.create(stored.value, stored.isText),
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
          isBeyond = true;
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
          isBeyond = true;
          throw error;
        } finally {
          depth -= 1;
        }
      },
  );
}

function enter({ _runtimeService: { currentUnitId } }: Interpreting, data: NodeData): void {
  isBeyond = (depth > 0 && isBeyond) || (data.node ? isBeyondEngine(data.node, currentUnitId) : false);
  depth += 1;
}

/** The stored value of the formula that was just calculated, where it is to be kept. */
function storedValue(runtime: Runtime, value: Value): StoredValue | null {
  const { currentUnitId, currentSubUnitId, currentRow, currentColumn } = runtime;
  const cells = runtime._currentConfigService.getUnitData()[currentUnitId]?.[currentSubUnitId]?.cellData;
  const cell = cells?.getValue(currentRow, currentColumn);
  if (!cell) return null;
  const isOpening = opening.has(currentUnitId);
  const stored = isOpening ? storedIn(cell) : keptIn(cell);
  if (stored === null) return null;
  if (!isBeyond && !isNameError(value) && !spillsUnasked(cell, value)) return null;
  if (isOpening) keep(cell, stored);
  return isOf(cell, stored) ? stored : null;
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
