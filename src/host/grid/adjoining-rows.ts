/** Rows in ascending order, those that adjoin taken together. */
export function adjoiningRows(rows: readonly number[]): { readonly row: number; readonly rows: number }[] {
  const groups: { row: number; rows: number }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.row + last.rows === row) last.rows++;
    else groups.push({ row, rows: 1 });
  }
  return groups;
}
