/** The cells of a table that was copied as text, as Excel writes it: quotes hold cells of several lines. */
export function cellsOfText(text: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gy;
  const whole = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let match = cell.exec(whole); match; match = cell.exec(whole)) {
    const [, quoted, plain, end] = match;
    lines.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end === "\n") lines.push([]);
  }
  return lines;
}
