import type { Outcome } from "../../actions/outcome/outcome";

export type Intent = "success" | "info" | "warning" | "error";

/** A check that nobody pressed found other issues than the one before it. */
export interface LiveChange {
  readonly kind: "live-changed";
  readonly added: number;
  readonly gone: number;
}

/** How what happened is to be taken; null is a word of the pane's own, such as a cancelled repair. */
export function intentOf(outcome: Outcome | LiveChange | null): Intent {
  switch (outcome?.kind) {
    case "inserted":
    case "repaired":
    case "highlighted":
    case "recalculated":
    case "summarised":
    case "kept":
    case "as-of-set":
    case "settings-set":
    case "row-written":
    case "copy-opened":
    case "table-shown":
      return "success";
    case "table-sorted":
    case "table-restored":
      return outcome.filtersOff.length > 0 ? "warning" : "success";
    case "fixed":
      return outcome.skipped.length > 0 ? "warning" : "success";
    case "validated":
      return outcome.issues.some(({ severity }) => severity === "error") ? "warning" : "success";
    case "live-changed":
      return outcome.added > 0 ? "warning" : "success";
    case "papers-made":
      return outcome.files.length > 0 ? "success" : "info";
    case "taken-back":
      return outcome.left.length > 0 ? "warning" : "success";
    case "clearing-offered":
    case "keep-offered":
    case "summarise-offered":
    case "row-changed":
    case "refused":
    case "copy-by-hand":
      return "warning";
    case "failed":
      return "error";
    case "repair-offered":
    case undefined:
      return "info";
  }
}
