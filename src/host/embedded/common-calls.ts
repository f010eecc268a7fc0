import { selectionOf } from "../engine/sheets/selection";
import { displayText, valueOf } from "../engine/cells/cell-output";
import { cellAt, numberFormatAt } from "../engine/cells/cells";
import { sheetOf, type ExcelHost } from "../objects/class/excel-class";
import type { RangeTarget } from "../objects/class/targets";
import { valueProperties } from "../objects/values/range-values";
import { safeArray } from "../seam/seam";
import { bindingProperties } from "./events/binding-messages";

/** Calls of the interface that all of Office has in common, by their numbers in the client. */
const CALL = {
  getSelectedData: 64,
  setSelectedData: 65,
  getBinding: 68,
  releaseBinding: 69,
  getAllBindings: 74,
  getDocumentCopy: 77,
  getDocumentCopyChunk: 80,
  releaseDocumentCopy: 81,
} as const;
const COERCION = { text: 0, matrix: 1 } as const;
const COMPRESSED = 5;
/** Codes of Office.js's for what a call cannot have. */
const REFUSED = { coercion: 1000, binding: 3002, fileType: 1006, file: 5001 } as const;

/** The call's answer: a code, 0 for none wrong, and the data. */
export type CommonAnswer = readonly [code: number, data?: unknown];

interface Place {
  /** Runs on the workbook, between requests. */
  readonly onWorkbook: (run: (host: ExcelHost) => unknown) => Promise<unknown>;
  readonly save: () => Promise<Uint8Array>;
}

/** Answers calls of the common interface. */
export class CommonCalls {
  readonly #place: Place;
  /** Copies of the document that are being read, by their handles. */
  readonly #copies = new Map<number, Uint8Array>();
  #handles = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  /** Null: there is no such call here. */
  answer(call: number, args: readonly unknown[]): Promise<CommonAnswer> | null {
    const on = (run: (host: ExcelHost) => unknown): Promise<CommonAnswer> =>
      this.#place.onWorkbook(run) as Promise<CommonAnswer>;
    switch (call) {
      case CALL.getSelectedData:
        return on((host) => selectedData(host, args[0]));
      case CALL.setSelectedData:
        return on((host) => setSelectedData(host, args[0], args[1]));
      case CALL.getBinding:
        return on((host) => bindingAnswer(host, String(args[0])));
      case CALL.getAllBindings:
        return on((host) => [0, host.bindings.all.map((one) => bindingProperties(host.workbook, one))]);
      case CALL.releaseBinding:
        return on((host) => {
          if (!host.bindings.get(String(args[0]))) return [REFUSED.binding];
          host.bindings.remove(String(args[0]));
          return [0];
        });
      case CALL.getDocumentCopy:
        return this.#copy(args[0]);
      case CALL.getDocumentCopyChunk:
        return Promise.resolve(this.#chunk(Number(args[0]), Number(args[1]), Number(args[2])));
      case CALL.releaseDocumentCopy:
        return Promise.resolve([this.#copies.delete(Number(args[0])) ? 0 : REFUSED.file]);
      default:
        return null;
    }
  }

  async #copy(fileType: unknown): Promise<CommonAnswer> {
    if (fileType !== COMPRESSED) return [REFUSED.fileType];
    const bytes = await this.#place.save();
    const handle = ++this.#handles;
    this.#copies.set(handle, bytes);
    return [0, [handle, bytes.length]];
  }

  #chunk(handle: number, offset: number, size: number): CommonAnswer {
    const bytes = this.#copies.get(handle)?.subarray(offset, offset + size);
    return bytes ? [0, [[...bytes], bytes.length]] : [REFUSED.file];
  }
}

function bindingAnswer(host: ExcelHost, id: string): CommonAnswer {
  const binding = host.bindings.get(id);
  return binding ? [0, bindingProperties(host.workbook, binding)] : [REFUSED.binding];
}

function selected({ workbook }: ExcelHost): RangeTarget {
  const { sheetId, areas, activeCell } = selectionOf(workbook);
  return { sheetId, ...(areas[0] ?? activeCell) };
}

function selectedData(host: ExcelHost, coercion: unknown): CommonAnswer {
  const range = selected(host);
  const sheet = sheetOf(host, range);
  const read = (cell: (row: number, column: number) => unknown): unknown[][] =>
    Array.from({ length: range.rows }, (_row, r) =>
      Array.from({ length: range.columns }, (_column, c) => cell(range.row + r, range.column + c)),
    );
  if (coercion === COERCION.matrix) {
    const values = read((row, column) => valueOf(cellAt(sheet, row, column)));
    return [0, safeArray([range.rows, range.columns], values.flat())];
  }
  if (coercion !== COERCION.text) return [REFUSED.coercion];
  const texts = read((row, column) =>
    displayText(valueOf(cellAt(sheet, row, column)), numberFormatAt(sheet, row, column)),
  );
  return [0, texts.map((line) => line.join("\t")).join("\r\n")];
}

async function setSelectedData(host: ExcelHost, coercion: unknown, data: unknown): Promise<CommonAnswer> {
  const matrix =
    coercion === COERCION.matrix
      ? (data as unknown[][])
      : coercion === COERCION.text
        ? String(data)
            .split(/\r\n|\n|\r/)
            .map((line) => line.split("\t"))
        : null;
  if (!matrix) return [REFUSED.coercion];
  const range = { ...selected(host), rows: matrix.length, columns: matrix[0]?.length ?? 0 };
  await valueProperties.Values?.set?.(range, matrix, host);
  return [0];
}
