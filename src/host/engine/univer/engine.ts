import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorksheet } from "@univerjs/sheets/facade";

/** A running Univer, with its grid on screen (page) or without (Node). */
export interface Engine {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** A sheet of a workbook. */
export type Sheet = FWorksheet;
