import {
  isExcelsTableStyle,
  setUsualTableStyle,
  tableStyleNames,
  usualTableStyle,
} from "../../engine/tables/table-styles";
import { invalidArgument } from "../../richapi/excel-error";
import type { HostObject } from "../../richapi/host-class";
import { hostObject, type ExcelClass, type ExcelHost } from "../class/excel-class";
import type { WorkbookTarget } from "../class/targets";
import { same } from "./table-names";

interface TableStyleTarget {
  readonly tableStyle: string;
}

function styleObject(host: ExcelHost, name: unknown): HostObject | null {
  const found = tableStyleNames(host.workbook).find((one) => typeof name === "string" && same(one, name));
  return found === undefined ? null : hostObject("TableStyle", { tableStyle: found });
}

/** Excel.TableStyleCollection: Excel's styles and those of the file. Others are not made. */
export const tableStyleCollection: ExcelClass<"TableStyleCollection", WorkbookTarget> = {
  properties: {},
  items: (_target, host) => tableStyleNames(host.workbook).flatMap((name) => styleObject(host, name) ?? []),
  item: (_target, key, host) => styleObject(host, key),
  methods: {
    GetCount: { call: (_target, _args, host) => tableStyleNames(host.workbook).length },
    GetDefault: {
      // A file may name one that it has not.
      call: (_target, _args, { workbook }) =>
        hostObject("TableStyle", { tableStyle: usualTableStyle(workbook) }),
    },
    SetDefault: {
      call: (_target, args, host) => {
        const given = args.object(0)?.target as TableStyleTarget | undefined;
        const style = styleObject(host, given?.tableStyle ?? args.string(0));
        if (!style) throw invalidArgument(`${given?.tableStyle ?? args.string(0)} is no table style.`);
        setUsualTableStyle(host.workbook, (style.target as TableStyleTarget).tableStyle);
        return null;
      },
    },
  },
};

/** Excel.TableStyle. */
export const tableStyle: ExcelClass<"TableStyle", TableStyleTarget> = {
  identity: (target) => ({ Name: target.tableStyle }),
  properties: {
    Name: { get: (target) => target.tableStyle },
    ReadOnly: { get: (target) => isExcelsTableStyle(target.tableStyle) },
  },
};
