import { everyActionDoesTheSame } from "./all-actions";

/** Versions of Excel. */
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
});
