import { parseArea, type Area } from "../model/address";

/* What the references of a chart mean: cells of some sheet, by the texts of formulas. */

export interface ChartCell {
  readonly value: string | number | boolean;
  /** The value is that of an error. */
  readonly isError?: boolean;
  readonly pattern?: string;
}

/** A sheet as charts look at it. */
export interface ChartSheet {
  readonly rows: number;
  readonly columns: number;
  cell(row: number, column: number): ChartCell | undefined;
  isShown(row: number, column: number): boolean;
}
export type FindSheet = (name: string) => ChartSheet | undefined;

/** A reference's cells, each column of them (each row, where it is flat) a level; the last is next to the points. */
export interface ChartCells {
  readonly levels: readonly (readonly (ChartCell | undefined)[])[];
}

const REFERENCE = /(?:'((?:[^']|'')+)'|([^'!(),[\]]+))!([^'!(),]+)/g;
const WHOLE = new RegExp(`^\\(?${REFERENCE.source}(?:,${REFERENCE.source})*\\)?$`);

/** The areas that a reference names, with the names of their sheets; undefined: it names other things too. */
export function referenceAreas(
  reference: string,
): readonly { readonly sheet: string; readonly address: string }[] | undefined {
  if (!WHOLE.test(reference)) return undefined;
  return [...reference.matchAll(REFERENCE)].map(([, quoted, bare = "", address = ""]) => ({
    sheet: quoted?.replaceAll("''", "'") ?? bare,
    address,
  }));
}

/** The cells of a reference; undefined: it is none of cells of this workbook. `visibleOnly`: hidden ones are left out. */
export function chartCells(reference: string, find: FindSheet, visibleOnly: boolean): ChartCells | undefined {
  const areas = referenceAreas(reference)?.map(({ sheet, address }) => {
    const [found, area] = [find(sheet), parseArea(address)];
    return found && area ? blockOf(found, area, visibleOnly) : undefined;
  });
  if (areas === undefined || areas.length === 0) return undefined;
  if (areas.some((one) => one === undefined)) return undefined;
  const blocks = areas as readonly Block[];
  const [first] = blocks;
  if (first && blocks.length === 1) return { levels: levelsOf(first) };
  return { levels: [blocks.flatMap((block) => block.flat())] };
}

/** As many points as older versions of Excel drew of one series. Of more we keep no values, and draw none. */
export const MOST_CELLS = 32_000;

type Block = readonly (readonly (ChartCell | undefined)[])[];

function blockOf(sheet: ChartSheet, area: Area, visibleOnly: boolean): Block | undefined {
  const [lastRow, lastColumn] = [
    Math.min(area.endRow, sheet.rows - 1),
    Math.min(area.endColumn, sheet.columns - 1),
  ];
  if ((lastRow - area.startRow + 1) * (lastColumn - area.startColumn + 1) > MOST_CELLS) return undefined;
  const rows: (ChartCell | undefined)[][] = [];
  for (let row = area.startRow; row <= lastRow; row += 1) {
    const line: (ChartCell | undefined)[] = [];
    for (let column = area.startColumn; column <= lastColumn; column += 1)
      if (!visibleOnly || sheet.isShown(row, column)) line.push(sheet.cell(row, column));
    if (line.length > 0) rows.push(line);
  }
  return rows;
}

/** Columns of a block; rows, where it lies flat. */
function levelsOf(block: Block): Block {
  const width = block[0]?.length ?? 0;
  if (width > block.length) return block;
  return Array.from({ length: width }, (_level, column) => block.map((line) => line[column]));
}

/** All cells of a reference in a row, as a series takes its values. */
export function flatCells(cells: ChartCells | undefined): readonly (ChartCell | undefined)[] {
  const levels = cells?.levels ?? [];
  if (levels.length <= 1) return levels[0] ?? [];
  const length = levels[0]?.length ?? 0;
  return Array.from({ length }, (_point, at) => levels.map((level) => level[at])).flat();
}

/** The text of a reference's cells, as the name of a series or a title shows it. */
export function cellText(reference: string, find: FindSheet): string | undefined {
  const cells = chartCells(reference, find, false);
  if (cells === undefined) return undefined;
  return flatCells(cells)
    .map((cell) => (cell === undefined ? "" : shownValue(cell)))
    .filter((text) => text !== "")
    .join(" ");
}

export function shownValue({ value }: ChartCell): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}
