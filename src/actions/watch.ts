import type { Stopped } from "./outcome/outcome";
import { watchWorkbook, type SheetChange } from "../workbook/requests/watch-workbook";
import type { ActionSetup } from "./outcome/action-setup";
import { settled } from "./outcome/settled";

/** Ends the watching: null, or why the handlers could not be removed. */
export type StopWatching = () => Promise<null | Stopped>;

/** Hears of every change in the workbook, until it is stopped. */
export function watch(
  setup: ActionSetup,
  hear: (change: SheetChange) => void,
): Promise<StopWatching | Stopped> {
  return settled(async () => {
    const { stop } = await watchWorkbook(setup, hear);
    return () =>
      settled(async () => {
        await stop();
        return null;
      });
  });
}
