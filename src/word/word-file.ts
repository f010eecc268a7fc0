import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type Table,
} from "docx";
import { DATE_TO_FILL, type Block, type Paper } from "../ledger/papers/paper";
import {
  AFTER_TABLE,
  BEFORE_TABLE,
  CHARACTER,
  DEFAULT_RUN,
  exactly,
  LINE,
  PAGE,
  STYLES,
} from "./official-style";
import { wordTable } from "./word-table";
import { runs } from "./word-text";

/** The paper as a .docx, in the form of GB/T 9704: its number, the title, what it says, and the signature. */
export async function wordFile(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: paper.title,
    creator: "任务台账",
    lastModifiedBy: "任务台账",
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: DEFAULT_RUN } },
      paragraphStyles: Object.values(STYLES),
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber("odd"), even: pageNumber("even") },
        children: [
          new Paragraph({ style: STYLES.documentNo.id, children: runs(paper.documentNo) }),
          new Paragraph({ style: STYLES.title.id, children: runs(paper.title) }),
          ...paper.blocks.flatMap((block, index) =>
            drawn(block, { before: paper.blocks[index - 1], after: paper.blocks[index + 1] }),
          ),
          ...signature(paper.issuer),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

interface Neighbours {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
}

function drawn(block: Block, { before, after }: Neighbours): readonly (Paragraph | Table)[] {
  const isAfterTable = before?.kind === "table";
  if (block.kind === "table")
    // Word would make one table of two that touch.
    return [...(isAfterTable ? [new Paragraph({ style: STYLES.text.id })] : []), wordTable(block.table)];
  const spacing = {
    ...exactly(LINE),
    before: isAfterTable ? AFTER_TABLE : 0,
    after: after?.kind === "table" ? BEFORE_TABLE : 0,
  };
  return [
    new Paragraph({
      style: STYLES[block.kind].id,
      spacing,
      // The signature does not stand on a page alone.
      ...(after === undefined && { keepNext: true }),
      children: runs(block.text),
    }),
  ];
}

/** 右空四字: so many characters the date stands from the margin; a long name above it may come nearer. */
const [DATE_FROM_MARGIN, NAME_FROM_MARGIN] = [4, 2];

/** The name stands above the middle of the date, two blank lines below the text; an empty one is a line to fill. */
function signature(issuer: string): readonly Paragraph[] {
  const middle = (DATE_TO_FILL.length - issuer.length) / 2 + DATE_FROM_MARGIN;
  const line = (text: string, fromMargin: number, more: IParagraphOptions = {}): Paragraph =>
    new Paragraph({
      style: STYLES.signature.id,
      indent: { right: Math.round(fromMargin * CHARACTER) },
      children: runs(text),
      ...more,
    });
  const blank = (): Paragraph => line("", 0, { keepNext: true });
  return [
    blank(),
    blank(),
    line(issuer, Math.max(NAME_FROM_MARGIN, middle), { keepNext: true }),
    line(DATE_TO_FILL, DATE_FROM_MARGIN),
  ];
}

/** `— 1 —` at the outer side, one character from the margin. */
function pageNumber(pages: "odd" | "even"): Footer {
  const isOdd = pages === "odd";
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.page.id,
        alignment: isOdd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: isOdd ? { right: CHARACTER } : { left: CHARACTER },
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}
