import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import {
  sheetOf,
  withinSheet,
  type ExcelHost,
  type ExcelProperty,
  type Methods,
  type Properties,
} from "../class/excel-class";
import { formatProtection } from "../format/format-protection";
import { rangeBorder, type BorderTarget } from "../format/range-border";
import { rangeFill, rangeFont, rangeFormat } from "../format/range-format";
import type { RangeTarget } from "../class/targets";

/** Properties by the names of Excel.CellProperties, and parts of it that have properties of their own. */
interface Part {
  readonly own: Readonly<Record<string, ExcelProperty<RangeTarget> | undefined>>;
  readonly parts: Readonly<Record<string, Part>>;
  /** What is asked of it is asked of each of its parts: borders are read by all their sides. */
  readonly asksEach?: true;
}

const SIDES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
} as const;

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Those properties of a class that hold a plain value, by the client's names. */
function plain(
  properties: Readonly<Record<string, ExcelProperty<RangeTarget> | undefined>>,
  names: readonly string[] = Object.keys(properties),
): Part["own"] {
  const named = names.map((name) => [lowerFirst(name), properties[name]] as const);
  return Object.fromEntries(named.filter(([, property]) => property?.leads !== true));
}

/** A border of a cell. */
function sidePart(side: BorderTarget["side"]): Part {
  const own = Object.entries(rangeBorder.properties).map(([name, property]) => {
    const { get, set } = property;
    const on: ExcelProperty<RangeTarget> = {
      ...(get && { get: (range, host) => get({ range, side }, host) }),
      ...(set && { set: (range, value, host) => set({ range, side }, value, host) }),
    };
    return [lowerFirst(name), on];
  });
  return { own: Object.fromEntries(own) as Part["own"], parts: {} };
}

function formatPart(sizes: readonly string[]): Part {
  const names = Object.keys(rangeFormat.properties).filter((name) => !/^(Row|Column|UseStandard)/.test(name));
  const leaf = (properties: Part["own"]): Part => ({ own: plain(properties), parts: {} });
  return {
    own: plain(rangeFormat.properties, [...names, ...sizes]),
    parts: {
      fill: leaf(rangeFill.properties),
      font: leaf(rangeFont.properties),
      protection: leaf(formatProtection.properties),
      borders: {
        asksEach: true,
        own: {},
        parts: Object.fromEntries(Object.entries(SIDES).map(([name, side]) => [name, sidePart(side)])),
      },
    },
  };
}

const COMMON = ["Address", "AddressLocal", "Hidden", "Hyperlink", "Style"];

/** `getCellProperties` and its like, over the properties that ranges have. */
export function cellPropertyMethods(
  properties: Properties<"Range", RangeTarget>,
): Methods<"Range", RangeTarget> {
  const partOf = (own: readonly string[], sizes: readonly string[]): Part => ({
    own: plain(properties, [...COMMON, ...own]),
    parts: { format: formatPart(sizes) },
  });
  const ofCells = partOf([], []);
  const ofRows = partOf(["RowIndex", "RowHidden"], ["RowHeight"]);
  const ofColumns = partOf(["ColumnIndex", "ColumnHidden"], ["ColumnWidth"]);
  return {
    GetCellProperties: {
      calculated: true,
      call: async (target, args, host) => {
        const lines: unknown[] = [];
        for (const cells of cellsOf(within(target, host))) {
          const line: unknown[] = [];
          for (const cell of cells) line.push(await read(ofCells, cell, args.values[0], host));
          lines.push(line);
        }
        return lines;
      },
    },
    GetRowProperties: {
      calculated: true,
      call: (target, args, host) => readEach(ofRows, rowsOf(within(target, host)), args.values[0], host),
    },
    GetColumnProperties: {
      calculated: true,
      call: (target, args, host) =>
        readEach(ofColumns, columnsOf(within(target, host)), args.values[0], host),
    },
    SetCellProperties: {
      call: async (target, args, host) => {
        const given = list(args.values[0], target.rows);
        for (const [r, cells] of cellsOf(target).entries()) {
          const line = list(given[r], target.columns);
          for (const [c, cell] of cells.entries()) await write(ofCells, cell, line[c], host);
        }
        return null;
      },
    },
    SetRowProperties: {
      call: (target, args, host) => writeEach(ofRows, rowsOf(target), args.values[0], host),
    },
    SetColumnProperties: {
      call: (target, args, host) => writeEach(ofColumns, columnsOf(target), args.values[0], host),
    },
  };
}

function within(target: RangeTarget, host: ExcelHost): RangeTarget {
  return { ...target, ...withinSheet(sheetOf(host, target), target) };
}

const rowsOf = (target: RangeTarget): RangeTarget[] =>
  Array.from({ length: target.rows }, (_row, r) => ({ ...target, row: target.row + r, rows: 1 }));
const columnsOf = (target: RangeTarget): RangeTarget[] =>
  Array.from({ length: target.columns }, (_column, c) => ({
    ...target,
    column: target.column + c,
    columns: 1,
  }));
const cellsOf = (target: RangeTarget): RangeTarget[][] => rowsOf(target).map(columnsOf);

async function readEach(
  part: Part,
  targets: readonly RangeTarget[],
  options: unknown,
  host: ExcelHost,
): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const target of targets) answers.push(await read(part, target, options, host));
  return answers;
}

async function writeEach(
  part: Part,
  targets: readonly RangeTarget[],
  given: unknown,
  host: ExcelHost,
): Promise<null> {
  const values = list(given, targets.length);
  for (const [index, target] of targets.entries()) await write(part, target, values[index], host);
  return null;
}

function list(given: unknown, length: number): readonly unknown[] {
  if (!Array.isArray(given) || given.length !== length)
    throw invalidArgument("The array does not match the range.");
  return given as unknown[];
}

function entriesOf(given: unknown): [string, unknown][] {
  if (typeof given !== "object" || given === null) throw invalidArgument("Properties are an object.");
  return Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
}

async function read(part: Part, target: RangeTarget, options: unknown, host: ExcelHost): Promise<object> {
  const answer: Record<string, unknown> = {};
  if (part.asksEach) {
    for (const [name, deeper] of Object.entries(part.parts))
      answer[name] = await read(deeper, target, options, host);
    return answer;
  }
  for (const [name, wanted] of entriesOf(options)) {
    if (wanted === false) continue;
    const deeper = part.parts[name];
    if (deeper) answer[name] = await read(deeper, target, wanted === true ? all(deeper) : wanted, host);
    else answer[name] = await (part.own[name]?.get ?? missing(name))(target, host);
  }
  return answer;
}

function all(part: Part): object {
  const [first] = Object.values(part.parts);
  if (part.asksEach && first) return all(first);
  return Object.fromEntries(
    [...Object.keys(part.own), ...Object.keys(part.parts)].map((name) => [name, true]),
  );
}

/** A style comes first: it takes the cell's own format away. */
async function write(part: Part, target: RangeTarget, given: unknown, host: ExcelHost): Promise<void> {
  const entries = entriesOf(given).sort(
    ([one], [other]) => Number(other === "style") - Number(one === "style"),
  );
  for (const [name, value] of entries) {
    const deeper = part.parts[name];
    if (deeper) await write(deeper, target, value, host);
    else await (part.own[name]?.set ?? missing(name))(target, value, host);
  }
}

function missing(name: string): never {
  throw new ExcelError("NotImplemented", `The embedded host has no ${name} among the properties of cells.`);
}
