import type { Settings } from "../../ledger/cells/ledger";
import { WORDS } from "../../ledger/lights/lights";
import type { ExplainedLight } from "../../ledger/task/explain-light";
import { words } from "../ui/text";

/** The light in the few words of one line: of an overdue task with its days. */
export function shortLight({ light, due }: ExplainedLight, { asOf }: Settings): string {
  return light === WORDS.overdue && due !== null && asOf !== null
    ? words.daysLeft(due - Math.floor(asOf))
    : light;
}
