import { splitSheet } from "../../grid/address";
import { absoluteReference } from "../../grid/table-references";
import { evaluateFormula } from "../../engine/formulas/evaluate-formula";
import { changeName, deleteName, nameById, type DefinedName } from "../../engine/names/defined-names";
import { ERROR_VALUES } from "../../../xlsx/model/error-values";
import { ExcelError, invalidArgument, itemNotFound } from "../../richapi/excel-error";
import type { HostObject } from "../../richapi/host-class";
import {
  hostObject,
  leads,
  rangeObject,
  sheetOf,
  type ExcelClass,
  type ExcelHost,
} from "../class/excel-class";
import { isOfSheet, rangeOfName, shownFormula, storedFormula } from "./named-item-formula";
import { valueOf } from "../../engine/cells/cell-output";
import { shownCells } from "../../engine/cells/spills";
import { outward } from "../values/date-system";
import { readGrid } from "../values/range-values";
import { fullAddress } from "../places/range-target";
import type { NameTarget } from "../class/targets";

function nameOf(host: ExcelHost, target: NameTarget): DefinedName {
  const name = nameById(host.workbook, target.nameId);
  if (!name) throw itemNotFound("名称");
  return name;
}

function change(host: ExcelHost, target: NameTarget, values: Partial<DefinedName>): void {
  changeName(host.workbook, nameOf(host, target), values);
}

/** Excel.NamedItem. */
export const namedItem: ExcelClass<"NamedItem", NameTarget, { property: "_Id" }> = {
  identity: (target, host) => ({ _Id: nameOf(host, target).name }),
  properties: {
    _Id: { get: (target, host) => nameOf(host, target).name },
    Name: { get: (target, host) => nameOf(host, target).name },
    Type: { calculated: true, get: async (target, host) => typeOf(await valueOfName(host, target)) },
    Value: { calculated: true, get: async (target, host) => (await valueOfName(host, target)).value },
    Formula: {
      get: (target, host) => shownFormula(nameOf(host, target)),
      set: (target, value, host) => {
        const sheetId = host.workbook.facade.getActiveSheet().getSheetId();
        change(host, target, { formulaOrRefString: storedFormula(host, sheetId, value) });
      },
    },
    Visible: {
      get: (target, host) => !nameOf(host, target).hidden,
      set: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument("The value is no boolean.");
        change(host, target, { hidden: !value });
      },
    },
    Comment: {
      get: (target, host) => nameOf(host, target).comment ?? "",
      set: (target, value, host) => {
        if (typeof value !== "string") throw invalidArgument("The value is no string.");
        change(host, target, { comment: value });
      },
    },
    ArrayValues: leads("NamedItemArrayValues"),
    Scope: { get: (target, host) => (isOfSheet(nameOf(host, target)) ? "Worksheet" : "Workbook") },
    Worksheet: {
      leads: true,
      get: (target, host) => {
        const sheet = worksheetOf(host, target);
        if (!sheet) throw itemNotFound("工作簿级名称所属的工作表");
        return sheet;
      },
    },
    WorksheetOrNullObject: { leads: true, get: (target, host) => worksheetOf(host, target) },
  },
  methods: {
    Delete: {
      call: (target, _args, host) => {
        deleteName(host.workbook, nameOf(host, target));
      },
    },
    GetRange: {
      call: (target, _args, host) => {
        const range = rangeOfName(host, nameOf(host, target));
        if (!range) throw new ExcelError("ItemNotFound", "The name is no range.");
        return rangeObject(range);
      },
    },
    GetRangeOrNullObject: {
      call: (target, _args, host) => {
        const range = rangeOfName(host, nameOf(host, target));
        return range && rangeObject(range);
      },
    },
  },
};

function worksheetOf(host: ExcelHost, target: NameTarget): HostObject | null {
  const name = nameOf(host, target);
  return isOfSheet(name) ? hostObject("Worksheet", { sheetId: name.localSheetId }) : null;
}

interface NameValue {
  readonly value: unknown;
  readonly isRange: boolean;
}

/** A range's value is its address; any other formula is calculated. */
async function valueOfName(host: ExcelHost, target: NameTarget): Promise<NameValue> {
  const name = nameOf(host, target);
  const range = rangeOfName(host, name);
  if (range) {
    const [, cells] = splitSheet(fullAddress(host, range));
    const sheet = fullAddress(host, range).slice(0, -cells.length);
    return { value: sheet + (absoluteReference(cells) ?? cells), isRange: true };
  }
  const { facade } = host.workbook;
  const sheetId = isOfSheet(name) ? (name.localSheetId ?? "") : facade.getActiveSheet().getSheetId();
  const formula = name.formulaOrRefString.startsWith("=")
    ? name.formulaOrRefString
    : `=${name.formulaOrRefString}`;
  const result = (await evaluateFormula(host.workbook, sheetId, formula)) as unknown[][];
  const isSingle = Array.isArray(result) && result.length === 1 && result[0]?.length === 1;
  return { value: isSingle ? result[0]?.[0] : result, isRange: false };
}

function typeOf({ value, isRange }: NameValue): string {
  if (isRange) return "Range";
  if (Array.isArray(value)) return "Array";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" && ERROR_VALUES.has(value) ? "Error" : "String";
}

/** The values behind a name, those of its range too. */
async function matrixOf(host: ExcelHost, target: NameTarget): Promise<unknown[][]> {
  const range = rangeOfName(host, nameOf(host, target));
  if (range) {
    const sheet = sheetOf(host, range);
    const shown = shownCells(host.workbook, sheet);
    return readGrid(range, (row, column) => outward(host, sheet, row, column, valueOf(shown(row, column))));
  }
  const { value } = await valueOfName(host, target);
  return Array.isArray(value) ? (value as unknown[][]) : [[value]];
}

/** Excel.NamedItemArrayValues. */
export const namedItemArrayValues: ExcelClass<"NamedItemArrayValues", NameTarget> = {
  properties: {
    Values: { calculated: true, get: (target, host) => matrixOf(host, target) },
    Types: {
      calculated: true,
      get: async (target, host) =>
        (await matrixOf(host, target)).map((line) =>
          line.map((value) => (value === "" ? "Empty" : typeOf({ value, isRange: false }))),
        ),
    },
  },
};
