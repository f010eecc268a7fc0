import fc from "fast-check";
import {
  ArrayValueObject,
  functionMath,
  functionStatistical,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { cellByCell } from "../../../src/host/engine/workarounds/formulas/cell-by-cell";
import { knownMatches } from "../../../src/host/engine/workarounds/formulas/known-matches";

type Calculate = (...args: unknown[]) => BaseValueObject;
const NAMES = ["COUNTIFS", "SUMIFS", "AVERAGEIFS"] as const;

function classOf(name: string): { new (name: string): { calculate: Calculate }; prototype: object } {
  const all = [...functionStatistical, ...functionMath] as unknown as [never, string][];
  const found = all.find(([, its]) => its === name);
  if (!found) throw new Error(name);
  return found[0];
}

/** Univer's own, taken before they are replaced. */
const own = NAMES.map((name) => Reflect.get(classOf(name).prototype, "calculate") as Calculate);
cellByCell.apply();
knownMatches.apply();

const DATE = "yyyy-mm-dd";
const text = fc.constantFrom(
  "省法院",
  "甲",
  "甲乙",
  "*甲",
  "a",
  "A",
  "12",
  "12.0",
  "1e3",
  "",
  " ",
  "TRUE",
  "2021-10-08",
  "?",
  "#N/A",
);
const value: fc.Arbitrary<BaseValueObject> = fc.oneof(
  text.map((one) => StringValueObject.create(one)),
  fc.constantFrom(0, 1, 12, -0.5, 0.1, 44477, 1000).map((one) => NumberValueObject.create(one)),
  fc.constantFrom(44477, 44477.5).map((one) => NumberValueObject.create(one, DATE)),
  fc.constantFrom(true, false, "#N/A", "#DIV/0!").map((one) => ValueObjectFactory.create(one)),
  fc.constant(NullValueObject.create()),
);
const operator = fc.constantFrom("", "=", "<>", ">", ">=", "<", "<=");
const wanted = fc.oneof(
  text,
  fc.constantFrom("甲*", "?", "??", "~*甲", "*", "?*", "0", "1", "0.1", "44477", "FALSE"),
);
const criterion = fc.oneof(
  value,
  fc.tuple(operator, wanted).map((parts) => StringValueObject.create(parts.join(""))),
);

function reference(cells: readonly (readonly BaseValueObject[])[]): unknown {
  const array = ArrayValueObject.create({
    calculateValueList: cells.map((row) => [...row]),
    rowCount: cells.length,
    columnCount: cells[0]?.length ?? 0,
    unitId: "book",
    sheetId: "sheet",
    row: 0,
    column: 0,
  });
  return { isReferenceObject: () => true, isArray: () => false, toArrayValueObject: () => array };
}

/** What a cell would show, and what tells values of one look apart. */
function told(result: BaseValueObject): unknown {
  if (result.isArray()) return result.getArrayValue().map((row) => row.map((one) => one && told(one)));
  return [result.constructor.name, result.getValue(), result.getPattern()];
}

const size = fc.constantFrom([1, 1], [5, 1], [3, 2]);
const range = size.chain(([rows = 1, columns = 1]) =>
  fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
);
/** Mostly of one size, so that something is counted. */
const ranges = fc.oneof(
  {
    weight: 4,
    arbitrary: size.chain(([rows = 1, columns = 1]) =>
      fc.array(
        fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
        { minLength: 2, maxLength: 3 },
      ),
    ),
  },
  { weight: 1, arbitrary: fc.array(range, { minLength: 2, maxLength: 3 }) },
);
const criteria = fc.oneof(
  { weight: 5, arbitrary: criterion },
  { weight: 1, arbitrary: criterion.map((one) => reference([[one]])) },
  { weight: 1, arbitrary: fc.tuple(criterion, criterion).map(([one, other]) => reference([[one], [other]])) },
);

it.each(NAMES.map((name, place) => [name, place] as const))(
  "%s is as Univer's own, the first time and again",
  (name, place) => {
    fc.assert(
      fc.property(
        ranges,
        fc.array(criteria, { minLength: 2, maxLength: 2 }),
        ([target, ...read], wantedOf) => {
          const pairs = read.flatMap((cells, one) => [reference(cells), wantedOf[one]]);
          const args = name === "COUNTIFS" ? pairs : [reference(target ?? []), ...pairs];
          const calculated = new (classOf(name))(name);
          const expected = told(own[place]?.apply(calculated, args) as BaseValueObject);
          expect(told(calculated.calculate(...args))).toEqual(expected);
          expect(told(calculated.calculate(...args))).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  },
);
