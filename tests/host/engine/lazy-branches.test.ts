import fc from "fast-check";
import type { BaseFunction, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import type { EmbeddedExcel } from "../../../src/host/node/embedded-excel";

/** Univer's own way, kept before the engine is loaded and patched. */
const univer = await import("@univerjs/engine-formula");
type Ways = Record<"_execute" | "_executeAsync", unknown>;
const interpreter = univer.Interpreter.prototype as unknown as Ways;
const eager: Ways = { _execute: interpreter._execute, _executeAsync: interpreter._executeAsync };
const { openEmbeddedExcel } = await import("../../../src/host/node/embedded-excel");
const lazy: Ways = { _execute: interpreter._execute, _executeAsync: interpreter._executeAsync };

let excel: EmbeddedExcel;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
});
beforeEach(() => {
  excel.host.newWorkbook();
});
afterEach(() => {
  Object.assign(interpreter, lazy);
});
afterAll(() => excel.close());

const read = (address: string): Promise<unknown[][]> =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
    await context.sync();
    return range.values;
  });
const write = (address: string, formulas: (string | number | boolean)[][]): Promise<void> =>
  excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = formulas;
    await context.sync();
  });
async function calculated(formula: string): Promise<unknown> {
  await write("H1", [[formula]]);
  return (await read("H1"))[0]?.[0];
}

/** A function of the engine that counts how often it is calculated. */
type Calculate = (value?: FunctionVariantType) => FunctionVariantType;
function counted(name: string, calculate: Calculate): { readonly times: () => number } {
  let times = 0;
  class Counted extends univer.BaseFunction {
    override minParams = 1;
    override maxParams = 1;
    override calculate(value: FunctionVariantType): FunctionVariantType {
      times++;
      return calculate(value);
    }
  }
  excel.host.workbook.injector.get(univer.IFunctionService).registerExecutors(new Counted(name));
  return { times: () => times };
}
const asGiven: Calculate = (value) => value ?? univer.NumberValueObject.create(0);

/** As a function that asks a server: whatever stands in one formula with it is calculated in turns. */
function registerWaited(): void {
  class Waited extends univer.BaseFunction {
    override minParams = 1;
    override maxParams = 1;
    override isAsync(): boolean {
      return true;
    }
    override calculate(value: BaseValueObject): ReturnType<BaseFunction["calculate"]> {
      return new univer.AsyncObject(Promise.resolve(value));
    }
  }
  excel.host.workbook.injector.get(univer.IFunctionService).registerExecutors(new Waited("WAITED"));
}

it.each([
  ["=IF(TRUE,1,DEAR(2))", 1],
  ["=IF(FALSE,DEAR(2),1)", 1],
  ["=IF(0,DEAR(2))", false],
  ["=IF(A1,DEAR(2),1)", 1],
  ["=IF(A1=0,1,DEAR(2))", 1],
  ['=IF(A1:A1="",1,DEAR(2))', 1],
  ["=IF(NA(),DEAR(1),DEAR(2))", "#N/A"],
  ["=IF(A2,IF(A1,DEAR(1),3),DEAR(2))", 3],
  ["=SUM(IF(A2,1,DEAR(2)),-IF(A1,DEAR(2),1))", 0],
  ["=IFERROR(1,DEAR(2))", 1],
  ["=IFERROR(A2/A2,SUM(DEAR(2)))", 1],
  ["=IFNA(SUM(A2),DEAR(2))", 5],
  ["=IFNA(1/0,DEAR(2))", "#DIV/0!"],
  ["=CHOOSE(2,DEAR(1),7,DEAR(3))", 7],
  ["=CHOOSE(9,DEAR(1),DEAR(3))", "#VALUE!"],
])("%s is %p, and what is not chosen is not calculated", async (formula, result) => {
  const dear = counted("DEAR", asGiven);
  await write("A2", [[5]]);
  expect(await calculated(formula)).toBe(result);
  expect(dear.times()).toBe(0);
});

it("what is chosen is calculated, once", async () => {
  const dear = counted("DEAR", asGiven);
  expect(await calculated("=IF(FALSE,1,IF(TRUE,DEAR(2),3))")).toBe(2);
  expect(dear.times()).toBe(1);
  expect(await calculated("=IFERROR(1/0,DEAR(4))")).toBe(4);
  expect(dear.times()).toBe(2);
});

it("a test that is itself an IF over arrays is calculated once, however deep it stands", async () => {
  const dear = counted("DEAR", asGiven);
  const deep = Array.from({ length: 8 }).reduce<string>((test) => `IF(${test},{1;1},{0;0})`, "DEAR({1;0})");
  expect(await calculated(`=SUM(${deep})`)).toBe(1);
  expect(dear.times()).toBe(1);
});

it("a function that would throw is not called where it is not chosen", async () => {
  counted("THROWING", () => {
    throw new Error("called");
  });
  expect(await calculated("=IF(TRUE,1,THROWING(2))")).toBe(1);
  expect(await calculated("=IF(FALSE,1,THROWING(2))")).toBe("#VALUE!");
});

it("both branches are calculated for a test of many cells", async () => {
  await write("A1:A3", [[1], [0], [1]]);
  expect(await calculated("=SUMPRODUCT(IF(A1:A3,{1;2;3},{10;20;30}))")).toBe(24);
});

it("a formula that waits for an answer leaves the other branch out, too", async () => {
  registerWaited();
  const dear = counted("DEAR", asGiven);
  expect(await calculated("=IF(WAITED(0)=0,SUM(WAITED(7)),DEAR(2))")).toBe(7);
  expect(await calculated("=IF(WAITED(1)=0,DEAR(2),WAITED(8))")).toBe(8);
  expect(dear.times()).toBe(0);
  expect(await calculated("=IF(WAITED(1)=0,1,DEAR(WAITED(2)))")).toBe(2);
  expect(dear.times()).toBe(1);
});

it("an error of IFNA's second argument shows only where it is chosen, as in Excel", async () => {
  expect(await calculated("=IFNA(5,1/0)")).toBe(5);
  expect(await calculated("=IFNA(NA(),1/0)")).toBe("#DIV/0!");
});

it("a formula follows the cells of a branch that was not taken when it is made", async () => {
  await write("A1:C3", [
    [0, 1, 10],
    ["", 2, 20],
    ["", 3, 30],
  ]);
  expect(await calculated("=IF(A1=0,B1,SUM(C1:C3))")).toBe(1);
  await write("C2", [[200]]);
  expect(await read("H1")).toEqual([[1]]);
  await write("A1", [[1]]);
  expect(await read("H1")).toEqual([[240]]);
  await write("C3", [[300]]);
  expect(await read("H1")).toEqual([[510]]);
  await write("B1", [[2]]);
  await write("A1", [[0]]);
  expect(await read("H1")).toEqual([[2]]);
});

it("a branch that was not taken follows formulas that are calculated in the same edit", async () => {
  await write("A1:C1", [[1, "=A1*2", "=B1*10"]]);
  expect(await calculated("=IF(A1>1,C1,0)")).toBe(0);
  await write("A1", [[3]]);
  expect(await read("H1")).toEqual([[60]]);
});

/** What stands in A1:A8: one of each kind of value. */
const CELLS = [["=NA()"], [""], [0], [2], ['=""'], ["文"], ["=1/0"], ["=TRUE"]];
const LEAVES = ["0", "1", "2", "3", '""', '"文"', '"0"', "TRUE", "FALSE", "1/0", "NA()"];
const SINGLE = [...LEAVES, ...CELLS.map((_cell, row) => `A${String(row + 1)}`)];
const ARRAYS = ["A2:A4", "{1;0;2}", "A1:A8", "{0,1}"];

/** Formulas of which any part may be an array, an error, a blank or a text. */
const { formula } = fc.letrec<{ formula: string; call: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, depthSize: "small", withCrossShrink: true },
    { weight: 3, arbitrary: fc.constantFrom(...SINGLE) },
    { weight: 2, arbitrary: fc.constantFrom(...ARRAYS) },
    { weight: 8, arbitrary: tie("call") },
  ),
  call: fc.oneof(
    fc.tuple(tie("formula"), tie("formula"), tie("formula")).map((parts) => `IF(${parts.join()})`),
    fc.tuple(tie("formula"), tie("formula")).map((parts) => `IF(${parts.join()})`),
    tie("formula").map((test) => `IF(${test},,2)`),
    fc.tuple(tie("formula"), tie("formula")).map((parts) => `IFERROR(${parts.join()})`),
    fc.tuple(tie("formula"), fc.constantFrom("5", '"无"', "A4")).map((parts) => `IFNA(${parts.join()})`),
    fc.tuple(tie("formula"), tie("formula"), tie("formula")).map((parts) => `CHOOSE(${parts.join()})`),
    tie("formula").map((part) => `SUM(${part})`),
    tie("formula").map((part) => `-${part}`),
    tie("formula").map((part) => `COUNTIF(A1:A8,${part})`),
    fc
      .tuple(tie("formula"), fc.constantFrom("+", "=", "&"), tie("formula"))
      .map((parts) => `(${parts.join("")})`),
  ),
}));

/** Each formula's own value, all values that it makes, and how many rows of them. */
async function results(formulas: readonly string[]): Promise<unknown[][]> {
  excel.host.newWorkbook();
  await write("A1:A8", CELLS);
  const address = `D1:F${String(formulas.length)}`;
  await write(
    address,
    formulas.map((one) => [`=${one}`, `=TEXTJOIN("|",FALSE,${one})`, `=ROWS(${one})`]),
  );
  return read(address);
}

it("every formula gives what it gives when all its parts are calculated", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(formula, { minLength: 30, maxLength: 60 }), async (formulas) => {
      Object.assign(interpreter, eager);
      const before = await results(formulas);
      Object.assign(interpreter, lazy);
      expect(await results(formulas)).toEqual(before);
    }),
    { numRuns: 20 },
  );
});
