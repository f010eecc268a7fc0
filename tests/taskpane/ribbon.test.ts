import { associateRibbon } from "../../src/commands/ribbon";

type Pressed = (event: { completed: () => void }) => void;

function ribbon(showAsTaskpane: () => Promise<void>) {
  const associated = new Map<string, Pressed>();
  const pressed: string[] = [];
  const press = (name: string) => () => {
    pressed.push(name);
    return Promise.resolve();
  };
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, run: Pressed) => associated.set(name, run) },
      addin: { showAsTaskpane },
    },
  });
  associateRibbon({
    insert: press("insert"),
    validate: press("validate"),
    highlight: press("highlight"),
    summarise: press("summarise"),
    keep: press("keep"),
  });
  const click = (name: string): Promise<void> =>
    new Promise((completed) => associated.get(name)?.({ completed }));
  return { click, pressed };
}

it("shows the pane, and presses", async () => {
  let shows = 0;
  const { click, pressed } = ribbon(() => {
    shows += 1;
    return Promise.resolve();
  });
  for (const name of ["insertLedger", "validateLedger", "highlightLedger", "summariseLedger", "keepMeeting"])
    await click(name);
  expect(pressed).toEqual(["insert", "validate", "highlight", "summarise", "keep"]);
  expect(shows).toBe(5);
});

it("presses where the pane cannot be shown, too: while a cell is edited the action says so", async () => {
  const { click, pressed } = ribbon(() => Promise.reject(new Error("InvalidOperationInCellEditMode")));
  await click("highlightLedger");
  expect(pressed).toEqual(["highlight"]);
});
