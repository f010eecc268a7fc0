import type { Serial } from "../../plan/plan";
import { isCellError, textOf } from "../cells/cell-value";
import { isDayOf, type LedgerDays } from "../settings/ledger-days";
import type { CellValue } from "../cells/ledger";

/** The cells of a row that tell the day it is due. */
export interface DueInput {
  readonly due: CellValue;
  readonly extendedTo: CellValue;
  readonly extensionBasis: CellValue;
}

/**
 * What counts as nothing in 调整依据. SUBSTITUTE takes these out in the formula; characters that cannot be seen are
 * the checks' affair (domain: "Lights and counts read a cell as it stands").
 */
export const BLANKS = [" ", "\u3000", "\u00A0", "\t", "\n", "\r"] as const;

/** Does 调整依据 name anything? */
function namesBasis(value: CellValue): boolean {
  if (isCellError(value)) return false;
  return Array.from(textOf(value)).some((character) => !(BLANKS as readonly string[]).includes(character));
}

/**
 * An approved extension is adopted when 调整后时限 is a day of the ledger and 调整依据 names the approval (domain, "The
 * ledger row"). Never of an ongoing task: that is for the caller to know. The same as an Excel expression:
 * extension-formula.ts.
 */
export function isAdopted({ extendedTo, extensionBasis }: Omit<DueInput, "due">, days: LedgerDays): boolean {
  return isDayOf(days, extendedTo) && namesBasis(extensionBasis);
}

/** The day on which a dated task is due: an adopted 调整后时限, else 截止日期; null where neither is a day. */
export function dueDay(input: DueInput, days: LedgerDays): Serial | null {
  const day = isAdopted(input, days) ? input.extendedTo : input.due;
  return isDayOf(days, day) ? day : null;
}
