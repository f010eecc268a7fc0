import { IDependencyManagerService } from "@univerjs/engine-formula";
import type { ForUniver } from "../../univer/workaround";
import { RangeIndex } from "./range-index";

/**
 * Univer 0.25.1 keeps an entry for each reference of each formula: hundreds of formulas that read a column ten times
 * are thousands of entries for one range. To forget one formula it goes through all that lie in the smallest range
 * around what the formula reads: of 2,000 formulas that took ten seconds. Here a range stands once, with its readers.
 */
export const readRanges: ForUniver = {
  name: "read-ranges",
  when: "with a workbook",
  replaces: (univer) => [[univer.__getInjector().get(IDependencyManagerService), "_dependencyRTreeCache"]],
  apply: (univer) => {
    Reflect.set(
      univer.__getInjector().get(IDependencyManagerService),
      "_dependencyRTreeCache",
      new RangeIndex(),
    );
  },
};
