import { areaOf, sheetPrefix, splitSheet } from "../../grid/address";
import { referencedArea, type TableReference } from "../../grid/table-references";
import { toAt, toThisRow } from "../../grid/structured-references";
import { referencedTable, tableNamed } from "../../engine/tables/table-model";
import { invalidArgument } from "../../richapi/excel-error";
import { sheetAndAddress, sheetOf, type ExcelHost } from "../class/excel-class";
import type { DefinedName } from "../../engine/names/defined-names";
import type { RangeTarget } from "../class/targets";

export function isOfSheet(name: DefinedName): boolean {
  return /^(?!AllDefaultWorkbook$).+/.test(name.localSheetId ?? "");
}

/**
 * A name's formula as Univer stores it: a reference without "=", anything else with it. As in Excel, a
 * reference without a sheet means the sheet at hand, and what does not begin with "=" is a constant.
 */
export function storedFormula(host: ExcelHost, sheetId: string, value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return `=${String(value).toUpperCase()}`;
  if (typeof value !== "string" || value.trim() === "" || value.trim() === "=")
    throw invalidArgument("A name needs a formula.");
  const text = value.trim();
  if (!text.startsWith("="))
    return Number.isFinite(Number(text)) ? `=${text}` : `="${text.replaceAll('"', '""')}"`;
  const body = text.slice(1).trim();
  if (areaOf(body)) return sheetPrefix(sheetOf(host, { sheetId }).getSheetName()) + body;
  const [sheet, rest] = splitSheet(body);
  if (sheet !== null && areaOf(rest)) {
    sheetAndAddress(host, sheetId, body);
    return body;
  }
  return toThisRow(`=${body}`);
}

/** As Excel shows it, always with "=". */
export function shownFormula({ formulaOrRefString }: DefinedName): string {
  return toAt(formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`);
}

/** The range that a name is, when its formula is nothing but a reference. */
export function rangeOfName(host: ExcelHost, name: DefinedName): RangeTarget | null {
  const body = name.formulaOrRefString.replace(/^=/, "").trim();
  const [sheet, rest] = splitSheet(body);
  const area = areaOf(rest);
  if (area && sheet !== null) {
    const found = host.workbook.facade.getSheetByName(sheet);
    return found && { sheetId: found.getSheetId(), ...area };
  }
  const reference = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[(.*)\])?$/su.exec(body);
  const table = reference?.[1] === undefined ? null : tableNamed(host.workbook, reference[1]);
  if (!table || reference?.[1] === undefined) return null;
  const wanted: TableReference = { table: reference[1], specifier: reference[2] ?? null };
  const cells = referencedArea(wanted, referencedTable(table), -1);
  return cells && { sheetId: table.getSubunitId(), ...cells.area };
}
