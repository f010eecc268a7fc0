import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import type { PaperColumn, PaperTable } from "../ledger/papers/paper";
import { LINE_MM, mm, STYLES } from "./official-style";
import { runs } from "./word-text";

/** A table of more columns is set in smaller type. */
const MOST_COLUMNS = 6;
/** Eighths of a point. */
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;

interface RowPlace {
  readonly isHeader: boolean;
  readonly isLast: boolean;
}

/** A table as wide as the text: its header on every page, no row on two. */
export function wordTable({ columns, rows, together = false }: PaperTable): Table {
  const isSmall = columns.length > MOST_COLUMNS;
  const header = isSmall ? STYLES.smallTableHeader : STYLES.tableHeader;
  const body = isSmall ? STYLES.smallTableText : STYLES.tableText;
  const widths = widthsOf(columns);
  const row = (cells: readonly string[], style: string, { isHeader, isLast }: RowPlace): TableRow =>
    new TableRow({
      cantSplit: true,
      // Word knows this one as said or not said.
      ...(isHeader && { tableHeader: true }),
      children: columns.map(
        ({ align }, place) =>
          new TableCell({
            width: { size: widths[place] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            children: [
              new Paragraph({
                style,
                keepNext: isHeader || (together && !isLast),
                alignment: isHeader || align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT,
                children: runs(cells[place] ?? ""),
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    margins: { top: mm(0.8), bottom: mm(0.8), left: mm(1.2), right: mm(1.2), marginUnitType: WidthType.DXA },
    rows: [
      row(
        columns.map((column) => column.header),
        header.id,
        { isHeader: true, isLast: false },
      ),
      ...rows.map((cells, index) =>
        row(cells, body.id, { isHeader: false, isLast: index === rows.length - 1 }),
      ),
    ],
  });
}

/** The columns' widths in twips, together as wide as the text. */
function widthsOf(columns: readonly PaperColumn[]): readonly number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => mm((width / all) * LINE_MM));
}
