export const { openEmbeddedExcel } = await globalThis.embeddedExcel("node");
