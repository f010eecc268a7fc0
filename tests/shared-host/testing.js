export const { calculatedFile, fillOfRules, shownFill } = await globalThis.embeddedExcel("testing");
