import { watchSelected, type SelectedPlace } from "../workbook/requests/watch-selection";
import type { ActionSetup } from "./outcome/action-setup";
import type { Stopped } from "./outcome/outcome";
import { settled } from "./outcome/settled";
import type { StopWatching } from "./watch";

/** Hears of every move of the cursor, until it is stopped; null: it is on another sheet now, nobody knows where. */
export function watchSelection(
  setup: ActionSetup,
  hear: (place: SelectedPlace | null) => void,
): Promise<StopWatching | Stopped> {
  return settled(async () => {
    const { stop } = await watchSelected(setup, hear);
    return () =>
      settled(async () => {
        await stop();
        return null;
      });
  });
}
