/** Asks for the merged cells of a range; null: this Excel cannot tell (ExcelApi below 1.13). */
export function requestMerged(whole: Excel.Range): Excel.RangeAreas | null {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return null;
  const merged = whole.getMergedAreasOrNullObject();
  merged.untrack();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return merged;
}
