/** What the ribbon's buttons press: the same as the pane's own, so that pane and ribbon are one. */
export interface RibbonPresses {
  readonly insert: () => Promise<void>;
  readonly validate: () => Promise<void>;
  readonly highlight: () => Promise<void>;
  readonly summarise: () => Promise<void>;
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
}

function answering(press: () => Promise<void>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    void (async () => {
      try {
        await Office.addin.showAsTaskpane();
        await press();
      } finally {
        event.completed();
      }
    })();
  };
}
