import { definedNames } from "../../engine/names/defined-names";
import { areaOf } from "../../grid/address";
import { allTables } from "../../engine/tables/table-model";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import type { ExcelHost } from "../class/excel-class";
import { REFUSALS } from "../../richapi/refusals";

const LONGEST_NAME = 255;

/** The rules that tables and defined names share. What only looks like a cell, beyond the last column, is a name. */
function isValidName(name: string): boolean {
  return (
    name.length <= LONGEST_NAME &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^(?:R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i.test(name) &&
    !areaOf(name)
  );
}

export function demandValidName(name: unknown): string {
  if (typeof name === "string" && isValidName(name)) return name;
  throw invalidArgument(`${String(name)} is no valid name.`);
}

/** A header that is too long is cut by Excel's repair. */
export function demandHeaderLength(header: string): void {
  if (header.length > LONGEST_NAME) throw invalidArgument(REFUSALS.headerTooLong(LONGEST_NAME));
}

/** A table's name is taken by any other table and by any defined name; a sheet may be called the same. */
export function demandFreeTableName(host: ExcelHost, name: string, ownId?: string): void {
  const taken = allTables(host.workbook).some(
    (table) => table.getId() !== ownId && same(table.getDisplayName(), name),
  );
  if (taken || definedNames(host.workbook).some((one) => same(one.name, name)))
    throw new ExcelError("ItemAlreadyExists", REFUSALS.nameTaken(name));
}

/** 表1, or the next number that is free. */
export function freeTableName(host: ExcelHost): string {
  const taken = new Set(
    [
      ...allTables(host.workbook).map((table) => table.getDisplayName()),
      ...definedNames(host.workbook).map(({ name }) => name),
    ].map((name) => name.toLowerCase()),
  );
  for (let number = 1; ; number++) if (!taken.has(`表${number}`)) return `表${number}`;
}

export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
