/** What the ribbon's buttons press: the same as the pane's own, so that pane and ribbon are one. */
export interface RibbonPresses {
  readonly insert: () => Promise<void>;
  readonly validate: () => Promise<void>;
  readonly highlight: () => Promise<void>;
  readonly summarise: () => Promise<void>;
  readonly keep: () => Promise<void>;
}

/**
 * Associates the functions that manifest.xml names. A button pressed without the pane answers by showing the
 * pane, with what happened on top.
 */
export function associateRibbon(presses: RibbonPresses): void {
  Office.actions.associate("insertLedger", answering(presses.insert));
  Office.actions.associate("validateLedger", answering(presses.validate));
  Office.actions.associate("highlightLedger", answering(presses.highlight));
  Office.actions.associate("summariseLedger", answering(presses.summarise));
  Office.actions.associate("keepMeeting", answering(presses.keep));
}

function answering(press: () => Promise<void>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    void (async () => {
      try {
        await shown();
        await press();
      } finally {
        event.completed();
      }
    })();
  };
}

/** Excel shows no pane while a cell is being edited. The action is pressed all the same: it says what is in its way. */
async function shown(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // An open pane tells what happened as well.
  }
}
