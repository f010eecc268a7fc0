import { everyActionDoesTheSame } from "./all-actions";

/** Ways in which a workbook is unkind. */
everyActionDoesTheSame({
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
