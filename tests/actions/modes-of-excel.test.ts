import { everyActionDoesTheSame } from "./all-actions";

/** Ways in which Excel itself is unkind. */
everyActionDoesTheSame({
  "conditional formats cannot be read": (modes) => {
    modes.readingFormatsThrows = true;
  },
  "there is no printer": (modes) => {
    modes.pageSetupThrows = true;
  },
  "formulas of formats read relative to the asking range": (modes) => {
    modes.formulasRelative = true;
  },
  "criteria of filters come with nulls, and are refused so": (modes) => {
    modes.filterCriteria = { nulls: true, refuseNulls: true, throwAfterwards: false };
  },
  "everything throws behind a filter": (modes) => {
    modes.filterCriteria = { nulls: true, refuseNulls: false, throwAfterwards: true };
  },
});
