import type { IAccessor, ICommand } from "@univerjs/core";
import { MoveSelectionEnterAndTabCommand } from "@univerjs/preset-sheets-core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { replaceMethod, type ForClasses } from "../univer/workaround";

/** Where the Tab keys began; Univer keeps it for Enter, and does not export it. */
interface TabMemory {
  readonly _shortcutParam: unknown[];
}
type Handler = (accessor: IAccessor, params?: object) => boolean | Promise<boolean>;

/** The cell that the last of these keys led to. */
let ledTo: string | null = null;

/**
 * Enter goes back to the column where a run of Tabs began, as in Excel. Univer 0.25.1 keeps that beginning when one clicks
 * elsewhere: the next Enter then leads to a cell that one had long left. Like closed-sheets it needs a screen; that it is
 * needed tests/e2e/typing.test.ts shows.
 */
export const enterAfterTab: ForClasses = {
  name: "enter-after-tab",
  when: "before Univer",
  replaces: [[MoveSelectionEnterAndTabCommand, "handler"]],
  apply: () => {
    replaceMethod<ICommand, Parameters<Handler>, Promise<boolean>>(
      MoveSelectionEnterAndTabCommand,
      "handler",
      (move) =>
        async function (accessor, params) {
          const selections = accessor.get(SheetsSelectionsService);
          const goesOn = ledTo !== null && ledTo === selectedCell(selections);
          const get = ((...args: Parameters<IAccessor["get"]>) => {
            const service: unknown = accessor.get(...args);
            if (isTabMemory(service) && !goesOn) service._shortcutParam.length = 0;
            return service;
          }) as IAccessor["get"];
          const moved = await move.call(this, { ...accessor, get }, params);
          ledTo = selectedCell(selections);
          return moved;
        },
    );
  },
};

function isTabMemory(service: unknown): service is TabMemory {
  return typeof service === "object" && service !== null && "_shortcutParam" in service;
}

function selectedCell(selections: SheetsSelectionsService): string | null {
  const primary = selections.getCurrentLastSelection()?.primary;
  return primary ? `${String(primary.actualRow)} ${String(primary.actualColumn)}` : null;
}
