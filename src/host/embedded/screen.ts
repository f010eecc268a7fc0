import type { Documents, Pane } from "../objects/class/excel-class";
import type { RangeTarget } from "../objects/class/targets";

/** What the page around the grid does for the host, and tells it; in Node nothing. */
export class Screen {
  /** Shows and hides the pane when the add-in asks. */
  pane: Pane = { show: () => undefined, hide: () => undefined, visible: () => true };
  /** Saves, closes and opens when the add-in asks. */
  documents: Documents = { save: () => undefined, close: () => undefined, open: () => undefined };
  /** Whether someone is typing in a cell. */
  isCellInEdit: () => boolean = () => false;
  /** Brings a selected range into view. */
  reveal: (range: RangeTarget) => void = () => undefined;
  /** Hears of a user's edit that a protected sheet refused. */
  editRefused: (sheetName: string) => void = () => undefined;
}
