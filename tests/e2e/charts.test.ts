import type { Page } from "playwright-core";
import { type OpenPage, openPage } from "./open-page";
import { cellPoint, clickCell } from "./grid";

/** What a report has: a ring of states, columns by category, bars of units. */
async function addCharts({ pane }: OpenPage): Promise<void> {
  await pane.evaluate(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:C5").values = [
        ["类别", "已完成", "推进中"],
        ["基础设施建设", 3, 5],
        ["产业发展", 4, 2],
        ["民生保障", 6, 1],
        ["生态环境", 2, 2],
      ];
      const data = sheet.getRange("A1:C5");
      const columns = sheet.charts.add("ColumnClustered", data, "Columns");
      columns.name = "各类任务";
      columns.title.text = "各类任务完成情况";
      columns.setPosition("E2", "J14");
      columns.dataLabels.showValue = true;
      const ring = sheet.charts.add("Doughnut", sheet.getRange("A1:B5"), "Columns");
      ring.name = "状态";
      ring.title.text = "任务状态";
      ring.setPosition("A7", "D20");
      ring.dataLabels.showPercentage = true;
      ring.legend.position = "Right";
      const points = ring.series.getItemAt(0).points;
      for (const [place, colour] of ["#C00000", "#FFC000", "#00B050", "#7F7F7F"].entries())
        points.getItemAt(place).format.fill.setSolidColor(colour);
      const bars = sheet.charts.add("BarStacked", data, "Columns");
      bars.name = "单位";
      bars.title.text = "前十名单位";
      bars.setPosition("E16", "J28");
      bars.axes.categoryAxis.reversePlotOrder = true;
      bars.axes.valueAxis.title.text = "项";
      await context.sync();
    });
  });
}

const chart = (page: Page, name: string) => page.locator(`.chart-frame[aria-label="${name}"]`);
const words = async (page: Page, name: string): Promise<string[]> =>
  (await chart(page, name).locator("svg text").allTextContents()).filter((text) => text !== "");
/** How far a chart's corner is from the middle of a cell: the same, wherever both went. */
const apart = async (page: Page, name: string, address: string): Promise<[number, number]> => {
  const box = await chart(page, name).boundingBox();
  const cell = await cellPoint(page, address);
  return [Math.round((box?.x ?? NaN) - cell.x), Math.round((box?.y ?? NaN) - cell.y)];
};
const onSheet = (page: Page, act: string): Promise<unknown> =>
  page.evaluate(`window.engine.api.getActiveWorkbook().getActiveSheet().${act}`);
/** What moves with the grid has followed it. */
const aMoment = (page: Page): Promise<void> => page.waitForTimeout(600);

describe("charts over the grid", () => {
  let open: OpenPage;
  let page: Page;
  let loadedBefore: number;
  const scripts = () => open.requests.filter((address) => address.endsWith(".js")).length;
  beforeAll(async () => {
    open = await openPage();
    page = open.page;
    loadedBefore = scripts();
    await addCharts(open);
    await chart(page, "单位").locator("svg text").first().waitFor();
  });
  afterEach(() => {
    expect(open.problems).toEqual([]);
  });
  afterAll(async () => {
    await open.close();
  });

  it("what draws them is loaded with the first one", () => {
    expect(scripts()).toBeGreaterThan(loadedBefore);
  });

  it("they show titles, names, categories and labels, nothing of it beyond their frames", async () => {
    await expect(words(page, "状态")).resolves.toEqual(
      expect.arrayContaining(["任务状态", "基础设施建设", "20%", "27%", "40%", "13%"]) as string[],
    );
    await expect(words(page, "各类任务")).resolves.toEqual(
      expect.arrayContaining(["各类任务完成情况", "已完成", "推进中", "民生保障"]) as string[],
    );
    for (const name of ["状态", "各类任务", "单位"]) {
      const frame = await chart(page, name).boundingBox();
      const boxes = await Promise.all(
        (await chart(page, name).locator("svg text").all()).map((one) => one.boundingBox()),
      );
      const beyond = boxes.filter(
        (box) =>
          frame &&
          box &&
          (box.x < frame.x ||
            box.y < frame.y ||
            box.x + box.width > frame.x + frame.width + 1 ||
            box.y + box.height > frame.y + frame.height + 1),
      );
      expect(beyond).toEqual([]);
    }
  });

  it("the points of a ring have the colours that they were given", async () => {
    const colours = await chart(page, "状态")
      .locator("svg path")
      .evaluateAll((paths) => paths.map((path) => path.getAttribute("fill")));
    expect(colours).toEqual(expect.arrayContaining(["#C00000", "#FFC000", "#00B050", "#7F7F7F"]));
  });

  it("they stand at their cells and go along when the grid is scrolled and zoomed", async () => {
    // E2 is 88 pixels wide and 24 high.
    await expect(apart(page, "各类任务", "E2")).resolves.toEqual([-44, -12]);
    await page.mouse.move(300, 500);
    await page.mouse.wheel(0, 120);
    await aMoment(page);
    await expect(apart(page, "各类任务", "E8")).resolves.toEqual([-44, -12 - 6 * 24]);
    const before = await chart(page, "单位").boundingBox();
    await onSheet(page, "zoom(0.5)");
    await aMoment(page);
    const after = await chart(page, "单位").boundingBox();
    expect(Math.round(after?.width ?? 0)).toBe(Math.round((before?.width ?? 0) / 2));
    await onSheet(page, "zoom(1)");
    await onSheet(page, "scrollToCell(0, 0)");
    await aMoment(page);
    await expect(apart(page, "各类任务", "E2")).resolves.toEqual([-44, -12]);
  });

  it("what is scrolled goes under frozen rows", async () => {
    await onSheet(page, "setFrozenRows(1)");
    await onSheet(page, "scrollToCell(6, 0)");
    await aMoment(page);
    const clip = await chart(page, "各类任务").evaluate((frame) => frame.style.clipPath);
    expect(clip).toMatch(/^inset\((?!0px)[\d.]+px 0px 0px/);
    await onSheet(page, "cancelFreeze()");
    await onSheet(page, "scrollToCell(0, 0)");
    await aMoment(page);
    await expect(chart(page, "各类任务").evaluate((frame) => frame.style.clipPath)).resolves.toBe("");
  });

  it("they follow a value that somebody types", async () => {
    await clickCell(page, "B3");
    await page.keyboard.type("41");
    await page.keyboard.press("Enter");
    await chart(page, "各类任务").locator("svg text", { hasText: /^41$/ }).waitFor();
  });

  it("each sheet shows its own, and one that is deleted goes", async () => {
    await open.pane.evaluate(async () => {
      await Excel.run(async (context) => {
        const other = context.workbook.worksheets.add("另一张");
        other.activate();
        await context.sync();
      });
    });
    await page.locator(".chart-frame").first().waitFor({ state: "detached" });
    await open.pane.evaluate(async () => {
      await Excel.run(async (context) => {
        const first = context.workbook.worksheets.getFirst();
        first.activate();
        first.charts.getItem("单位").delete();
        await context.sync();
      });
    });
    await chart(page, "状态").locator("svg text").first().waitFor();
    await expect(chart(page, "单位").count()).resolves.toBe(0);
  });
});
