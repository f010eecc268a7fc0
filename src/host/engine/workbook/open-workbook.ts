import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  LocaleType,
  type Injector,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { dropRuleFormulas } from "../workarounds/rules/drop-rule-formulas";
import type { Engine } from "../univer/engine";
import { forgetParsedFormulas } from "../workarounds/calculation/parsed-formulas";
import { forgetRangesAfter } from "../workarounds/calculation/known-ranges";
import { HeldCalculation } from "../workarounds/calculation/manual-calculation";
import { patchOne } from "../workarounds/patch-univer";
import { isCalculationPending } from "../workarounds/calculation/pending-calculation";
import { takeStoredValues } from "../workarounds/formulas/stored-values";
import type { SheetExtras, WorkbookExtras, WorkbookFile } from "../../../xlsx/model/workbook-file";
import { fileSnapshot, univerData } from "./workbook-file";

/** A last resort: the pane waits a minute for an answer, and the command line gives a file up sooner than this. */
const CALCULATION_TIMEOUT_MS = 300_000;
/** After these Univer would go on with formulas that it parsed against the table or the name as it was. */
const CHANGED_MEANING = /^formula\.mutation\.(set|remove)-(super-table|defined-name)$/;
/** Workbooks opened so far. */
let opened = 0;
/** Univer loses its way when a request that made or removed these is undone; Excel clears its undo stack for some. */
const CHANGED_SHEETS = /^sheet\.mutation\.(insert|remove)-sheet$/;
/** Mutations of the calculation, of the cell editor, and of rows measured on screen. */
const NO_EDIT = /^(formula|doc)\.|row-auto-height$/;

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
  readonly #disposables: { dispose(): void }[] = [];
  /** Univer calculates a workbook that is opened a while later. */
  #justOpened: boolean;
  readonly #opening: { dispose(): void };
  #cannotBeUndone = false;
  readonly #held: HeldCalculation;

  constructor(engine: Engine, file: WorkbookFile) {
    this.engine = engine;
    this.extras = file.extras;
    this.injector = engine.univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    const data = univerData(file.snapshot);
    this.facade = created(engine, data);
    this.model = this.facade.getWorkbook();
    patchOne(engine.univer, "with a workbook");
    const onTop: unknown = data.custom?.["activeSheet"];
    if (typeof onTop === "string") this.facade.setActiveSheet(onTop);
    this.#justOpened = holdsFormula(data);
    this.#opening = takeStoredValues(this.unitId);
    // Names of the workbook that was open before may mean something else in this one, or nothing.
    forgetParsedFormulas(this.injector);
    this.#held = new HeldCalculation(this.injector);
    this.#disposables.push(
      this.commands.onCommandExecuted((command) => {
        this.#held.see(command);
        if (CHANGED_SHEETS.test(command.id)) this.#cannotBeUndone = true;
        if (command.type === CommandType.MUTATION) forgetRangesAfter(command.id);
        if (CHANGED_MEANING.test(command.id)) forgetParsedFormulas(this.injector);
      }),
    );
  }

  /** The file counts its days from 1904; the engine counts from 1900 all the same. */
  get countsFrom1904(): boolean {
    return this.model.getSnapshot().custom?.["uses1904"] === true;
  }

  get unitId(): string {
    return this.model.getUnitId();
  }

  /** Waits until every formula shows its value. */
  async calculate(): Promise<void> {
    const session = this.injector.get(FormulaCalculationSessionService);
    while (this.#justOpened || isCalculationPending(this.injector)) {
      this.#justOpened = false;
      await session.waitForLatestApplied(CALCULATION_TIMEOUT_MS);
    }
    this.#opening.dispose();
  }

  /** Whether changed cells leave formulas as they are until `recalculate`. When that ends, formulas catch up. */
  set manualCalculation(manual: boolean) {
    this.#held.holds = manual;
    if (!manual && this.#held.release()) this.#calculateAll();
  }

  /** Brings formulas up to date that were left behind. */
  async recalculate(): Promise<void> {
    this.#held.release();
    this.#calculateAll();
    await this.calculate();
  }

  #calculateAll(): void {
    this.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
  }

  /** All that `run` does is one step of undo. */
  async asOneUndo<Result>(run: () => Promise<Result>): Promise<Result> {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Univer offers no other way to batch.
    const batch = this.injector.get(IUndoRedoService).__tempBatchingUndoRedo(this.unitId);
    this.#cannotBeUndone = false;
    try {
      return await run();
    } finally {
      batch.dispose();
      this.#forgetUndo();
    }
  }

  #forgetUndo(): void {
    if (this.#cannotBeUndone) this.emptyUndo();
  }

  emptyUndo(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
  }

  sheetExtras(sheetId: string): SheetExtras {
    return (this.extras.sheets[sheetId] ??= {});
  }

  /** The workbook as it stands, to be written to a file. */
  async file(): Promise<WorkbookFile> {
    await this.calculate();
    return this.asItStands();
  }

  /**
   * The workbook as it was opened, to tell later what has changed: with the values that the engine calculates, unless
   * somebody edited it while they were calculated. To be called right after opening.
   */
  async asOpened(): Promise<WorkbookFile> {
    const before = this.asItStands();
    const edits = new Set<string>();
    const listener = this.commands.onCommandExecuted((command, options) => {
      const calculated = options?.onlyLocal === true || options?.["fromFormula"] === true;
      if (command.type === CommandType.MUTATION && !calculated && !NO_EDIT.test(command.id))
        edits.add(command.id);
    });
    try {
      await this.calculate();
    } finally {
      listener.dispose();
    }
    return edits.size > 0 ? before : this.asItStands();
  }

  /** With the values that are there, calculated or not. */
  asItStands(): WorkbookFile {
    const snapshot = this.facade.save();
    // Univer does not keep which sheet is on top; the converter reads it here.
    snapshot.custom = { ...snapshot.custom, activeSheet: this.facade.getActiveSheet().getSheetId() };
    return { snapshot: fileSnapshot(snapshot), extras: this.extras };
  }

  close(): void {
    this.#opening.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
    dropRuleFormulas(this.injector, this.unitId);
    // Univer keeps what can be undone, every cell of it, of workbooks that are closed.
    this.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
    this.engine.api.disposeUnit(this.unitId);
  }
}

function holdsFormula(snapshot: IWorkbookData): boolean {
  return Object.values(snapshot.sheets).some((sheet) =>
    Object.values(sheet.cellData ?? {}).some((row) =>
      Object.values((row ?? {}) as Record<string, { f?: string | null } | null>).some((cell) =>
        Boolean(cell?.f),
      ),
    ),
  );
}

/** Has the engine open it, whole or not at all. */
function created({ api }: Engine, snapshot: IWorkbookData): FWorkbook {
  // An id of its own: Univer keeps things by it that it does not forget when a workbook is closed.
  const id = `workbook-${String(++opened)}`;
  try {
    return api.createWorkbook({ ...snapshot, id });
  } catch (error) {
    api.disposeUnit(id);
    throw error;
  }
}

/** A new workbook with one empty sheet. */
export function emptyWorkbook(name: string, sheetName = "Sheet1"): WorkbookFile {
  const id = "sheet-1";
  return {
    snapshot: {
      id: "workbook",
      name,
      appVersion: "",
      locale: LocaleType.ZH_CN,
      styles: {},
      sheetOrder: [id],
      sheets: { [id]: { id, name: sheetName, rowCount: 1000, columnCount: 26, cellData: {} } },
      resources: [],
    },
    extras: { sheets: {}, tables: {}, properties: {} },
  };
}
