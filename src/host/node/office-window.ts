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

/**
 * Opens a page that holds nothing but Office.js and waits for Office.onReady.
 * `beforeOffice` puts the seam into the window; the page's console goes to `console`.
 */
export async function openOfficeWindow(
  beforeOffice: (window: OfficeWindow) => void,
  console: VirtualConsole = new VirtualConsole(),
): Promise<OfficeWindow> {
  const dom = new JSDOM(
    `<!doctype html><html lang="zh-CN"><head><script src="${BASE}office.js"></script></head><body></body></html>`,
    {
      url: PAGE,
      runScripts: "dangerously",
      resources: new OfficeFiles(),
      pretendToBeVisual: true,
      virtualConsole: console,
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
