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
});
