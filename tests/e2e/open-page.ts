// The page gives its engine to the window: its types come along.
import type {} from "embedded-excel/page";
import path from "node:path";
import { type Browser, chromium, type Frame, type Page } from "playwright-core";
import { serve } from "./serve";

export const BUILT = path.resolve(import.meta.dirname, "../../dist-embedded");

const OPTIONS = {
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
};

/** The embedded page in a real browser, and what should not have happened in it. */
export interface OpenPage {
  readonly page: Page;
  readonly pane: Frame;
  readonly address: string;
  /** Errors and warnings of the console, failed requests, and answers 400 and above. */
  readonly problems: readonly string[];
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens the built page and waits until its buttons can be pressed. `query` is e.g. `?lang=en-US`; `beforeLoad` runs in
 * every frame before its own scripts.
 */
export async function openPage(
  query = "",
  { beforeLoad }: { readonly beforeLoad?: () => void } = {},
): Promise<OpenPage> {
  const site = await serve(BUILT);
  const browser: Browser = await chromium.launch(OPTIONS);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "zh-CN",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  if (beforeLoad) await page.addInitScript(beforeLoad);
  const problems: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message} ${error.stack ?? ""}`));
  page.on("requestfailed", (request) => problems.push(`failed: ${request.url()}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${String(response.status())}: ${response.url()}`);
  });
  page.on("request", (request) => requests.push(request.url()));
  const close = async (): Promise<void> => {
    await browser.close();
    await site.close();
  };
  try {
    await page.goto(site.address + query);
    await page.locator(".ribbon-button:enabled").first().waitFor({ timeout: 15_000 });
    const pane = page.frames().find((frame) => frame.url().includes("/taskpane.html"));
    if (!pane) throw new Error("the page has no pane");
    return { page, pane, address: site.address, problems, requests, close };
  } catch (error) {
    await close();
    throw new Error(`the page did not become usable: ${problems.join("; ")}`, { cause: error });
  }
}
