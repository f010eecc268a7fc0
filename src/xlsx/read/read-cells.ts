import type { Cell, CellMatrix } from "../model/snapshot";
import { cellAddress, maximumColumns, parseCell, parseArea } from "../model/address";
import { days1904, serialOfIso } from "../model/date-system";
import { formulaFromFile } from "../formula/formula-prefix";
import { shiftFormula } from "../formula/formula-shift";
import type { ReadContext } from "./read-context";
import { readText, richDocument, type FileText } from "../sheet/rich-text";
import { XlsxError } from "../package/xlsx-error";
import { child, childrenOf, numberAttribute, type XmlElement } from "../package/xml-read";
import { cellText, decodeCellText } from "../package/xml-write";

/** Characters of a formula; Excel refuses longer ones. */
const longestFormula = 8192;

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Format numbers of whole rows and columns, by index. */
export interface OuterFormats {
  readonly rows: ReadonlyMap<number, number>;
  columnFormat(column: number): number | undefined;
}

function textCell(value: FileText, quotePrefix: boolean): Cell {
  const cell: Cell = { v: value.text, t: 1, ...(quotePrefix ? { custom: { quotePrefix: true } } : {}) };
  return value.runs === undefined ? cell : { ...cell, p: richDocument(value) };
}

function readValue(cell: XmlElement, format: number, context: ReadContext): Cell {
  const value = child(cell, "v")?.text;
  const quotePrefix = context.pool.hasQuotePrefix(format);
  const type = cell.attributes["t"] ?? "n";
  if (type === "inlineStr") return textCell(readText(child(cell, "is"), context.styles.palette), quotePrefix);
  if (value === undefined || (value.trim() === "" && type !== "str")) return {};
  if (type === "s") {
    const text = context.sharedStrings[Number(value)];
    if (text === undefined) throw new XlsxError("damaged");
    return textCell(text, quotePrefix);
  }
  if (type === "str") return textCell({ text: cellText(value) }, quotePrefix);
  if (type === "b") return { v: value === "1" || value === "true" ? 1 : 0, t: 3 };
  if (type === "e") return { v: value, t: 1, custom: { error: true } };
  // An ISO day is the same day whatever the workbook counts from.
  if (type === "d") {
    const serial = serialOfIso(value);
    return serial === undefined ? { v: value, t: 1 } : { v: serial, t: 2 };
  }
  const number = Number(value);
  if (!Number.isFinite(number)) return { v: value, t: 1 };
  return { v: context.uses1904 && context.pool.isDate(format) ? number + days1904 : number, t: 2 };
}

/** Each array formula is looked for in each row. */
const MOST_LOOKS = 5_000_000;

/** Reads `<sheetData>` of a sheet: values, formulas and formats of its cells. */
export class CellReader {
  readonly cells: CellMatrix = {};
  lastRow = -1;
  lastColumn = -1;
  readonly #shared = new Map<string, SharedFormula>();
  readonly #arrays: string[] = [];
  readonly #context: ReadContext;
  readonly #outer: OuterFormats;

  constructor(context: ReadContext, outer: OuterFormats) {
    this.#context = context;
    this.#outer = outer;
  }

  /** Reads the cells of one `<row>`. Rows and cells may leave out where they stand. */
  readRow(rowElement: XmlElement, row: number): void {
    let next = 0;
    for (const element of childrenOf(rowElement, "c")) {
      const { r: address } = element.attributes;
      const column = address === undefined ? next : parseCell(address)?.column;
      if (column === undefined || column >= maximumColumns) throw new XlsxError("damaged");
      next = column + 1;
      const cell = this.#readCell(element, row, column);
      if (Object.keys(cell).length === 0) continue;
      (this.cells[row] ??= {})[column] = cell;
      this.lastRow = Math.max(this.lastRow, row);
      this.lastColumn = Math.max(this.lastColumn, column);
    }
  }

  /** What an array formula spills is its result: Univer computes it again, and values there would be in its way. */
  finish(): CellMatrix {
    const arrays = this.#arrays.map(parseArea).filter((range) => range !== undefined);
    if (arrays.length === 0) return this.cells;
    if (arrays.length * Object.keys(this.cells).length > MOST_LOOKS)
      throw new XlsxError("too-large", "数组公式的个数与行数之积超过 500 万");
    for (const [row, cells] of Object.entries(this.cells)) {
      const crossing = arrays.filter((range) => range.startRow <= Number(row) && Number(row) <= range.endRow);
      for (const [column, cell] of Object.entries(crossing.length === 0 ? {} : (cells ?? {}))) {
        const spilled = crossing.some(
          (range) => range.startColumn <= Number(column) && Number(column) <= range.endColumn,
        );
        if (!spilled || !cell || cell.f) continue;
        delete cell.v;
        delete cell.t;
      }
    }
    return this.cells;
  }

  #readCell(element: XmlElement, row: number, column: number): Cell {
    const format = numberAttribute(element, "s") ?? 0;
    const style = this.#context.pool.cellStyle(
      format,
      this.#outer.rows.get(row),
      this.#outer.columnFormat(column),
    );
    const cell = readValue(element, format, this.#context);
    const formula = this.#readFormula(child(element, "f"), row, column);
    if (formula.f !== undefined) {
      delete cell.custom;
      Object.assign(cell, formula);
    }
    if (style !== undefined) cell.s = style;
    return cell;
  }

  #readFormula(element: XmlElement | undefined, row: number, column: number): Pick<Cell, "f" | "ref"> {
    if (element === undefined) return {};
    const { t: type, si: group = "", ref: reference } = element.attributes;
    // A what-if table is its values; its definition stays in the file as long as nobody changes its first cell.
    if (type === "dataTable") return {};
    let text = decodeCellText(element.text);
    if (type === "shared") {
      const master = this.#shared.get(group);
      if (text !== "") this.#shared.set(group, { text, row, column });
      else if (master !== undefined)
        text = shiftFormula(master.text, row - master.row, column - master.column);
    }
    if (text === "") return {};
    if (text.length > longestFormula) throw new XlsxError("damaged");
    const f = formulaFromFile(text);
    if (type !== "array") return { f };
    const ref = reference ?? cellAddress(row, column);
    this.#arrays.push(ref);
    return { f, ref };
  }
}
