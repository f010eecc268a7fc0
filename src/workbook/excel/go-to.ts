/** Selects a cell by its full address, e.g. `任务台账!H25`. Throws WorkbookFailure ItemNotFound: no such sheet. */
export function queueGoTo(context: Excel.RequestContext, address: string): void {
  const at = address.lastIndexOf("!");
  const name = address.slice(0, at);
  const sheet = context.workbook.worksheets.getItem(
    name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name,
  );
  sheet.activate();
  sheet.getRange(address.slice(at + 1)).select();
}
