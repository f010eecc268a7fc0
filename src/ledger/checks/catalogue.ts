import type { Check } from "./check";
import { documentTextChecks } from "./document-text";
import { numberChecks } from "./numbers";
import { progressChecks } from "./progress";
import { safetyChecks } from "./safety";
import { tableChecks } from "./table";

/** Every check there is (domain, "Validation"), each declared in its family's file. */
export const CATALOGUE: readonly Check[] = [
  ...tableChecks,
  ...numberChecks,
  ...documentTextChecks,
  ...progressChecks,
  ...safetyChecks,
];
