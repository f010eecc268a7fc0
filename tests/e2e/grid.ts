import type { Page } from "playwright-core";

/** The grid is one canvas: these find a cell on it, and read what the workbook holds. */

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Longer than a double click: two clicks at one place would open the cell. */
const NO_DOUBLE_CLICK = 500;

/** Scrolls the active sheet to the cell, if it must, and tells where its middle is on the screen. */
export async function cellPoint(page: Page, address: string): Promise<Point> {
  if (!(await isSeen(page, address))) {
    await page.evaluate((a1) => {
      const sheet = window.engine.api.getActiveWorkbook()?.getActiveSheet();
      const cell = sheet?.getRange(a1);
      // Well below whatever is frozen.
      if (cell) sheet?.scrollToCell(Math.max(0, cell.getRow() - 3), Math.max(0, cell.getColumn() - 1));
    }, address);
    await page.waitForTimeout(NO_DOUBLE_CLICK);
  }
  const { left, top, width, height } = await cellBox(page, address);
  return { x: left + width / 2, y: top + height / 2 };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

async function canvasBox(page: Page): Promise<Box> {
  const canvas = await page.locator('#grid canvas[id^="univer-sheet"]').boundingBox();
  if (!canvas) throw new Error("the page has no grid");
  return { left: canvas.x, top: canvas.y, width: canvas.width, height: canvas.height };
}

/** Where a cell of the active sheet is on the screen, or would be if the grid went on. */
async function cellBox(page: Page, address: string): Promise<Box> {
  const canvas = await canvasBox(page);
  const inside = await page.evaluate((a1) => {
    const sheet = window.engine.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet) throw new Error("no active sheet");
    const cell = sheet.getRange(a1);
    const rect = cell.getCellRect();
    const scroll = sheet.getScrollState();
    const frozen = sheet.getFreeze();
    const scrolledTo = sheet.getRange(scroll.sheetViewStartRow, scroll.sheetViewStartColumn).getCellRect();
    const origin = sheet.getRange(0, 0).getCellRect();
    const scrollX = cell.getColumn() < frozen.startColumn ? 0 : scrolledTo.x - origin.x + scroll.offsetX;
    const scrollY = cell.getRow() < frozen.startRow ? 0 : scrolledTo.y - origin.y + scroll.offsetY;
    return { left: rect.x - scrollX, top: rect.y - scrollY, width: rect.width, height: rect.height };
  }, address);
  return { ...inside, left: canvas.left + inside.left, top: canvas.top + inside.top };
}

/** Whether one sees all of a cell: its edges are in the grid, and no frozen row or column covers them. */
async function isSeen(page: Page, address: string): Promise<boolean> {
  const [canvas, cell] = [await canvasBox(page), await cellBox(page, address)];
  const covered = await page.evaluate((a1) => {
    const sheet = window.engine.api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet) throw new Error("no active sheet");
    const { startRow, startColumn } = sheet.getFreeze();
    const [own, first] = [
      sheet.getRange(a1),
      sheet.getRange(Math.max(startRow, 0), Math.max(startColumn, 0)),
    ];
    const { x, y } = first.getCellRect();
    return { left: own.getColumn() < startColumn ? 0 : x, top: own.getRow() < startRow ? 0 : y };
  }, address);
  return (
    cell.left >= canvas.left + covered.left - 1 &&
    cell.top >= canvas.top + covered.top - 1 &&
    cell.left + cell.width <= canvas.left + canvas.width + 1 &&
    cell.top + cell.height <= canvas.top + canvas.height + 1
  );
}

export async function isActiveCellSeen(page: Page): Promise<boolean> {
  return isSeen(page, (await activeCell(page)).replace(/^.*!/, ""));
}

/** So few pixels apart two clicks are at one place. */
const SAME_PLACE = 8;

/** Where the cell was that was clicked last, and when. */
let lastClick: Point & { readonly at: number } = { x: 0, y: 0, at: 0 };

/** Clicks the cell, once, and makes sure that it is the one which was hit. */
export async function clickCell(page: Page, address: string): Promise<void> {
  const { x, y } = await cellPoint(page, address);
  const since = Date.now() - lastClick.at;
  const isSamePlace = Math.hypot(lastClick.x - x, lastClick.y - y) < SAME_PLACE;
  // A page that is at work hears of a click late, and takes two for one of the other.
  if (isSamePlace && since < 3 * NO_DOUBLE_CLICK) await page.waitForTimeout(3 * NO_DOUBLE_CLICK - since);
  await page.mouse.click(x, y);
  lastClick = { x, y, at: Date.now() };
  await page.waitForFunction(
    (a1) => window.engine.api.getActiveWorkbook()?.getActiveCell()?.getA1Notation() === a1,
    address,
    {
      timeout: 3000,
    },
  );
}

/** Drags the fill handle of a cell to another one. */
export async function dragFill(page: Page, from: string, to: string): Promise<void> {
  await clickCell(page, from);
  const { left, top, width, height } = await cellBox(page, from);
  await page.mouse.move(left + width, top + height);
  await page.mouse.down();
  const target = await cellPoint(page, to);
  await page.mouse.move(target.x, target.y, { steps: 8 });
  await page.mouse.up();
}

/** Puts text on the clipboard as another program does, and pastes it into a cell. */
export async function pasteText(page: Page, address: string, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await clickCell(page, address);
  await page.keyboard.press("Control+v");
}

/** The number format and the font of a cell of the active sheet, as they were set. */
export async function cellLook(page: Page, address: string): Promise<Record<string, unknown>> {
  return page.evaluate((a1) => {
    const sheet = window.engine.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getRange(a1);
    const own = range && sheet?.getSheet().getCellRaw(range.getRow(), range.getColumn())?.s;
    const style = typeof own === "string" ? sheet?.getWorkbook().getStyles().get(own) : own;
    return { ...style };
  }, address);
}

export async function rowHeight(page: Page, row: number): Promise<number> {
  return page.evaluate(
    (at) =>
      window.engine.api
        .getActiveWorkbook()
        ?.getActiveSheet()
        .getRowHeight(at - 1) ?? 0,
    row,
  );
}

/** Types into a cell as a user does, and presses Enter. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await clickCell(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Goes to a sheet by its tab. */
export async function showSheet(page: Page, name: string): Promise<void> {
  await page.locator('#grid [data-u-comp="slide-tab-bar"]').getByText(name, { exact: true }).click();
  await page.waitForFunction(
    (wanted) => window.engine.api.getActiveWorkbook()?.getActiveSheet().getSheetName() === wanted,
    name,
  );
}

export async function activeCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const workbook = window.engine.api.getActiveWorkbook();
    return `${workbook?.getActiveSheet().getSheetName() ?? ""}!${workbook?.getActiveCell()?.getA1Notation() ?? ""}`;
  });
}

/** The raw value of a cell of the active sheet, null when it is empty. */
export async function readCell(page: Page, address: string): Promise<string | number | boolean | null> {
  return page.evaluate((a1) => {
    const sheet = window.engine.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getRange(a1);
    return (range && sheet?.getSheet().getCellRaw(range.getRow(), range.getColumn())?.v) ?? null;
  }, address);
}

/** The fill that a cell of the active sheet is drawn with, conditional formats included; `#RRGGBB`, null: none. */
export async function shownFill(page: Page, address: string): Promise<string | null> {
  return page.evaluate((a1) => {
    const sheet = window.engine.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getRange(a1);
    const cell = range && sheet?.getSheet().getCell(range.getRow(), range.getColumn());
    const style = typeof cell?.s === "object" ? cell.s : null;
    return style?.bg?.rgb?.toUpperCase() ?? null;
  }, address);
}

/** Waits until a cell of the active sheet holds this. */
export async function cellHolds(
  page: Page,
  address: string,
  value: string | number | boolean | null,
): Promise<void> {
  const deadline = Date.now() + 5000;
  let found = await readCell(page, address);
  while (found !== value && Date.now() < deadline) {
    await page.waitForTimeout(50);
    found = await readCell(page, address);
  }
  if (found !== value) throw new Error(`${address} holds ${String(found)}, not ${String(value)}`);
}
