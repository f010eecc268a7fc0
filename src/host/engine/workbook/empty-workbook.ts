import { LocaleType } from "@univerjs/core";
import type { WorkbookFile } from "../../../xlsx/model/book/workbook-file";

/** A new workbook with one empty sheet, made at that time. */
export function emptyWorkbook(name: string, created: Date): WorkbookFile {
  const id = "sheet-1";
  return {
    snapshot: {
      id: "workbook",
      name,
      appVersion: "",
      locale: LocaleType.ZH_CN,
      styles: {},
      sheetOrder: [id],
      sheets: { [id]: { id, name: "Sheet1", rowCount: 1000, columnCount: 26, cellData: {} } },
      resources: [],
    },
    extras: {
      sheets: {},
      tables: {},
      properties: { creationDate: created.toISOString().replace(/\.\d+/, "") },
    },
  };
}
