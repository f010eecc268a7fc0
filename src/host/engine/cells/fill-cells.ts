import { AUTO_FILL_APPLY_TYPE, IAutoFillService } from "@univerjs/sheets";
import type { Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { univerRange } from "../univer/univer-range";

/** What goes on from cells into others; "as seen": copies or a series, by what is there. */
export type Filling = "as seen" | "copies" | "series" | "formats" | "values";

const TYPES: Readonly<Record<Filling, AUTO_FILL_APPLY_TYPE | undefined>> = {
  "as seen": undefined,
  copies: AUTO_FILL_APPLY_TYPE.COPY,
  series: AUTO_FILL_APPLY_TYPE.SERIES,
  formats: AUTO_FILL_APPLY_TYPE.ONLY_FORMAT,
  values: AUTO_FILL_APPLY_TYPE.NO_FORMAT,
};

/** False when Univer did not. `to` holds `from`. */
export async function fillCells(
  { injector, unitId }: OpenWorkbook,
  sheetId: string,
  from: Area,
  to: Area,
  filling: Filling,
): Promise<boolean> {
  return injector
    .get(IAutoFillService)
    .triggerAutoFill(unitId, sheetId, univerRange(from), univerRange(to), TYPES[filling]);
}
