import { invalidArgument } from "../../richapi/excel-error";
import type { HostObject } from "../../richapi/host-class";
import { hostObject, type ExcelHost } from "../class/excel-class";
import { checkedRange, rangeAt } from "./range-target";
import type { RangeTarget } from "../class/targets";

/** One or more ranges of one sheet. */
export interface RangeAreasTarget {
  readonly areas: readonly RangeTarget[];
}

/** InvalidArgument: no area at all. */
export function rangeAreasObject(areas: readonly RangeTarget[]): HostObject {
  if (areas.length === 0) throw invalidArgument("There is no range.");
  return hostObject("RangeAreas", { areas: areas.map(checkedRange) });
}

/** The areas that an address names, its parts divided by commas. */
export function areasAt(host: ExcelHost, sheetId: string, address: string): RangeTarget[] {
  return splitAreas(address).map((part) => rangeAt(host, sheetId, part));
}

/** Commas inside quoted sheet names divide nothing. */
function splitAreas(address: string): string[] {
  return (address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim());
}
