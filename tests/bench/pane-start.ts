import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { chromium, type Browser } from "playwright-core";
import { BUILT } from "../e2e/open-page";
import { serve, type Site } from "../e2e/serve";
import { median } from "./measured";

/** From the pane's navigation on, in a browser with nothing in its cache: medians of the turns. */
export interface PaneStart {
  /** Until a button of the pane can be pressed. */
  readonly ms: number;
  /** Until `Office.onReady` of a page that does nothing else, in the pane's place. */
  readonly bareMs: number;
  readonly ratio: number;
}

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const TURNS = 5;
const READY = "data-bench-ready";

const BARE_PAGE = `<!doctype html><meta charset="utf-8"><title>bare</title>
<script src="embedded-seam.js"></script><script src="office-js/office.js"></script>
<script>Office.onReady(() => { const button = document.createElement("button"); document.body.append(button); });</script>
<body></body>`;

/** Null: there is no Chromium. Builds the embedded page first. */
export async function paneStart(): Promise<PaneStart | null> {
  if (!existsSync(CHROMIUM)) return null;
  await promisify(execFile)("npm", ["run", "build:embedded"]);
  const site = await serve(BUILT);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const turns: { ms: number; bareMs: number }[] = [];
  try {
    for (let turn = 0; turn < TURNS; turn++)
      turns.push({ ms: await started(browser, site, null), bareMs: await started(browser, site, BARE_PAGE) });
  } finally {
    await browser.close();
    await site.close();
  }
  return {
    ms: median(turns.map(({ ms }) => ms)),
    bareMs: median(turns.map(({ bareMs }) => bareMs)),
    ratio: median(turns.map(({ ms, bareMs }) => ms / bareMs)),
  };
}

/** Milliseconds until the pane, or `instead` in its place, has a button that can be pressed. */
async function started(browser: Browser, site: Site, instead: string | null): Promise<number> {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  if (instead !== null)
    await page.route("**/taskpane.html*", (route) =>
      route.fulfill({ contentType: "text/html", body: instead }),
    );
  await page.addInitScript((mark) => {
    if (!location.pathname.endsWith("/taskpane.html")) return;
    const watch = new MutationObserver(() => {
      if (!document.querySelector("button:enabled")) return;
      document.documentElement.setAttribute(mark, String(performance.now()));
      watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true, attributes: true });
  }, READY);
  await page.goto(site.address);
  const frame = page.frameLocator("iframe").locator(`html[${READY}]`);
  await frame.waitFor({ state: "attached", timeout: 60_000 });
  const ms = Number(await frame.getAttribute(READY));
  await context.close();
  return ms;
}
