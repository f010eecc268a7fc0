import type { ICellData, IUniverInstanceService, Nullable, Workbook } from "@univerjs/core";
import type {
  ArrayValueObject,
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  FormulaCurrentConfigService,
  FormulaDataModel,
  FormulaDependencyGenerator,
  FormulaDependencyTree,
  FormulaDependencyTreeVirtual,
  FormulaRuntimeService,
  Interpreter,
  NullValueObject,
  ValueObjectFactory,
} from "@univerjs/engine-formula";

import { keepRanges } from "./calculation/known-ranges";
import { leaveBranchesOut } from "./formulas/lazy-branches";
import { keepStoredValues } from "./formulas/stored-values";
import { takeStyleWrites } from "../cells/style-writes";

interface EngineFormula {
  ArrayValueObject: typeof ArrayValueObject;
  BaseReferenceObject: typeof BaseReferenceObject;
  FormulaCurrentConfigService: typeof FormulaCurrentConfigService;
  FormulaDataModel: typeof FormulaDataModel;
  FormulaDependencyGenerator: typeof FormulaDependencyGenerator;
  FormulaDependencyTree: typeof FormulaDependencyTree;
  FormulaDependencyTreeVirtual: typeof FormulaDependencyTreeVirtual;
  FormulaRuntimeService: typeof FormulaRuntimeService;
  Interpreter: typeof Interpreter;
  NullValueObject: typeof NullValueObject;
  ErrorValueObject: typeof ErrorValueObject;
  ErrorType: typeof ErrorType;
  ValueObjectFactory: typeof ValueObjectFactory;
}
type Method = (this: unknown, ...args: unknown[]) => unknown;
type Methods = Record<string, Method>;

/**
 * Eleven workarounds for Univer 0.25.1, in Node and in browsers; to be called once, before a Univer is made.
 * The module is passed in: importing it here by another path would patch a second copy.
 */
export function patchUniver(formula: EngineFormula): void {
  addIteratorHelpers();
  keepSheetOfTables(formula.BaseReferenceObject.prototype as unknown as Methods);
  compareCellByCell(formula.ArrayValueObject.prototype as unknown as Methods);
  keepStoredValues(formula);
  turnThrowsIntoErrors(formula);
  leaveBranchesOut(formula.Interpreter, formula.NullValueObject);
  takeStyleWrites();
  readNoDatesInWords(formula.ValueObjectFactory as unknown as Methods);
  parseOnce(formula.FormulaCurrentConfigService.prototype as unknown as Methods);
  keepRanges(formula.FormulaDependencyGenerator);
  lookForChangedFormulas(formula.FormulaDataModel.prototype as unknown as Methods);
  for (const tree of [formula.FormulaDependencyTree, formula.FormulaDependencyTreeVirtual])
    giveRulesNoCell(tree.prototype as unknown as Methods);
}

type Cells = Readonly<Record<string, Readonly<Record<string, Nullable<ICellData>>>>>;

/**
 * Before each write of cells Univer goes through every cell of the workbook for formulas that the write changes, and
 * a large range arrives in writes of 100 rows. Where neither the new cells nor those in their place hold one, none
 * changes.
 */
function lookForChangedFormulas(model: Methods): void {
  const original = model["updateFormulaData"];
  if (!original) throw new Error("Univer without updateFormulaData: is it still 0.25.1?");
  type Instances = { _univerInstanceService: IUniverInstanceService };
  model["updateFormulaData"] = function (this: Instances, ...args) {
    const [unitId, sheetId, cells] = args as [string, string, Cells];
    const sheet = this._univerInstanceService.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId);
    const calculated = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f) || Boolean(cell?.si);
    for (const row in cells)
      for (const column in cells[row])
        if (calculated(cells[row][column]) || calculated(sheet?.getCellRaw(Number(row), Number(column))))
          return original.apply(this, args);
    return {};
  } as Method;
}

/** Univer's number for the formula of a rule (conditional format, data validation). */
const OF_A_RULE = 1;

/**
 * The formula of a rule stands in no cell, but Univer counts its places from A1 as if it did: whatever read one of
 * those cells was calculated anew, and so, in turn, nearly every formula of the ledger after each edit.
 */
function giveRulesNoCell(tree: Methods): void {
  const instead: Readonly<Record<string, unknown>> = { toRTreeItem: [], inRangeData: false };
  for (const [name, answer] of Object.entries(instead)) {
    const original = tree[name];
    if (!original) throw new Error(`Univer without ${name}: is it still 0.25.1?`);
    tree[name] = function (this: { type?: number }, ...args) {
      return this.type === OF_A_RULE ? answer : original.apply(this, args);
    } as Method;
  }
}

/**
 * After a table or a name was set Univer parses each formula that uses it anew, cell by cell, and keeps a tree for
 * each: the same formula in 19,500 rows is parsed 19,500 times. Here all parsed formulas are forgotten when that
 * happens and everything is calculated (parsed-formulas.ts, changed-names.ts), so equal formulas share one tree.
 */
function parseOnce(configuration: Methods): void {
  for (const name of ["getDirtySuperTableMap", "getDirtyDefinedNameMap"]) {
    if (!configuration[name]) throw new Error(`Univer without ${name}: is it still 0.25.1?`);
    configuration[name] = () => ({});
  }
}

/** No number, date or time is written with more characters. */
const LONGEST_NUMBER = 60;

/**
 * Univer tries every text that a formula reads as a date, a time and a number: a fifth of the time of calculation.
 * A text without a digit is none, nor is a long one.
 */
function readNoDatesInWords(factory: Methods): void {
  const original = factory["create"];
  if (!original) throw new Error("Univer without ValueObjectFactory.create: is it still 0.25.1?");
  factory["create"] = function (value, isText) {
    const inWords = typeof value === "string" && (value.length > LONGEST_NUMBER || !/\d/.test(value));
    return original.call(this, value, inWords || isText);
  };
}

/** Univer's number of the operation "compare". */
const COMPARE = 5;

/**
 * A range that is compared a second time is looked up in an index in which 0, "" and a blank are one and numeric
 * text is its number; and which holds cells of a table on another sheet under the formula's own sheet, so that they
 * hide that sheet's cells. So ranges are compared cell by cell, each time.
 */
function compareCellByCell(array: Methods): void {
  const original = array["_batchOperatorValue"];
  const compareRow = array["__batchOperatorRowValue"];
  if (!original || !compareRow) throw new Error("Univer without _batchOperatorValue: is it still 0.25.1?");
  interface Place {
    getRowCount(): number;
    getUnitId(): string;
    getSheetId(): string;
    getCurrentRow(): number;
    getCurrentColumn(): number;
  }
  array["_batchOperatorValue"] = function (this: Place, ...args) {
    const [value, column, result, operation, operator, isCaseSensitive] = args;
    if (operation !== COMPARE) {
      original.apply(this, args);
      return;
    }
    const place = [this.getUnitId(), this.getSheetId(), this.getCurrentRow(), this.getCurrentColumn()];
    for (let row = 0; row < this.getRowCount(); row++)
      compareRow.call(this, value, column, result, operation, row, ...place, operator, isCaseSensitive);
  } as Method;
}

/** Node 20 has no iterator helpers; Univer's defined names call `Map.keys().some()`. */
function addIteratorHelpers(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  type Each = (value: unknown) => unknown;
  const helpers: Record<string, (this: Iterable<unknown>, each: Each) => unknown> = {
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
  for (const [name, helper] of Object.entries(helpers))
    if (!(name in prototype))
      Object.defineProperty(prototype, name, { value: helper, configurable: true, writable: true });
}

/** INDEX and OFFSET over a table on another sheet lose its sheet and read the formula's own. */
function keepSheetOfTables(reference: Methods): void {
  const original = reference["setForcedSheetId"];
  if (!original) throw new Error("Univer without setForcedSheetId: is it still 0.25.1?");
  reference["setForcedSheetId"] = function (this: { getForcedSheetName?: () => string }, ...args) {
    if (this.getForcedSheetName?.()) original.apply(this, args);
  } as Method;
}

/** A function that throws leaves the calculation's lock held: nothing is ever computed again. */
function turnThrowsIntoErrors({ Interpreter, ErrorValueObject, ErrorType }: EngineFormula): void {
  const methods = Interpreter.prototype as unknown as Methods;
  const asError = (): unknown => ErrorValueObject.create(ErrorType.VALUE);
  for (const name of ["execute", "executePreCalculateNode"]) {
    const original = methods[name];
    if (!original) throw new Error(`Univer without ${name}: is it still 0.25.1?`);
    methods[name] = function (...args) {
      try {
        return original.apply(this, args);
      } catch {
        return asError();
      }
    };
  }
  const original = methods["executeAsync"];
  if (!original) throw new Error("Univer without executeAsync: is it still 0.25.1?");
  methods["executeAsync"] = async function (...args) {
    try {
      return await original.apply(this, args);
    } catch {
      return asError();
    }
  };
}
