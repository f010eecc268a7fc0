// Renders assets/*.svg to the PNG sizes that manifest.xml names: `node assets/render-icons.mjs` (CHROMIUM=<browser>).
import { readFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";

const here = import.meta.dirname;
const PICTURES = [
  { svg: "icon-small", png: "icon", sizes: [16] },
  { svg: "icon", png: "icon", sizes: [32, 64, 80, 128] },
  ...["insert", "validate", "highlight", "summarise", "keep", "pane"].map((name) => ({
    svg: name,
    png: name,
    sizes: [16, 32, 80],
  })),
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const { svg, png, sizes } of PICTURES) {
  const source = await readFile(path.join(here, `${svg}.svg`), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`,
    );
    await page.screenshot({ path: path.join(here, `${png}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
