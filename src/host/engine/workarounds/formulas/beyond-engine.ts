import type { BaseAstNode } from "@univerjs/engine-formula";

/** Univer's numbers of the nodes of a parsed formula. */
const [REFERENCE, VALUE, FUNCTION, ERROR, RANGE] = [1, 2, 4, 7, 10];
/** A reference to another workbook: `[1]Sheet1!A1`, `'[1]She et'!A1`. */
const ANOTHER_WORKBOOK = /^'?\[([^\]]+)\][^!]*!/;
/** `'Sheet1:Sheet3'!A1` */
const THROUGH_SHEETS = /^'[^'!]*:[^'!]*'!/;
/** What Univer makes of a function or a name that it does not know. */
const UNKNOWN = "Error";
/** About the program, the machine or the file. */
const NOT_ABOUT_CELLS = new Set(["CELL", "INFO"]);
/** Chinese numerals and days of the week in TEXT, which Univer writes in digits and in English. */
const CHINESE_FORMAT = /\[DBNum\d|^"a{3,4}"$/i;

/** Of parsed formulas that were looked at; not of their parts, which are many. */
const known = new WeakMap<object, boolean>();

/**
 * Does a parsed formula hold what Univer 0.25.1 cannot calculate: what is unknown, cannot be parsed, or is known to come
 * out otherwise than in Excel, however deep?
 */
export function isBeyondEngine(formula: BaseAstNode, unitId: string): boolean {
  const before = known.get(formula);
  if (before !== undefined) return before;
  const is = holdsUnknown(formula, unitId);
  known.set(formula, is);
  return is;
}

function holdsUnknown(node: BaseAstNode, unitId: string): boolean {
  return isUnknown(node, unitId) || node.getChildren().some((child) => holdsUnknown(child, unitId));
}

function isUnknown(node: BaseAstNode, unitId: string): boolean {
  const token = node.getToken();
  switch (node.nodeType as number) {
    case REFERENCE: {
      const other = ANOTHER_WORKBOOK.exec(token)?.[1];
      return (other !== undefined && other !== unitId) || THROUGH_SHEETS.test(token);
    }
    case VALUE:
      return CHINESE_FORMAT.test(token);
    case FUNCTION:
      return token === UNKNOWN || NOT_ABOUT_CELLS.has(token);
    // A reference that was deleted stands in the formula as an error: that is no lack of the engine's.
    case ERROR:
      return token !== "#REF!" && token !== "#N/A";
    case RANGE: {
      const [from, to] = node.getChildren().map((end) => end.getToken());
      // `Sheet1:Sheet3!A1` is through sheets, and Univer takes it for a range from a cell called Sheet1.
      return to?.includes("!") === true && from?.includes("!") !== true;
    }
    default:
      return false;
  }
}
