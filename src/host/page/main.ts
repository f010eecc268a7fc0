import { EmbeddedHost } from "../embedded/embedded-host";
import type { Engine } from "../engine/univer/engine";
import { type AddinInterface, readManifest, type RibbonButton } from "./frame/addin-interface";
import { createUniver } from "../engine/page/create-univer";
import { acceptDroppedFiles } from "./opening/accept-dropped-files";
import { ChartLayer } from "./charts/chart-layer";
import { element } from "./element";
import { Files } from "./opening/files";
import { followLinks, revealOnceDrawn } from "./frame/follow-links";
import { KeptWork } from "./opening/kept-work";
import { checkEntries } from "../engine/page/check-entries";
import { hideInvalidMarks } from "../engine/page/hide-invalid-marks";
import { pasteText } from "../engine/page/paste-text";
import { readEntries } from "../engine/page/read-entries";
import { showNothing } from "../engine/page/show-nothing";
import { MessageLine, reasonOf } from "./message-line";
import { Pane } from "./frame/pane";
import "./page.css";
import { placeText } from "./frame/place-text";
import { QuestionBar } from "./opening/question-bar";
import { Ribbon } from "./frame/ribbon";
import { tellClicks } from "./frame/tell-clicks";
import { makeResizable } from "./frame/make-resizable";
import { TEXT } from "./text";
import { Trial } from "./opening/trial";
import { Unsaved } from "../engine/page/unsaved";

declare global {
  interface Window {
    /** embedded-seam.js calls it from the pane's window, before office.js. */
    attachPane: (pane: Window) => void;
    /** For the tests in a browser. */
    host: EmbeddedHost;
    engine: Engine;
  }
}

placeText();
const locale = new URLSearchParams(location.search).get("lang") ?? "zh-CN";
const message = new MessageLine(element("message", HTMLElement), {
  bar: element("alert", HTMLElement),
  text: element("alert-text", HTMLElement),
  close: element("alert-close", HTMLButtonElement),
});
message.say(TEXT.starting);

const grid = element("grid", HTMLElement);
const engine = createUniver(grid, TEXT.calculating);
const host = new EmbeddedHost(engine);
hideInvalidMarks(engine);
showNothing(engine);
readEntries(engine);
pasteText(engine);
checkEntries(engine, (address, reason) => {
  message.warn(TEXT.entryRefused(address, reason));
});
window.engine = engine;
window.host = host;
window.attachPane = (pane) => {
  host.attach(pane, locale);
};

const addin = await readAddin();
element("pane-name", HTMLElement).textContent = addin.name;
const ribbon = new Ribbon(
  element("ribbon", HTMLElement),
  addin.tabs,
  (home) => grid.classList.toggle("with-toolbar", home),
  press,
);

const pane = new Pane(
  {
    aside: element("pane", HTMLElement),
    frame: element("pane-frame", HTMLIFrameElement),
    splitter: element("splitter", HTMLElement),
    toggle: element("toggle-pane", HTMLButtonElement),
    close: element("close-pane", HTMLButtonElement),
  },
  locale,
  (state) => {
    ribbon.setEnabled(state === "ready");
    if (state === "ready") message.replace(TEXT.starting, TEXT.ready);
    if (state === "failed") message.complain(TEXT.paneFailed);
  },
);
makeResizable(element("splitter", HTMLElement), element("pane", HTMLElement));
host.pane = {
  show: () => {
    pane.setVisible(true);
  },
  hide: () => {
    pane.setVisible(false);
  },
  visible: () => pane.visible,
};
host.reveal = (range) => {
  revealOnceDrawn(engine, range.sheetId, range);
};
followLinks(engine, host);
tellClicks(engine, host, grid);
window.addEventListener("keydown", (event) => {
  if (event.key !== "F9" || isCellInEdit()) return;
  event.preventDefault();
  // As in Excel: of a workbook whose formulas wait for it.
  void host.workbook.recalculate().then(() => {
    message.say(TEXT.recalculated);
  });
});
host.cellInEdit = isCellInEdit;

const unsaved = new Unsaved(
  engine,
  (changed) => {
    element("unsaved", HTMLElement).hidden = !changed;
  },
  () => {
    kept.edited();
  },
);
new ChartLayer(engine, host, () => {
  unsaved.edited();
});
const kept = new KeptWork({
  host,
  isUnsaved: () => unsaved.changed,
  onProblem: (error) => {
    message.complain(TEXT.notKept(reasonOf(error, TEXT.noReason)));
  },
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved.changed) event.preventDefault();
});
const files = new Files({
  host,
  message,
  question: new QuestionBar(
    element("question", HTMLElement),
    element("question-text", HTMLElement),
    element("question-yes", HTMLButtonElement),
    element("question-no", HTMLButtonElement),
  ),
  unsaved,
  kept,
  trial: new Trial({
    bar: element("trial", HTMLElement),
    text: element("trial-text", HTMLElement),
    giveUp: element("trial-give-up", HTMLButtonElement),
  }),
  finishEdit: async () => engine.api.getActiveWorkbook()?.endEditingAsync(true),
  onWorkbook: () => {
    showName();
    pane.load();
  },
});
host.documentsOnScreen = {
  save: () => void files.save(),
  close: () => void files.create(),
  open: (bytes) =>
    void (bytes
      ? files.open(new File([bytes as Uint8Array<ArrayBuffer>], TEXT.openedByAddin))
      : files.create()),
};
wireFileButtons();
wireKeeping();
showName();
pane.load();
await files.offerKept();

function isCellInEdit(): boolean {
  return engine.api.getActiveWorkbook()?.isCellEditing() ?? false;
}

async function readAddin(): Promise<AddinInterface> {
  try {
    const xml = await (await fetch("manifest.xml")).text();
    return readManifest(new DOMParser().parseFromString(xml, "application/xml"), locale);
  } catch (error) {
    message.complain(`${TEXT.ribbonMissing} ${reasonOf(error, "")}`);
    return { name: "", tabs: [] };
  }
}

async function press(button: RibbonButton): Promise<void> {
  if (button.action.kind === "taskpane") {
    pane.setVisible(true);
    return;
  }
  const { name } = button.action;
  if (!pane.hasAssociated(name)) {
    message.complain(TEXT.notAssociated(button.label));
    return;
  }
  const running = TEXT.running(button.label);
  message.say(running);
  const started = performance.now();
  await host.pressButton(name, button.id);
  await host.idle();
  const seconds = (performance.now() - started) / 1000;
  message.replace(running, TEXT.done(button.label, seconds));
}

function wireFileButtons(): void {
  const input = element("workbook-file", HTMLInputElement);
  const openOne = (chosen: readonly File[]): void => {
    const [file, ...others] = chosen;
    if (others.length > 0) message.complain(TEXT.oneFile);
    else if (file) void files.open(file);
  };
  element("new-workbook", HTMLButtonElement).addEventListener("click", () => void files.create());
  element("save-workbook", HTMLButtonElement).addEventListener("click", () => void files.save());
  element("open-workbook", HTMLButtonElement).addEventListener("click", () => {
    input.click();
  });
  input.addEventListener("change", () => {
    openOne([...(input.files ?? [])]);
    input.value = ""; // the same file may be chosen again
  });
  acceptDroppedFiles(element("drop-hint", HTMLElement), openOne);
}

function wireKeeping(): void {
  const button = element("keep-work", HTMLButtonElement);
  const show = (): void => {
    button.ariaPressed = String(kept.on);
  };
  button.addEventListener("click", () => {
    void kept.turn(!kept.on).then(show);
  });
  show();
}

function showName(): void {
  element("workbook-name", HTMLElement).textContent = host.workbookName;
  document.title = `${host.workbookName} - ${addin.name}`;
}
