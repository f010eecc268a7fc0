import { hiddenWords } from "../../../plan/text/hidden-characters";
import { isoOf } from "../../../plan/serial";
import { textOf } from "../../cells/cell-value";
import { isBlankCell } from "../../cells/seen-cell";
import type { RowCheck } from "../declared/check";
import { meaningOf } from "../declared/matched-rows";

/** Checks of 调整后时限 and 调整依据. An ongoing task has no deadline to extend: what stands there does nothing. */
export const extensionChecks: readonly RowCheck[] = [
  {
    code: "P16",
    severity: "error",
    title: "调整后时限缺依据",
    meaning: "填了调整后时限，没有在调整依据中注明批准文件，延期不予采用，仍按截止日期判定。",
    fixing: null,
    needs: ["no", "deadline", "extendedTo", "extensionBasis"],
    per: "row",
    run: (row, { year }) => {
      const { extendedTo } = row.staff.values;
      const basis = row.cell("extensionBasis");
      if (typeof extendedTo !== "number" || !isBlankCell(basis)) return [];
      if (meaningOf(row, year)?.kind === "ongoing") return [];
      const hidden = hiddenWords(textOf(basis));
      const now = hidden === "" ? "调整依据为空" : `调整依据中只有${hidden}`;
      const message = `调整后时限为${isoOf(extendedTo)}，${now}，请注明批准文件（如批文号），否则仍按截止日期判定。`;
      return [{ row, key: "extensionBasis", message }];
    },
  },
  {
    code: "P17",
    severity: "warning",
    title: "调整后时限早于截止日期",
    meaning: "调整后时限比截止日期还早，不是延期，日期可能有误。",
    fixing: null,
    needs: ["no", "deadline", "extendedTo", "extensionBasis"],
    per: "row",
    run: (row, { year }) => {
      const { extendedTo } = row.staff.values;
      if (typeof extendedTo !== "number") return [];
      const meaning = meaningOf(row, year);
      if (meaning?.kind !== "dated" || Math.floor(extendedTo) >= meaning.due) return [];
      const message = `调整后时限${isoOf(extendedTo)}早于截止日期${isoOf(meaning.due)}，请核对日期。`;
      return [{ row, key: "extendedTo", message }];
    },
  },
];
