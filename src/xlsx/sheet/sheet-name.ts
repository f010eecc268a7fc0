/** A sheet's name as a formula names it: in quotes unless it is a plain word that cannot be taken for a reference. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const reference = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/.test(name);
  return plain && !reference ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits `Sheet!$A$1,'a,b'!$C$1` at its commas and gives each piece without its sheet. */
export function referencesWithoutSheet(formula: string): string[] {
  const pieces = formula.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  return pieces.map((piece) => piece.replace(/^.*!/s, "").trim());
}

/** Whether a sheet may be called so at all; longer names than Excel's 31 characters come from other programs. */
export function isSheetName(name: string): boolean {
  return name !== "" && !/[\\/?*:[\]]/.test(name);
}
