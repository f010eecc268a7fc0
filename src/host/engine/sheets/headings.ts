import {
  BooleanNumber,
  CommandType,
  IUniverInstanceService,
  UniverInstanceType,
  type IAccessor,
  type ICommandService,
  type Workbook,
} from "@univerjs/core";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { applyUndoable } from "../workbook/apply-undoable";
import type { Sheet } from "../univer/engine";

const SHOW_HEADINGS = "host.mutation.show-headings";

interface Params {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly shown: boolean;
}

export function headingsShown(sheet: Sheet): boolean {
  return sheet.getSheet().getConfig().rowHeader.hidden !== BooleanNumber.TRUE;
}

/** Shows or hides the letters above and the numbers beside a sheet, for which Univer has no command. */
export function showHeadings(workbook: OpenWorkbook, sheetId: string, shown: boolean): void {
  register(workbook.commands);
  const config = workbook.model.getSheetBySheetId(sheetId)?.getConfig();
  if (!config) return;
  const target = { unitId: workbook.unitId, subUnitId: sheetId };
  const was = config.rowHeader.hidden !== BooleanNumber.TRUE;
  applyUndoable(workbook, [
    { id: SHOW_HEADINGS, redo: { ...target, shown }, undo: { ...target, shown: was } },
  ]);
}

const registered = new WeakSet<ICommandService>();

function register(commands: ICommandService): void {
  if (registered.has(commands)) return;
  registered.add(commands);
  commands.registerCommand({
    id: SHOW_HEADINGS,
    type: CommandType.MUTATION,
    handler: (accessor: IAccessor, params?: Params) => {
      const book =
        params &&
        accessor
          .get(IUniverInstanceService)
          .getUnit<Workbook>(params.unitId, UniverInstanceType.UNIVER_SHEET);
      const config = book?.getSheetBySheetId(params?.subUnitId ?? "")?.getConfig();
      if (!config || !params) return false;
      const hidden = params.shown ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      config.rowHeader.hidden = hidden;
      config.columnHeader.hidden = hidden;
      return true;
    },
  });
}
