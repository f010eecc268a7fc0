import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";

/** A pane's window in Node, with the unmodified Office.js in it. */
export type OfficeWindow = Window & typeof globalThis & { Office: typeof Office; Excel: typeof Excel };

const BASE = "https://localhost/office-js/";
const PAGE = "https://localhost/taskpane.html?_host_Info=Excel$Mac$16.00$zh-CN$telemetry$$$0";

class OfficeFiles extends ResourceLoader {
  readonly #folder: string;
  constructor() {
    super();
    const require = createRequire(import.meta.url);
    this.#folder = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  }
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    if (!url.startsWith(BASE)) return null;
    const file = url.slice(BASE.length).replace(/\?.*$/, "");
    // Office.js's telemetry has nobody to talk to here.
    const content = file.startsWith("telemetry/")
      ? Promise.resolve(Buffer.from(""))
      : readFile(path.join(this.#folder, file));
    return content as unknown as ReturnType<ResourceLoader["fetch"]>;
  }
}

/** Who hears what runs in a pane's window: its console, and the errors that nobody caught. */
export interface PaneListener {
  readonly out: (...words: readonly unknown[]) => void;
  readonly err: (...words: readonly unknown[]) => void;
  readonly uncaught: (error: unknown) => void;
}

function consoleFor({ out, err, uncaught }: PaneListener): VirtualConsole {
  const console = new VirtualConsole();
  for (const method of ["log", "info", "debug"] as const) console.on(method, out);
  for (const method of ["warn", "error"] as const) console.on(method, err);
  console.on("jsdomError", (error: Error & { detail?: unknown }) => {
    uncaught(error.detail ?? error);
  });
  return console;
}

/**
 * Opens a page that holds nothing but Office.js and waits for Office.onReady.
 * `beforeOffice` puts the seam into the window; `listener` hears the page; without one nobody does.
 */
export async function openOfficeWindow(
  beforeOffice: (window: OfficeWindow) => void,
  listener?: PaneListener,
): Promise<OfficeWindow> {
  const dom = new JSDOM(
    `<!doctype html><html lang="zh-CN"><head><script src="${BASE}office.js"></script></head><body></body></html>`,
    {
      url: PAGE,
      runScripts: "dangerously",
      resources: new OfficeFiles(),
      pretendToBeVisual: true,
      virtualConsole: listener ? consoleFor(listener) : new VirtualConsole(),
      beforeParse: (window) => {
        beforeOffice(window as unknown as OfficeWindow);
      },
    },
  );
  const window = dom.window as unknown as OfficeWindow;
  await new Promise((resolve) => {
    window.addEventListener("load", resolve);
  });
  await window.Office.onReady();
  return window;
}
