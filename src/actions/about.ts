import { aboutExcel } from "../workbook/excel/about-excel";

/** Which Excel the add-in runs in: host, platform, version, and the highest ExcelApi that it says it has. */
export type AboutExcel = ReturnType<typeof aboutExcel>;

export function about(): AboutExcel {
  return aboutExcel();
}
