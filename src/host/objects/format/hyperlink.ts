import { REFUSALS } from "../../richapi/refusals";
import { addressOf, areaOf } from "../../grid/address";
import { intersection, type Area } from "../../grid/area";
import { displayText, valueOf } from "../../engine/cells/cell-output";
import { cellAt, numberFormatAt, setCells } from "../../engine/cells/cells";
import { textCell } from "../../engine/cells/cell-input";
import { setFormat } from "../../engine/format/cell-format";
import type { SheetExtras } from "../../../xlsx/model/book/workbook-file";
import { invalidArgument } from "../../richapi/excel-error";
import {
  demandWritable,
  growSheet,
  sheetOf,
  withinSheet,
  type ExcelHost,
  type ExcelProperty,
} from "../class/excel-class";
import { demandUnlocked } from "../class/locked-cells";
import type { RangeTarget } from "../class/targets";

type Hyperlinks = NonNullable<SheetExtras["hyperlinks"]>;
type Hyperlink = Hyperlinks[string];

/** Colour of Excel's style for links. */
const LINK_COLOUR = "#0563C1";

const LONGEST_LINK = 2_083;

function linkAt(host: ExcelHost, sheetId: string, cell: Area): Hyperlink | null {
  const links = host.workbook.sheetExtras(sheetId).hyperlinks ?? {};
  const found = Object.entries(links).find(([address]) => {
    const area = areaOf(address);
    return area && intersection(area, cell);
  });
  return found?.[1] ?? null;
}

function cellsOf(host: ExcelHost, target: RangeTarget): Area[] {
  const { row, column, rows, columns } = withinSheet(sheetOf(host, target), target);
  return Array.from({ length: rows * columns }, (_cell, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
    rows: 1,
    columns: 1,
  }));
}

/** Takes the links of a range away; what the cells show stays. */
export function clearHyperlinks(host: ExcelHost, target: RangeTarget): void {
  const extras = host.workbook.sheetExtras(target.sheetId);
  extras.hyperlinks = Object.fromEntries(
    Object.entries(extras.hyperlinks ?? {}).filter(([address]) => {
      const area = areaOf(address);
      return !area || !intersection(area, target);
    }),
  );
}

function checkedLink(value: unknown): Hyperlink & { textToDisplay?: string } {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  const known = ["address", "documentReference", "screenTip", "textToDisplay"];
  for (const [name, part] of Object.entries(given))
    if (!known.includes(name) || (part !== null && part !== undefined && typeof part !== "string"))
      throw invalidArgument(`${name} is no part of a hyperlink.`);
  const parts = Object.entries(given).filter(([, part]) => typeof part === "string" && part !== "");
  const link = Object.fromEntries(parts) as Record<string, string>;
  if (!("address" in link) && !("documentReference" in link))
    throw invalidArgument("The hyperlink leads nowhere.");
  for (const part of [link["address"] ?? "", link["documentReference"] ?? ""])
    if (part.length > LONGEST_LINK) throw invalidArgument(REFUSALS.linkTooLong(LONGEST_LINK));
  return link;
}

function write(host: ExcelHost, target: RangeTarget, value: unknown): void {
  demandWritable(host, target.sheetId, "allowInsertHyperlinks");
  demandUnlocked(host, target);
  const sheet = sheetOf(host, target);
  growSheet(sheet, target);
  const { textToDisplay, ...link } = checkedLink(value);
  clearHyperlinks(host, target);
  const extras = host.workbook.sheetExtras(target.sheetId);
  for (const cell of cellsOf(host, target)) {
    extras.hyperlinks = { ...extras.hyperlinks, [addressOf(cell)]: link };
    const isEmpty = valueOf(cellAt(sheet, cell.row, cell.column)) === "";
    const text = textToDisplay ?? (isEmpty ? (link.address ?? link.documentReference) : undefined);
    if (text !== undefined) setCells(host.workbook, sheet, { [cell.row]: { [cell.column]: textCell(text) } });
  }
  setFormat(host.workbook, sheet, withinSheet(sheet, target), {
    fontColor: LINK_COLOUR,
    underline: "Single",
  });
}

/** `Range.hyperlink`: null for cells without one and where they differ. */
export const hyperlinkProperty: ExcelProperty<RangeTarget> = {
  calculated: true,
  get: (target, host) => {
    const [first, ...others] = cellsOf(host, target);
    const link = first && linkAt(host, target.sheetId, first);
    if (!link) return null;
    const same = JSON.stringify(link);
    if (others.some((cell) => JSON.stringify(linkAt(host, target.sheetId, cell)) !== same)) return null;
    const sheet = sheetOf(host, target);
    const value = valueOf(cellAt(sheet, first.row, first.column));
    const textToDisplay = displayText(value, numberFormatAt(sheet, first.row, first.column));
    return { ...link, textToDisplay };
  },
  set: (target, value, host) => {
    write(host, target, value);
  },
};
