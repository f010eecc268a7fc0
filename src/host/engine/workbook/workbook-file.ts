import type { IWorkbookData } from "@univerjs/core";
import type { Snapshot } from "../../../xlsx/model/snapshot";

/** A file's workbook as Univer takes it: the converter has numbers and words where Univer's types have enums. */
export function univerData(snapshot: Snapshot): IWorkbookData {
  return snapshot as unknown as IWorkbookData;
}

/** The inverse of {@link univerData}. */
export function fileSnapshot(data: IWorkbookData): Snapshot {
  return data as unknown as Snapshot;
}
