import {
  DataValidationErrorStyle,
  ICommandService,
  type Injector,
  type ISheetDataValidationRule,
  IUndoRedoService,
  type IUndoRedoItem,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import { DataValidatorRegistryService, type IValidatorCellInfo } from "@univerjs/data-validation";
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SheetInterceptorService,
  VALIDATE_CELL,
} from "@univerjs/sheets";
import { getCellValueOrigin, SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { addressOf } from "../../grid/address";
import type { Engine } from "../univer/engine";

/** What somebody typed into a cell whose rule refuses, and may have to be taken back. */
interface Entry {
  readonly workbook: Workbook;
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  /** The step of undo that it is, or is part of. */
  readonly step: IUndoRedoItem;
}

/** Before Univer's own check, which is then not asked. */
const FIRST = 1;

/**
 * Checks what is typed against its rule while one types on. Univer asks the rule before the selection goes on, and a
 * rule with a formula takes as long as a key or two: these would go into the cell that was just left. What a rule refuses
 * is taken back a moment later, and `refused` hears of it. Univer has these services once there is a workbook.
 */
export function checkEntries(engine: Engine, refused: (address: string, reason: string) => void): void {
  const injector = engine.univer.__getInjector();
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: FIRST,
    handler: (_valid, { workbook, worksheet, row, col }) => {
      const step = injector.get(IUndoRedoService).pitchTopUndoElement();
      if (step?.unitID === workbook.getUnitId()) {
        const entry = { workbook, sheet: worksheet, row, column: col, step };
        if (refusingRule(injector, entry)) void check(injector, entry, refused);
      }
      return Promise.resolve(true);
    },
  });
}

async function check(
  injector: Injector,
  entry: Entry,
  refused: (address: string, reason: string) => void,
): Promise<void> {
  let rule: ISheetDataValidationRule | null;
  let valid: boolean | null = null;
  do {
    rule = refusingRule(injector, entry);
    valid = rule ? await isValid(injector, entry, rule) : true;
  } while (valid === null);
  if (valid || !rule) return;
  takeBack(injector, entry);
  const { sheet, row, column } = entry;
  const validator = injector.get(DataValidatorRegistryService).getValidatorItem(rule.type);
  const position = { row, col: column, unitId: entry.workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  refused(
    addressOf({ row, column, rows: 1, columns: 1 }),
    validator?.getRuleFinalError(rule, position) ?? "",
  );
}

/** The rule of the cell, if it is one that refuses. */
function refusingRule(
  injector: Injector,
  { workbook, sheet, row, column }: Entry,
): ISheetDataValidationRule | null {
  const rule = injector
    .get(SheetDataValidationModel)
    .getRuleByLocation(workbook.getUnitId(), sheet.getSheetId(), row, column);
  return rule?.errorStyle === DataValidationErrorStyle.STOP ? rule : null;
}

/** Null: the rules changed meanwhile, as when a table grows. */
function isValid(
  injector: Injector,
  { workbook, sheet, row, column }: Entry,
  rule: ISheetDataValidationRule,
): Promise<boolean | null> {
  const validator = injector.get(DataValidatorRegistryService).getValidatorItem(rule.type);
  if (!validator) return Promise.resolve(true);
  const cell = sheet.getCellRaw(row, column);
  const info: IValidatorCellInfo = {
    value: getCellValueOrigin(cell),
    interceptValue: getCellValueOrigin(cell),
    unitId: workbook.getUnitId(),
    subUnitId: sheet.getSheetId(),
    row,
    column,
    worksheet: sheet,
    workbook,
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- The same enum, which Univer names twice.
    t: cell?.t,
  };
  return new Promise((resolve, reject) => {
    const changes = injector.get(SheetDataValidationModel).ruleChange$.subscribe(() => {
      changes.unsubscribe();
      resolve(null);
    });
    validator.validator(info, rule).then(
      (valid) => {
        changes.unsubscribe();
        resolve(valid);
      },
      (error: unknown) => {
        changes.unsubscribe();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

/**
 * With its step of undo, where that holds nothing else and nothing came after it. The selection, which undoing takes
 * along, stays: whoever types on is in another cell by now.
 */
function takeBack(injector: Injector, { workbook, sheet, row, column, step }: Entry): void {
  const writes = step.undoMutations.filter(({ id }) => id === SetRangeValuesMutation.id);
  const undo = injector.get(IUndoRedoService);
  if (writes.length === 1 && undo.pitchTopUndoElement() === step) {
    step.undoMutations = step.undoMutations.filter(({ id }) => id !== SetSelectionsOperation.id);
    undo.rollback(step.id ?? "", workbook.getUnitId());
    return;
  }
  const own = writes.find(({ params }) => {
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    return subUnitId === sheet.getSheetId() && cellValue?.[row]?.[column] !== undefined;
  });
  if (own) injector.get(ICommandService).syncExecuteCommand(own.id, own.params);
}
