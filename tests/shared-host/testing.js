export const { calculatedFile, EXCEL_CLASSES, fillOfRules, shownFill } =
  await globalThis.embeddedExcel("testing");
