import { colourText } from "../format/colour-text";
import { inPeriod, today } from "./periods";
import type { PlainValue } from "../cells/cell-output";

/** Excel.FilterCriteria, as far as cells' values decide. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string | number;
  readonly criterion2?: string | number;
  readonly operator?: string;
  readonly values?: readonly (string | FilterDatetime)[];
  readonly dynamicCriteria?: string;
  /** `#RRGGBB`. */
  readonly color?: string;
}
interface FilterDatetime {
  readonly date: string;
  readonly specificity: string;
}
export interface FilteredCell {
  readonly value: PlainValue;
  /** As the sheet shows it. */
  readonly text: string;
}
type Keep = (cell: FilteredCell) => boolean;

const MAKERS: Readonly<
  Record<string, (criteria: FilterCriteria, cells: readonly FilteredCell[]) => Keep | null>
> = {
  Values: ({ values }) => (values ? byValues(values) : null),
  Custom: ({ criterion1, criterion2, operator }) => byConditions(criterion1, criterion2, operator),
  TopItems: ({ criterion1 }, cells) => byRank(cells, criterion1, false, 1),
  BottomItems: ({ criterion1 }, cells) => byRank(cells, criterion1, false, -1),
  TopPercent: ({ criterion1 }, cells) => byRank(cells, criterion1, true, 1),
  BottomPercent: ({ criterion1 }, cells) => byRank(cells, criterion1, true, -1),
  Dynamic: ({ dynamicCriteria = "" }, cells) =>
    byAverage(cells, dynamicCriteria) ?? byPeriod(dynamicCriteria),
};

/** Which cells a filter keeps. Null: this host has no such filter, or the criteria are not whole. */
export function keptCells(criteria: FilterCriteria, cells: readonly FilteredCell[]): boolean[] | null {
  const keep = MAKERS[criteria.filterOn]?.(criteria, cells);
  return keep ? cells.map(keep) : null;
}

export function isKnownFilter(filterOn: string): boolean {
  return filterOn in MAKERS || filterOn in COLOURED;
}

/** Filters by what cells look like, by Excel's words. */
const COLOURED: Readonly<Record<string, "fill" | "font">> = { CellColor: "fill", FontColor: "font" };

/** What a filter by a colour looks at; null: it is another. */
export function colouredBy({
  filterOn,
  color,
}: FilterCriteria): { of: "fill" | "font"; color: string } | null {
  const of = COLOURED[filterOn];
  return of === undefined || color === undefined ? null : { of, color };
}

/** The criteria of a filter by a colour, in whatever form that is. */
export function colourCriteria(of: "fill" | "font", color: string): FilterCriteria {
  const filterOn = of === "fill" ? "CellColor" : "FontColor";
  return { filterOn, color: colourText(color) ?? color };
}

function byValues(values: readonly (string | FilterDatetime)[]): Keep {
  const texts = new Set(
    values.filter((value) => typeof value === "string").map((value) => value.toLowerCase()),
  );
  const dates = values.filter((value) => typeof value === "object");
  return ({ value, text }) =>
    texts.has(text.toLowerCase()) ||
    (typeof value === "number" && dates.some((date) => isoOf(value).startsWith(datePrefix(date))));
}

const PRECISION: Readonly<Record<string, number>> = {
  Year: 4,
  Month: 7,
  Day: 10,
  Hour: 13,
  Minute: 16,
  Second: 19,
};
const MILLISECONDS_A_DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const UNIX_EPOCH = 25569;

function datePrefix({ date, specificity }: FilterDatetime): string {
  return date.slice(0, PRECISION[specificity] ?? 10);
}
function isoOf(serial: number): string {
  return new Date(Math.round((serial - UNIX_EPOCH) * MILLISECONDS_A_DAY)).toISOString();
}

function byConditions(one: unknown, other: unknown, operator: string | undefined): Keep | null {
  const first = condition(one);
  if (!first) return null;
  const second = condition(other);
  if (!second) return first;
  return operator === "Or" ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell);
}

/** `>50`, `<>完成`, `=*逾期*`, `=` for blanks, `<>` for all that is not blank. */
function condition(criterion: unknown): Keep | null {
  if (typeof criterion !== "string" && typeof criterion !== "number") return null;
  const match = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(String(criterion));
  const operator = match?.[1] ?? "=";
  const operand = match?.[2] ?? "";
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (operator === "=" || operator === "<>") {
    const wanted = operator === "=";
    const pattern = wildcard(operand);
    return ({ value, text }) =>
      (typeof value === "number" && value === number) || pattern.test(text) ? wanted : !wanted;
  }
  const holds = (order: number): boolean =>
    operator === ">" ? order > 0 : operator === "<" ? order < 0 : operator === ">=" ? order >= 0 : order <= 0;
  return ({ value }) =>
    Number.isNaN(number)
      ? typeof value === "string" && value !== "" && holds(value.localeCompare(operand, "zh-CN"))
      : typeof value === "number" && holds(value - number);
}

function wildcard(text: string): RegExp {
  const source = text.replace(/~[*?~]|[.*+?^${}()|[\]\\]/g, (part) =>
    part === "*" ? ".*" : part === "?" ? "." : part.startsWith("~") ? `\\${part.slice(1)}` : `\\${part}`,
  );
  return new RegExp(`^${source}$`, "isu");
}

/** The best, and those that equal the last of them. */
function byRank(
  cells: readonly FilteredCell[],
  criterion: unknown,
  percent: boolean,
  direction: 1 | -1,
): Keep | null {
  const amount = Number(criterion);
  if (!(amount > 0)) return null;
  const numbers = cells.map(({ value }) => value).filter((value) => typeof value === "number");
  numbers.sort((a, b) => (b - a) * direction);
  const count = percent ? Math.max(1, Math.floor((numbers.length * amount) / 100)) : amount;
  const last = numbers[Math.min(count, numbers.length) - 1];
  return ({ value }) => typeof value === "number" && last !== undefined && (value - last) * direction >= 0;
}

function byPeriod(word: string): Keep | null {
  const isIn = inPeriod(word, today());
  return isIn && (({ value }) => typeof value === "number" && isIn(value));
}

function byAverage(cells: readonly FilteredCell[], criteria: string | undefined): Keep | null {
  if (criteria !== "AboveAverage" && criteria !== "BelowAverage") return null;
  const numbers = cells.map(({ value }) => value).filter((value) => typeof value === "number");
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return ({ value }) =>
    typeof value === "number" && (criteria === "AboveAverage" ? value > average : value < average);
}
