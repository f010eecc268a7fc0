import { everyActionDoesTheSame } from "./all-actions";

/** Ways in which Excel itself is unkind. */
everyActionDoesTheSame({
  "Excel empties its undo list when an add-in writes (below ExcelApi 1.20)": (modes) => {
    modes.apiVersion = "1.14";
  },
  "Excel keeps its undo list (ExcelApi 1.20)": (modes) => {
    modes.apiVersion = "1.20";
  },
  "nothing but the floor (ExcelApi 1.9)": (modes) => {
    modes.apiVersion = "1.9";
  },
  "conditional formats cannot be read": (modes) => {
    modes.readingFormatsThrows = true;
  },
  "there is no printer": (modes) => {
    modes.pageSetupThrows = true;
  },
  "formulas of formats read relative to the asking range": (modes) => {
    modes.formulasRelative = true;
  },
});
