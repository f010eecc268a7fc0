import { CommandType, type ICommandInfo, type ICommandService, type Injector } from "@univerjs/core";
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { forgetRangesAfter } from "../workarounds/calculation/known-ranges";
import { HeldCalculation } from "../workarounds/calculation/manual-calculation";
import { ParsedFormulas } from "../workarounds/calculation/parsed-formulas";
import { isCalculationPending } from "../workarounds/calculation/pending-calculation";
import { takeStoredValues } from "../workarounds/formulas/stored-values";

/** A last resort: the pane waits a minute for an answer, and the command line gives a file up sooner than this. */
const CALCULATION_TIMEOUT_MS = 300_000;

/** How the formulas of an open workbook come to their values. */
export class WorkbookCalculation {
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #opening: { dispose(): void };
  readonly #held: HeldCalculation;
  readonly #parsed: ParsedFormulas;
  /** Univer calculates a workbook that is opened a while later. */
  #isDue: boolean;

  constructor(injector: Injector, commands: ICommandService, unitId: string, holdsFormula: boolean) {
    this.#injector = injector;
    this.#commands = commands;
    this.#isDue = holdsFormula;
    this.#opening = takeStoredValues(unitId);
    this.#parsed = new ParsedFormulas(injector);
    this.#held = new HeldCalculation(injector);
  }

  /** To be told of each command, after Univer. */
  see(command: Readonly<ICommandInfo>): void {
    this.#held.see(command);
    if (command.type === CommandType.MUTATION) forgetRangesAfter(command.id);
    this.#parsed.see(command);
  }

  /** Waits until every formula shows its value. */
  async finish(): Promise<void> {
    const session = this.#injector.get(FormulaCalculationSessionService);
    while (this.#isDue || isCalculationPending(this.#injector)) {
      this.#isDue = false;
      await session.waitForLatestApplied(CALCULATION_TIMEOUT_MS);
    }
    this.#opening.dispose();
  }

  /** Whether changed cells leave formulas as they are until `catchUp`. When that ends, formulas catch up. */
  set isManual(manual: boolean) {
    this.#held.holds = manual;
    if (!manual && this.#held.release()) this.#begin();
  }

  get isBehind(): boolean {
    return this.#held.isBehind;
  }

  /** Brings formulas up to date that were left behind. */
  async catchUp(): Promise<void> {
    this.#held.release();
    this.#begin();
    await this.finish();
  }

  #begin(): void {
    this.#commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
  }

  /** The workbook is closed. */
  dispose(): void {
    this.#opening.dispose();
  }
}
