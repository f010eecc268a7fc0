import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { openPage, type OpenPage } from "./open-page";

let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
  await open.pane.evaluate(axe.source);
});
afterAll(() => open.close());

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds on the pane: rule and the first element. */
async function found(pane: Frame): Promise<readonly string[]> {
  const violations = await pane.evaluate(async () => {
    const { axe: inPane } = globalThis as unknown as {
      readonly axe: { run: (context: Document) => Promise<{ readonly violations: readonly AxeViolation[] }> };
    };
    return (await inPane.run(document)).violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary = "" }) => ({ html, failureSummary })),
    }));
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(-80) ?? ""} ${nodes[0]?.failureSummary ?? ""}`,
  );
}

const THEMES = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["high contrast", { colorScheme: "dark", forcedColors: "active" }],
] as const;

/** Fluent's colours change over a tenth of a second; an endless bar is no such change. */
async function settled(pane: Frame): Promise<void> {
  await pane.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const finite = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(finite.map(({ finished }) => finished));
  });
}

/** In each theme; the message says which. */
async function nothingFound(page: Page, pane: Frame): Promise<void> {
  for (const [theme, media] of THEMES) {
    await page.emulateMedia(media);
    await settled(pane);
    expect([theme, await found(pane)]).toEqual([theme, []]);
  }
}

it("axe finds nothing on any screen in any theme", async () => {
  const { page, pane } = open;
  const press = (name: string | RegExp): Promise<void> => pane.getByRole("button", { name }).first().click();
  const tab = (name: RegExp): Promise<void> => pane.getByRole("tab", { name }).click();
  const done = (sentence: RegExp): Promise<void> =>
    pane.getByRole("status").filter({ hasText: sentence }).waitFor({ timeout: 60_000 });
  await nothingFound(page, pane);
  await pane.getByLabel("统计截止日").fill("2021-10-08");
  await press("插入任务表");
  await done(/已插入任务台账/);
  await pane.getByRole("region", { name: "总体情况" }).waitFor();
  await nothingFound(page, pane);
  await press(/截至/);
  await nothingFound(page, pane);
  await tab(/问题/);
  await pane.getByRole("button", { name: "校验", exact: true }).click();
  await done(/已校验/);
  await nothingFound(page, pane);
  await tab(/预警/);
  await press("更多");
  await nothingFound(page, pane);
  await tab(/汇总/);
  await nothingFound(page, pane);
  await press(/当前行/);
  await nothingFound(page, pane);
  await press("设置");
  await pane.getByLabel("临期天数").waitFor();
  await nothingFound(page, pane);
}, 240_000);

it.each([320, 400, 640, 900])(
  "at %i px nothing is wider than the pane",
  async (width) => {
    const { page } = open;
    // The pane itself, as wide as Excel makes it.
    const alone = await page.context().newPage();
    try {
      await alone.setViewportSize({ width, height: 800 });
      await alone.goto(page.url());
      await alone.locator(".ribbon-button:enabled").first().waitFor({ timeout: 30_000 });
      const frame = alone.frames().find((one) => one.url().includes("/taskpane.html"));
      if (!frame) throw new Error("the page has no pane");
      await alone
        .locator("iframe")
        .first()
        .evaluate((element, wide) => {
          Object.assign(element.style, {
            position: "fixed",
            inset: "0",
            width: `${String(wide)}px`,
            height: "100%",
            zIndex: "9999",
          });
        }, width);
      await frame.getByLabel("统计截止日").fill("2021-10-08");
      await frame.getByRole("button", { name: "插入任务表" }).click();
      await frame.getByRole("region", { name: "总体情况" }).waitFor({ timeout: 60_000 });
      for (const name of [/今天/, /问题/, /预警/, /汇总/]) {
        await frame.getByRole("tab", { name }).click();
        const [content, room] = await frame.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect([String(name), content]).toEqual([String(name), room]);
      }
    } finally {
      await alone.close();
    }
  },
  120_000,
);
