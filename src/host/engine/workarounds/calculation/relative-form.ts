/**
 * Functions that ask where a reference of theirs is by the place that Univer moved it to. Others may ask for the place
 * where it stands in the text.
 */
const FOLLOW_MOVED = new Set(
  (
    "ABS AND AVERAGE AVERAGEIFS CHAR COUNT COUNTA COUNTIF COUNTIFS DATE EXACT IF IFERROR INT ISBLANK ISERROR ISLOGICAL " +
    "ISNUMBER LEN MATCH MAX MIN NOT OR ROUND ROW SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TEXT"
  ).split(" "),
);
const WORD = /[\p{L}\p{N}_.$\\?]+/uy;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i;

/** A formula cut up: texts in which no reference moves, and between them cells, by row and column. */
interface Pieces {
  readonly texts: readonly string[];
  readonly cells: readonly Cell[];
}
interface Cell {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

/** Formulas that were cut up; null: how they move is not plain. */
const known = new Map<string, Pieces | null>();
const MOST_KNOWN = 50_000;

/**
 * What is the same of formulas that say the same of their own row and column, as `=B5*2` in row 5 and `=B6*2` in row 6
 * do. Null: the formula holds no such reference, or one of which it is not plain how it moves.
 */
export function relativeForm(formula: string, row: number, column: number): string | null {
  const pieces = piecesOf(formula);
  if (!pieces || pieces.cells.length === 0) return null;
  const places = pieces.cells.map((cell) =>
    [
      cell.isRowFixed ? `R${cell.row}` : `r${cell.row - row}`,
      cell.isColumnFixed ? `C${cell.column}` : `c${cell.column - column}`,
    ].join(""),
  );
  return pieces.texts.map((text, place) => `${text}\0${places[place] ?? ""}`).join("\0");
}

/** Whether a formula, or what a name stands for, says the same wherever it stands. */
export function movesNothing(formula: string): boolean {
  return piecesOf(formula)?.cells.length === 0;
}

function piecesOf(formula: string): Pieces | null {
  const before = known.get(formula);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const pieces = cutUp(formula);
  known.set(formula, pieces);
  return pieces;
}

function cutUp(formula: string): Pieces | null {
  const texts: string[] = [];
  const cells: Cell[] = [];
  let cut = 0;
  for (let at = 0; at < formula.length;) {
    const skipped = endOfLiteral(formula, at);
    if (skipped === null) return null;
    if (skipped > at) {
      at = skipped;
      continue;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(formula)?.[0];
    if (word === undefined) {
      at += 1;
      continue;
    }
    const end = at + word.length;
    const follows = formula[end] ?? "";
    if (follows === "(" && !FOLLOW_MOVED.has(word.toUpperCase())) return null;
    const cell = CELL.exec(word);
    const isInRange = formula[at - 1] === ":" || follows === ":";
    const isFixed = cell?.[1] === "$" && cell[3] === "$";
    if (isInRange && !isFixed) return null;
    if (cell && follows === "#") return null;
    if (cell && !isFixed && follows !== "(" && follows !== "!" && follows !== "[") {
      texts.push(formula.slice(cut, at));
      cells.push({
        row: Number(cell[4]) - 1,
        column: columnOf(cell[2] ?? ""),
        isRowFixed: cell[3] === "$",
        isColumnFixed: cell[1] === "$",
      });
      cut = end;
    }
    at = end;
  }
  return { texts: [...texts, formula.slice(cut)], cells };
}

/** Where a text, a quoted name or brackets end that begin here; the place itself where none does; null: they do not end. */
function endOfLiteral(formula: string, at: number): number | null {
  const first = formula[at];
  if (first === '"' || first === "'") {
    let end = formula.indexOf(first, at + 1);
    while (end >= 0 && formula[end + 1] === first) end = formula.indexOf(first, end + 2);
    return end < 0 ? null : end + 1;
  }
  if (first !== "[") return at;
  let depth = 0;
  for (let place = at; place < formula.length; place++) {
    const one = formula[place];
    if (one === "'") place += 1;
    else if (one === "[") depth += 1;
    else if (one === "]") depth -= 1;
    if (depth === 0) return place + 1;
  }
  return null;
}

function columnOf(letters: string): number {
  return (
    Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
