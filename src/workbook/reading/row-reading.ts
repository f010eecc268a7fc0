import { asWorkbookFailure, WorkbookFailure } from "../requests/failure";
import { bytesOf, LARGEST_PART } from "../requests/message-size";
import { untracked } from "../requests/untracked";

/**
 * So many sheet rows come with the first request, 4.5 MB of usual tasks: a check of 5,000 is one. Where texts are
 * longer Excel refuses and a quarter is asked for.
 */
export const FIRST_ROWS = 5_100;
/** A row of a ledger whose first rows are not known yet, in bytes. */
const SUPPOSED_ROW = 2_000;
/** The size of a row is known well enough from so many. */
const MEASURED_ROWS = 500;
/** Excel gave fewer rows than it said there are: never an empty ledger. Not a code of Office.js. */
export const ROWS_MISSING = "RowsMissing";
const TOO_LARGE = "ResponsePayloadSizeLimitExceeded";

/**
 * An attempt to read with so many first rows, and with a quarter of them each time that Excel finds the answer too large:
 * texts are longer than one thought. Nothing of an attempt that failed may be used.
 */
export async function withFewerRows<Answer>(
  attempt: (firstRows: number) => Promise<Answer>,
): Promise<Answer> {
  for (let rows = FIRST_ROWS; ; rows = Math.ceil(rows / 4))
    try {
      return await attempt(rows);
    } catch (error) {
      if (rows === 1 || !isTooLarge(error)) throw error;
    }
}

type Property = "values" | "valueTypes" | "formulas" | "numberFormat";

/** Each written out, so that the gate of API sets can read what is loaded. */
const LOAD: Readonly<Record<Property, (range: Excel.Range) => unknown>> = {
  values: (range) => range.load("values"),
  valueTypes: (range) => range.load("valueTypes"),
  formulas: (range) => range.load("formulas"),
  numberFormat: (range) => range.load("numberFormat"),
};

/** Cells of a range with many rows, in as many parts as they came. */
export class RequestedRows {
  readonly whole: Excel.Range;
  readonly properties: readonly Property[];
  readonly parts: Excel.Range[] = [];

  constructor(whole: Excel.Range, properties: readonly Property[]) {
    this.whole = whole;
    this.properties = properties;
  }

  cells(property: "valueTypes"): string[][];
  cells(property: "values" | "formulas" | "numberFormat"): unknown[][];
  cells(property: Property): unknown[][] {
    return this.parts.flatMap((part) => part[property] as unknown[][]);
  }

  /** Cell by cell of a single column, with its position. */
  eachCell(property: Property, visit: (value: unknown, row: number) => void): void {
    let row = 0;
    for (const part of this.parts) for (const [value] of part[property] as unknown[][]) visit(value, row++);
  }
}

/**
 * A reading of ranges with equally many rows. The first rows come with the request that is being built; what a
 * message cannot hold follows in requests of its own, each as large as may be.
 */
export class RowReading {
  readonly #sheet: Excel.Worksheet;
  readonly #firstRows: number;
  readonly #asked: RequestedRows[] = [];

  /** Of ranges on this sheet. */
  constructor(sheet: Excel.Worksheet, firstRows = FIRST_ROWS) {
    this.#sheet = sheet;
    this.#firstRows = firstRows;
  }

  /** Fewer rows than usual come with the first request: what there is is too much for one. */
  get isCut(): boolean {
    return this.#firstRows < FIRST_ROWS;
  }

  request(whole: Excel.Range, ...properties: readonly Property[]): RequestedRows {
    whole.load("rowIndex,columnIndex,rowCount,columnCount");
    const rows = new RequestedRows(whole, properties);
    const rowsOfSheet = untracked(this.#sheet.getRange(`1:${this.#firstRows}`));
    const top = untracked(whole.getIntersectionOrNullObject(rowsOfSheet));
    for (const property of properties) LOAD[property](top);
    rows.parts.push(top);
    this.#asked.push(rows);
    return rows;
  }

  /** Reads what did not come with the first request. WorkbookFailure ROWS_MISSING: Excel gave fewer rows than there are. */
  async complete(context: Excel.RequestContext): Promise<void> {
    for (const { parts } of this.#asked) if (parts[0]?.isNullObject) parts.pop();
    const first = this.#asked[0];
    if (!first) return;
    const { rowIndex, rowCount } = first.whole;
    const start = Math.max(0, Math.min(rowCount, this.#firstRows - rowIndex));
    await readOn(context, this.#sheet, this.#asked, start, start);
    for (const { whole, properties, parts } of this.#asked)
      for (const property of properties) {
        const came = parts.reduce((sum, part) => sum + (part[property] as unknown[]).length, 0);
        if (came !== whole.rowCount)
          throw new WorkbookFailure(ROWS_MISSING, "reading", `${came}/${whole.rowCount}`);
      }
  }
}

/** Reads from row `done` (0-based, in the ranges) on, of which the last `measured` tell how large a row is. */
async function readOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  asked: readonly RequestedRows[],
  done: number,
  measured: number,
  atMost = Infinity,
): Promise<void> {
  const left = Math.min(...asked.map(({ whole }) => whole.rowCount)) - done;
  if (left <= 0) return;
  const bytesOfRow = measured === 0 ? SUPPOSED_ROW : bytesPerRow(asked, measured);
  const count = Math.max(1, Math.min(left, atMost, Math.floor(LARGEST_PART / bytesOfRow)));
  const parts = asked.map(({ whole, properties }) => {
    const part = untracked(
      sheet.getRangeByIndexes(whole.rowIndex + done, whole.columnIndex, count, whole.columnCount),
    );
    for (const property of properties) LOAD[property](part);
    return part;
  });
  try {
    await context.sync();
  } catch (error) {
    if (count === 1 || !isTooLarge(error)) throw error;
    return readOn(context, sheet, asked, done, measured, Math.ceil(count / 2));
  }
  for (const [index, { parts: known }] of asked.entries()) {
    const part = parts[index];
    if (part) known.push(part);
  }
  return readOn(context, sheet, asked, done + count, count);
}

/** Of the part that came last, with so many rows: the mean of some rows of it, taken evenly. */
function bytesPerRow(asked: readonly RequestedRows[], rows: number): number {
  const step = Math.ceil(rows / MEASURED_ROWS);
  const sample = <Row>(cells: readonly Row[]): Row[] => cells.filter((_row, index) => index % step === 0);
  const bytes = asked.flatMap(({ parts, properties }) => {
    const last = parts.at(-1);
    return last ? properties.map((name) => bytesOf(sample(last[name] as unknown[]))) : [];
  });
  return bytes.reduce((sum, part) => sum + part, 0) / Math.ceil(rows / step);
}

/** Excel had more to answer than a message holds. */
function isTooLarge(error: unknown): boolean {
  const failure = asWorkbookFailure(error, "reading");
  return failure instanceof WorkbookFailure && failure.code === TOO_LARGE;
}
