import type { OpenWorkbook } from "../workbook/open-workbook";

/** Runs what Univer brings another sheet to the front for, where Excel leaves the active sheet alone; no event tells of it. */
export function keepOnTop<Result>(workbook: OpenWorkbook, run: () => Result): Result {
  const top = workbook.facade.getActiveSheet();
  workbook.topStays = true;
  try {
    return run();
  } finally {
    top.activate();
    workbook.topStays = false;
  }
}
