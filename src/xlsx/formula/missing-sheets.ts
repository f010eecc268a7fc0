/** A text in quotation marks, or a reference to another sheet: its name in apostrophes or without, and what of it. */
const TEXT_OR_REFERENCE =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|(?<![\]\p{L}\p{N}_.'])([\p{L}\p{N}_.]+))!(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(])/gu;

/**
 * A formula whose references to sheets that there are not are #REF!, as Excel makes them when a sheet is deleted; a file
 * that names such a sheet is repaired. `sheets`: the names that there are, in lower case.
 */
export function withoutMissingSheets(formula: string, sheets: ReadonlySet<string>): string {
  if (!formula.includes("!")) return formula;
  return formula.replace(TEXT_OR_REFERENCE, (all: string, quoted?: string, bare?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? bare;
    // A bracket: a sheet of another workbook. A colon: all sheets from one to another.
    return name === undefined || /[[:]/.test(name) || sheets.has(name.toLowerCase()) ? all : "#REF!";
  });
}
