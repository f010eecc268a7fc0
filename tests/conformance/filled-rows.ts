import type { CellValue } from "../../src/ledger/cells/ledger";
import { serialOf } from "../../src/plan/serial";
import type { StaffInput } from "../summaries/staff-input";

/** What staff may put into the first rows, each kind with each other kind once: the same in every Excel. */
const STATUSES: readonly CellValue[] = ["未启动", "推进中", "已完成", "", "已完成 ", { error: "#N/A" }];
const PROGRESS: readonly CellValue[] = [0, 0.3, 0.85, 1, "八成", 80, true, "", { error: "#DIV/0!" }];
const COMPLETED: readonly CellValue[] = [serialOf(2021, 9, 30), "", serialOf(2021, 12, 1) + 0.5, "2021.9.30"];
const UPDATED: readonly CellValue[] = [serialOf(2021, 9, 26), "", serialOf(2021, 9, 24), true, "昨天"];
const EXTENDED: readonly CellValue[] = ["", "", serialOf(2021, 12, 31), "年底", 2021.9];
const BASES: readonly CellValue[] = ["川办函〔2021〕8号", "", "\u3000", 17];
const ROWS = 120;

export const FILLED_ROWS: readonly StaffInput[] = Array.from({ length: ROWS }, (_row, at) => ({
  status: pick(STATUSES, at),
  progress: pick(PROGRESS, at + Math.floor(at / STATUSES.length)),
  completedOn: pick(COMPLETED, at + Math.floor(at / 7)),
  updatedOn: pick(UPDATED, at),
  extendedTo: pick(EXTENDED, at + Math.floor(at / 11)),
  extensionBasis: pick(BASES, at),
}));

function pick(values: readonly CellValue[], at: number): CellValue {
  return values[at % values.length] ?? "";
}
