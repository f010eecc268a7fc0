import { Plugin, type Univer } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import type { ForUniver, Members, Workaround } from "../univer/workaround";
import { changedFormulas } from "./calculation/changed-formulas";
import { changedNames } from "./calculation/changed-names";
import { knownRanges } from "./calculation/known-ranges";
import { manualCalculation } from "./calculation/manual-calculation";
import { parsedFormulas } from "./calculation/parsed-formulas";
import { parsedOnce } from "./calculation/parsed-once";
import { pendingCalculation } from "./calculation/pending-calculation";
import { quickValues } from "./calculation/quick-values";
import { readRanges } from "./calculation/read-ranges";
import { sharedFormulas } from "./calculation/shared-formulas";
import { cellByCell } from "./formulas/cell-by-cell";
import { circularFormulas } from "./formulas/circular-formulas";
import { endlessFormulas } from "./formulas/endless-formulas";
import { endsOfMonths } from "./functions/ends-of-months";
import { formulasBefore } from "./formulas/formulas-before";
import { knownMatches } from "./formulas/known-matches";
import { lazyBranches } from "./formulas/lazy-branches";
import { searchedTexts } from "./functions/searched-texts";
import { ownNames } from "./formulas/own-names";
import { sharedParts } from "./formulas/shared-parts";
import { sheetOfTables } from "./formulas/sheet-of-tables";
import { sortedCopies } from "./functions/sorted-copies";
import { storedValues } from "./formulas/stored-values";
import { structuredReferences } from "./formulas/structured-references";
import { throwsAsErrors } from "./formulas/throws-as-errors";
import { wholeTexts } from "./functions/whole-texts";
import { wordsAreNoDates } from "./functions/words-are-no-dates";
import { colouredFilters } from "./coloured-filters";
import { vastRanges } from "./functions/vast-ranges";
import { iteratorHelpers } from "./iterator-helpers";
import { checkedCells } from "./rules/checked-cells";
import { ruleFormulas } from "./rules/drop-rule-formulas";
import { forgetChangedRules } from "./rules/forget-changed-rules";
import { narrowRuleFormulas } from "./rules/narrow-rule-formulas";
import { ruleMovement } from "./rules/rule-movement";
import { rulesWithoutCells } from "./rules/rules-without-cells";
import { unseenRules } from "./rules/unseen-rules";
import { speechAfterDisposal } from "./speech-after-disposal";
import { styleWrites } from "./style-writes";
import { nestedBatches, undoBackwards } from "./undo-batches";

const VERSION = "0.25.1";
const PATCHED = [
  Plugin,
  UniverFormulaEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsConditionalFormattingPlugin,
];

/**
 * Every workaround for Univer, in the order of applying: `storedValues` has to see a throw before `throwsAsErrors`
 * catches it. Those of the screen stand in page/create-univer.ts. tests/host/engine/workarounds shows of each that Univer still needs it.
 */
export const WORKAROUNDS: readonly Workaround[] = [
  iteratorHelpers,
  ownNames,
  sheetOfTables,
  structuredReferences,
  cellByCell,
  storedValues,
  throwsAsErrors,
  lazyBranches,
  sharedParts,
  endlessFormulas,
  circularFormulas,
  vastRanges,
  sortedCopies,
  endsOfMonths,
  searchedTexts,
  formulasBefore,
  wordsAreNoDates,
  wholeTexts,
  knownMatches,
  quickValues,
  sharedFormulas,
  parsedOnce,
  knownRanges,
  changedFormulas,
  colouredFilters,
  styleWrites,
  undoBackwards,
  checkedCells,
  rulesWithoutCells,
  narrowRuleFormulas,
  forgetChangedRules,
  ruleMovement,
  unseenRules,
  speechAfterDisposal,
  changedNames,
  readRanges,
  parsedFormulas,
  pendingCalculation,
  manualCalculation,
  nestedBatches,
  ruleFormulas,
];

/** A workaround that is not applied: for the test that Univer still needs it. */
let leftOut: string | null = null;
const patched = new WeakMap<Univer, Set<ForUniver["when"]>>();

/** To be called once, before a Univer is made. `without`: see `leftOut`. */
export function patchUniver(workarounds = WORKAROUNDS, without: string | null = null): void {
  leftOut = without;
  demandVersion();
  for (const workaround of workarounds) {
    if (workaround.when !== "before Univer") continue;
    demandMembers(workaround.name, workaround.replaces);
    if (workaround.name !== leftOut) workaround.apply();
  }
}

/** To be called of each Univer once the time has come; of one with workbooks it may be called again. */
export function patchOne(univer: Univer, when: ForUniver["when"]): void {
  const done = patched.get(univer) ?? new Set();
  patched.set(univer, done);
  if (done.has(when)) return;
  done.add(when);
  for (const workaround of WORKAROUNDS) {
    if (workaround.when !== when) continue;
    demandMembers(workaround.name, workaround.replaces(univer));
    if (workaround.name !== leftOut) workaround.apply?.(univer);
  }
}

function demandVersion(): void {
  for (const { version } of PATCHED)
    if (version !== VERSION) throw new Error(`Univer is ${version}; its workarounds are for ${VERSION}.`);
}

function demandMembers(workaround: string, replaced: readonly Members[]): void {
  for (const [of, ...names] of replaced)
    for (const name of names)
      // Univer's services may be proxies, of which "in" knows nothing.
      if (Reflect.get(of, name) === undefined)
        throw new Error(`Univer has no ${name}, on which the workaround ${workaround} stands.`);
}
