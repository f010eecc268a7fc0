export const { XlsxError } = await globalThis.embeddedExcel("errors");
