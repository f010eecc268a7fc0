import type { Check } from "./check";
import { dateChecks } from "./dates";
import { deadlineChecks } from "./deadlines";
import { documentTextChecks } from "./document-text";
import { extensionChecks } from "./extensions";
import { headerChecks } from "./headers";
import { numberChecks } from "./numbers";
import { progressChecks } from "./progress";
import { reportingChecks } from "./reporting";
import { safetyChecks } from "./safety";
import { tableChecks } from "./table";
import { unitChecks } from "./units";

const FAMILIES = ["T", "N", "K", "D", "P", "X", "U"];

/** Every check there is (domain, "Validation"), each declared in its family's file; in the order of the domain. */
export const CATALOGUE: readonly Check[] = [
  ...headerChecks,
  ...tableChecks,
  ...numberChecks,
  ...documentTextChecks,
  ...deadlineChecks,
  ...progressChecks,
  ...dateChecks,
  ...extensionChecks,
  ...reportingChecks,
  ...safetyChecks,
  ...unitChecks,
].sort((a, b) => family(a) - family(b) || (a.code < b.code ? -1 : 1));

function family({ code }: Check): number {
  return FAMILIES.indexOf(code.charAt(0));
}
