/**
 * Whether Excel can undo what an add-in writes: from ExcelApi 1.20 on. Below it every write, format or setting of ours
 * empties the user's list of what can be undone (OfficeDev/office-js 3788, 6170, 2802).
 */
export function isUndoKept(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.20");
}
