import { everyActionDoesTheSame } from "./all-actions";

/** Ways in which filters are unkind. */
everyActionDoesTheSame({
  "criteria of filters come with nulls, and are refused so": (modes) => {
    modes.filterCriteria = { nulls: true, refuseNulls: true, throwAfterwards: false };
  },
  "everything throws behind a filter": (modes) => {
    modes.filterCriteria = { nulls: true, refuseNulls: false, throwAfterwards: true };
  },
});
