/** Whether the workbook was opened for reading alone: Excel then refuses what is written. */
export function isReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}
