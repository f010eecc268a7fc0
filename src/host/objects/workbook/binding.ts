import { selectionOf } from "../../engine/sheets/selection";
import { tablesOn } from "../../engine/tables/tables-on";
import { intersection } from "../../grid/area";
import { displayText, valueOf } from "../../engine/cells/cell-output";
import { cellAt, numberFormatAt } from "../../engine/cells/cells";
import { ExcelError, invalidArgument, itemNotFound } from "../../richapi/excel-error";
import type { Arguments, HostObject } from "../../richapi/host-class";
import { BINDING_TYPES, type Binding, type BindingType } from "../class/bindings";
import { hostObject, rangeObject, sheetOf, type ExcelClass, type ExcelHost } from "../class/excel-class";
import { oneOf } from "../class/excel-words";
import { nameTarget } from "../places/name-target";
import { rangeArgument } from "../places/range-target";
import type { BindingTarget, RangeTarget, WorkbookTarget } from "../class/targets";

function bindingOf(host: ExcelHost, { bindingId }: BindingTarget): Binding {
  const binding = host.bindings.get(bindingId);
  if (!binding) throw itemNotFound(`绑定“${bindingId}”`);
  return binding;
}

/** The cells that a binding means; null once they, or the table, are gone. */
export function boundRange(host: Pick<ExcelHost, "workbook">, { target }: Binding): RangeTarget | null {
  if (!("tableId" in target)) return host.workbook.facade.getSheetBySheetId(target.sheetId) ? target : null;
  for (const sheet of host.workbook.facade.getSheets()) {
    const sheetId = sheet.getSheetId();
    const table = tablesOn(host.workbook, sheetId).find((one) => one.tableId === target.tableId);
    if (table) return { sheetId, ...table.area };
  }
  return null;
}

function rangeOf(host: ExcelHost, binding: Binding): RangeTarget {
  const range = boundRange(host, binding);
  if (!range) throw itemNotFound(`绑定“${binding.id}”所指的单元格`);
  return range;
}

/** InvalidArgument: such a binding cannot be of these cells. */
function bind(host: ExcelHost, range: RangeTarget, type: BindingType, id: string): HostObject {
  if (id === "") throw invalidArgument("A binding has an id.");
  host.bindings.put({ id, type, target: type === "Table" ? tableAt(host, range) : checked(range, type) });
  return hostObject("Binding", { bindingId: id });
}

function checked(range: RangeTarget, type: BindingType): RangeTarget {
  if (type === "Text" && (range.rows !== 1 || range.columns !== 1))
    throw invalidArgument("A binding of a text is one cell.");
  return range;
}

function tableAt(host: ExcelHost, range: RangeTarget): { tableId: string } {
  const table = tablesOn(host.workbook, range.sheetId).find((one) => intersection(one.area, range));
  if (!table) throw invalidArgument("There is no table.");
  return { tableId: table.tableId };
}

function idArgument(args: Arguments, index: number): string {
  return args.string(index);
}

export const bindingCollection: ExcelClass<"BindingCollection", WorkbookTarget> = {
  properties: { Count: { get: (_target, host) => host.bindings.all.length } },
  items: (_target, host) => host.bindings.all.map(({ id }) => hostObject("Binding", { bindingId: id })),
  item: (_target, key, host) =>
    host.bindings.get(String(key)) && hostObject("Binding", { bindingId: String(key) }),
  methods: {
    Add: {
      call: (_target, args, host) => {
        const range = rangeArgument(host, selectionOf(host.workbook).sheetId, args, 0);
        return bind(host, range, oneOf(BINDING_TYPES, args.values[1]), idArgument(args, 2));
      },
    },
    AddFromNamedItem: {
      call: (_target, args, host) => {
        const name = args.string(0);
        const range = nameTarget(host, selectionOf(host.workbook).sheetId, name);
        if (!range) throw itemNotFound(`名称“${name}”`);
        return bind(host, range, oneOf(BINDING_TYPES, args.values[1]), idArgument(args, 2));
      },
    },
    AddFromSelection: {
      call: (_target, args, host) => {
        const { sheetId, areas } = selectionOf(host.workbook);
        const [area, another] = areas;
        if (!area || another) throw new ExcelError("InvalidSelection", "One range is selected.");
        return bind(host, { sheetId, ...area }, oneOf(BINDING_TYPES, args.values[0]), idArgument(args, 1));
      },
    },
  },
};

/** Its events come through the interface that all of Office has in common (embedded/events/binding-messages.ts). */
export const binding: ExcelClass<"Binding", BindingTarget> = {
  events: ["DataChanged", "SelectionChanged"],
  identity: ({ bindingId }) => ({ Id: bindingId }),
  properties: {
    Id: { get: ({ bindingId }) => bindingId },
    Type: { get: (target, host) => bindingOf(host, target).type },
  },
  methods: {
    GetRange: { call: (target, _args, host) => rangeObject(rangeOf(host, bindingOf(host, target))) },
    GetTable: {
      call: (target, _args, host) => {
        const standing = bindingOf(host, target);
        if (!("tableId" in standing.target))
          throw new ExcelError("InvalidOperation", "This binding is of no table.");
        rangeOf(host, standing);
        return hostObject("Table", { tableId: standing.target.tableId });
      },
    },
    GetText: {
      calculated: true,
      call: (target, _args, host) => {
        const standing = bindingOf(host, target);
        if (standing.type !== "Text") throw new ExcelError("InvalidOperation", "This binding is of no text.");
        const range = rangeOf(host, standing);
        const sheet = sheetOf(host, range);
        const value = valueOf(cellAt(sheet, range.row, range.column));
        return displayText(value, numberFormatAt(sheet, range.row, range.column));
      },
    },
    Delete: {
      call: (target, _args, host) => {
        host.bindings.remove(bindingOf(host, target).id);
        return null;
      },
    },
  },
};
