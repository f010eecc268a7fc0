import { keep } from "../../src/actions/keep";
import { setAsOf } from "../../src/actions/set-as-of";
import type { Kept, Outcome } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { serialOf } from "../../src/plan/serial";
import { setup } from "./checked-ledger";
import { readSheets } from "./read-sheets";

export const JUNE = serialOf(2022, 6, 1);
export const JULY = serialOf(2022, 7, 1);
export const AUGUST = serialOf(2022, 8, 1);

/** A meeting that is kept, on the day that stands in the workbook. */
export async function kept(overwrite = false): Promise<Kept> {
  const outcome = await keep(setup, { overwrite });
  if (outcome.kind !== "kept") throw new Error(sentenceOf(outcome));
  return outcome;
}
export const on = (day: number): Promise<Outcome> => setAsOf(setup, day);

/** 历次会议 from its third row on: the lines of meetings, a blank one, and the table with its header. */
export async function history(): Promise<{ lines: unknown[][]; rows: unknown[][] }> {
  const [, , , ...below] = (await readSheets()).get("历次会议") ?? [];
  const blank = below.findIndex((cells) => cells.every((cell) => cell === ""));
  return {
    lines: below.slice(0, blank).map((cells) => cells.slice(0, 4)),
    rows: below.slice(blank + 1).map((cells) => [...cells]),
  };
}
