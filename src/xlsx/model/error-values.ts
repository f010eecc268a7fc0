/** The error values that a cell can hold. */
export const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
]);

/** Those that a file may hold (ECMA-376 part 1, 18.18.11, and Excel's later ones). */
export const ERROR_VALUES_OF_FILES: ReadonlySet<string> = new Set([
  ...ERROR_VALUES,
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#CONNECT!",
  "#BUSY!",
  "#PYTHON!",
]);
