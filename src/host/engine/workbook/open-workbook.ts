import { ICommandService, type Injector, type Workbook } from "@univerjs/core";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type {
  CalculationMode,
  SheetExtras,
  SheetProtection,
  WorkbookExtras,
  WorkbookFile,
} from "../../../xlsx/model/book/workbook-file";
import type { Area } from "../../grid/area";
import type { Direction } from "../univer/cell-shift";
import type { Engine } from "../univer/engine";
import { dropRuleFormulas } from "../workarounds/rules/drop-rule-formulas";
import { holdsFormula, openedUnit } from "./opened-unit";
import { UndoSteps } from "./undo-steps";
import { WorkbookCalculation } from "./workbook-calculation";
import { univerData } from "./workbook-file";

/** What happened to a thread of comments. */
export interface ThreadEvent {
  readonly kind: "commentAdded" | "commentChanged" | "commentDeleted";
  readonly sheetId: string;
  readonly commentId: string;
  readonly replyIds: readonly string[];
  /** Excel's word for the change. */
  readonly changeType?: string;
}

/** What nobody would hear of from the engine. */
export type OwnEvent =
  ThreadEvent | { readonly kind: "columnSorted"; readonly sheetId: string; readonly areas: readonly Area[] };

type HearProtection = (sheetId: string, isProtected: boolean) => void;

/** A workbook open in the engine: Univer's own, and beside it what Univer has no model for. */
export class OpenWorkbook {
  readonly engine: Engine;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly facade: FWorkbook;
  readonly model: Workbook;
  readonly extras: WorkbookExtras;
  /** True while a request of the add-in is carried out: what changes then was not typed by a user. */
  byApi = false;
  /** True while another sheet comes to the front that will not stay there. */
  topStays = false;
  /** Cells that are being inserted or taken out, so that others move: one change, whatever it is made of. */
  shifting: { readonly sheetId: string; readonly area: Area; readonly direction: Direction } | null = null;
  readonly #protectionListeners = new Set<HearProtection>();
  readonly #ownListeners = new Set<(event: OwnEvent) => void>();
  #manualAnyway = false;
  readonly #calculation: WorkbookCalculation;
  readonly #undo: UndoSteps;
  readonly #listener: { dispose(): void };

  constructor(engine: Engine, file: WorkbookFile) {
    this.engine = engine;
    this.extras = file.extras;
    this.injector = engine.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    const data = univerData(file.snapshot);
    this.facade = openedUnit(engine, data);
    this.model = this.facade.getWorkbook();
    this.#calculation = new WorkbookCalculation(
      this.injector,
      this.commands,
      this.unitId,
      holdsFormula(data),
    );
    this.#undo = new UndoSteps(this.injector, this.unitId);
    this.#listener = this.commands.onCommandExecuted((command) => {
      this.#calculation.see(command);
      this.#undo.see(command);
    });
  }

  /** The file counts its days from 1904; the engine counts from 1900 all the same. */
  get countsFrom1904(): boolean {
    return this.model.getSnapshot().custom?.["uses1904"] === true;
  }

  get unitId(): string {
    return this.model.getUnitId();
  }

  sheetExtras(sheetId: string): SheetExtras {
    return (this.extras.sheets[sheetId] ??= {});
  }

  /** Protects a sheet, or with undefined no longer. */
  protect(sheetId: string, protection: SheetProtection | undefined): void {
    const extras = this.sheetExtras(sheetId);
    if (protection) extras.protection = protection;
    else delete extras.protection;
    for (const hear of this.#protectionListeners) hear(sheetId, protection !== undefined);
  }
  onProtectionChanged(hear: HearProtection): { dispose(): void } {
    this.#protectionListeners.add(hear);
    return { dispose: () => this.#protectionListeners.delete(hear) };
  }

  tell(event: OwnEvent): void {
    for (const hear of this.#ownListeners) hear(event);
  }
  onOwnEvent(hear: (event: OwnEvent) => void): { dispose(): void } {
    this.#ownListeners.add(hear);
    return { dispose: () => this.#ownListeners.delete(hear) };
  }

  /** Waits until every formula shows its value. */
  calculate(): Promise<void> {
    return this.#calculation.finish();
  }

  /** Manual: changed cells leave formulas as they are until `recalculate`. When that ends, formulas catch up. */
  get calculationMode(): CalculationMode {
    return this.#manualAnyway ? "Manual" : (this.extras.calculationMode ?? "Automatic");
  }
  set calculationMode(mode: CalculationMode) {
    this.extras.calculationMode = mode;
    this.#calculation.isManual = this.calculationMode === "Manual";
  }
  /** Manual whatever the workbook says. */
  set manualCalculation(manual: boolean) {
    this.#manualAnyway = manual;
    this.#calculation.isManual = this.calculationMode === "Manual";
  }

  /** Cells have changed, and the formulas that read them wait for `recalculate`. */
  get isBehind(): boolean {
    return this.#calculation.isBehind;
  }

  /** Brings formulas up to date that were left behind. */
  recalculate(): Promise<void> {
    return this.#calculation.catchUp();
  }

  /** All that `run` does is one step of undo. */
  asOneUndo<Result>(run: () => Promise<Result>): Promise<Result> {
    return this.#undo.asOne(run);
  }

  emptyUndo(): void {
    this.#undo.empty();
  }

  close(): void {
    this.#calculation.dispose();
    this.#listener.dispose();
    dropRuleFormulas(this.injector, this.unitId);
    // Univer keeps what can be undone, every cell of it, of workbooks that are closed.
    this.emptyUndo();
    this.engine.api.disposeUnit(this.unitId);
  }
}
