/** A paper of the office, before it is a file: what it says, in the order of its pages. Plain text throughout. */
export interface Paper {
  readonly title: string;
  /** 发文字号, its number left to fill. */
  readonly documentNo: string;
  readonly blocks: readonly Block[];
  /** The signature; "" is left to fill. */
  readonly issuer: string;
}

/** A part of a paper; how each stands on the page is GB/T 9704's. */
export type Block =
  /** 主送机关, at the margin; headings of the first and the second order; running text. */
  | { readonly kind: "addressee" | "heading" | "subheading" | "text"; readonly text: string }
  | { readonly kind: "table"; readonly table: PaperTable };

export interface PaperColumn {
  readonly header: string;
  /** Its share of the table's width, in millimetres of the whole line (156). */
  readonly width: number;
  readonly align: "left" | "center";
}

export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  /** The cells' texts; a line break is where a line of a narrow cell ends. */
  readonly rows: readonly (readonly string[])[];
  /** It stands on one page; for tables of a few low rows. */
  readonly together?: boolean;
}

/** 成文日期, left to fill. */
export const DATE_TO_FILL = "　　　　年　　月　　日";

/** The paper as plain text, for those who paste it: a paragraph a line, a table's cells apart by tabs. */
export function plainText({ title, documentNo, blocks, issuer }: Paper): string {
  const lines = blocks.flatMap((block) => (block.kind === "table" ? tableLines(block.table) : [block.text]));
  const end = [issuer, DATE_TO_FILL].filter((line) => line !== "");
  return [documentNo, title, ...lines, ...end].join("\n");
}

function tableLines({ columns, rows }: PaperTable): readonly string[] {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => cell.replaceAll("\n", "")).join("\t");
  return [line(columns.map(({ header }) => header)), ...rows.map(line)];
}
