import { FAMILIES, type Check } from "./declared/check";
import { dateChecks } from "./families/dates";
import { deadlineChecks } from "./families/deadlines";
import { documentTextChecks } from "./families/document-text";
import { extensionChecks } from "./families/extensions";
import { headerChecks } from "./families/headers";
import { numberChecks } from "./families/numbers";
import { progressChecks } from "./families/progress";
import { reportingChecks } from "./families/reporting";
import { safetyChecks } from "./families/safety";
import { tableChecks } from "./families/table";
import { unitChecks } from "./families/units";

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
  return FAMILIES.findIndex((letter) => code.startsWith(letter));
}
