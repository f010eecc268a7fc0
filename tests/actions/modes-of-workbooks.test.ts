import { everyActionDoesTheSame } from "./all-actions";

/** Ways in which a workbook is unkind. */
everyActionDoesTheSame({
  "criteria of filters come with nulls, and are refused so": (modes) => {
    modes.filterCriteria = { nulls: true, refuseNulls: true, throwAfterwards: false };
  },
  "everything throws behind a filter": (modes) => {
    modes.filterCriteria = { nulls: true, refuseNulls: false, throwAfterwards: true };
  },
  "numbers in formulas are respelt": (modes) => {
    modes.respellsNumbers = true;
  },
  "the workbook is calculated by hand": (modes) => {
    modes.manualCalculation = true;
  },
  "the workbook counts from 1904": (modes) => {
    modes.date1904 = true;
  },
});
