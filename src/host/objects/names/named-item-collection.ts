import { addName, definedNames, type DefinedName } from "../../engine/names/defined-names";
import { allTables } from "../../engine/tables/table-model";
import { ExcelError } from "../../richapi/excel-error";
import type { HostObject, Arguments } from "../../richapi/host-class";
import { hostObject, type ExcelClass, type ExcelHost, type ExcelMethod } from "../class/excel-class";
import { fullAddress } from "../places/range-target";
import { isOfSheet, storedFormula } from "./named-item-formula";
import { demandValidName, same } from "../table/table-names";
import { absoluteReference } from "../../grid/table-references";
import { splitSheet } from "../../grid/address";
import type { RangeTarget, ScopeTarget } from "../class/targets";
import { REFUSALS } from "../../richapi/refusals";

function inScope({ sheetId }: ScopeTarget, host: ExcelHost): DefinedName[] {
  return definedNames(host.workbook).filter((name) =>
    sheetId === null ? !isOfSheet(name) : name.localSheetId === sheetId,
  );
}

function nameObject({ id }: { id: string }): HostObject {
  return hostObject("NamedItem", { nameId: id });
}

const adding: ExcelMethod<ScopeTarget> = { call: add };

/** Excel.NamedItemCollection, of the workbook or of a sheet. */
export const namedItemCollection: ExcelClass<"NamedItemCollection", ScopeTarget> = {
  properties: {},
  items: (target, host) =>
    [...inScope(target, host)].sort((a, b) => a.name.localeCompare(b.name, "zh-CN")).map(nameObject),
  item: (target, key, host) => {
    const found = inScope(target, host).find(({ name }) => same(name, String(key)));
    return found ? nameObject(found) : null;
  },
  methods: { Add: adding, AddFormulaLocal: adding },
};

function add(scope: ScopeTarget, args: Arguments, host: ExcelHost): HostObject {
  const { workbook } = host;
  const name = demandValidName(args.values[0]);
  const taken =
    inScope(scope, host).some((one) => same(one.name, name)) ||
    allTables(workbook).some((table) => same(table.getDisplayName(), name));
  if (taken) throw new ExcelError("ItemAlreadyExists", REFUSALS.nameTaken(name));
  const range = args.object(1);
  const homeSheet = scope.sheetId ?? workbook.facade.getActiveSheet().getSheetId();
  const id = addName(workbook, scope.sheetId, {
    name,
    formulaOrRefString:
      range?.className === "Range"
        ? absoluteAddress(host, range.target as RangeTarget)
        : storedFormula(host, homeSheet, args.values[1]),
    comment: args.has(2) ? args.string(2) : "",
  });
  return nameObject({ id });
}

function absoluteAddress(host: ExcelHost, target: RangeTarget): string {
  const address = fullAddress(host, target);
  const [, rest] = splitSheet(address);
  return address.slice(0, address.length - rest.length) + (absoluteReference(rest) ?? rest);
}
