import type { SheetProperty } from "../../../xlsx/model/book/workbook-file";
import { invalidArgument, itemNotFound } from "../../richapi/excel-error";
import { hostObject, sheetOf, type ExcelClass, type ExcelHost } from "../class/excel-class";
import type { SheetTarget } from "../class/targets";

interface PropertyTarget extends SheetTarget {
  readonly key: string;
}

const sameKey = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function propertiesOf(host: ExcelHost, target: SheetTarget): readonly SheetProperty[] {
  sheetOf(host, target);
  return host.workbook.sheetExtras(target.sheetId).properties ?? [];
}

function propertyOf(host: ExcelHost, target: PropertyTarget): SheetProperty {
  const property = propertiesOf(host, target).find(({ key }) => sameKey(key, target.key));
  if (!property) throw itemNotFound("工作表属性");
  return property;
}

/** A new property with that value, or another value of the one that is there. */
function put(host: ExcelHost, target: SheetTarget, key: string, value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("A sheet's property is a text.");
  const standing = propertiesOf(host, target);
  const before = standing.find((one) => sameKey(one.key, key));
  host.workbook.sheetExtras(target.sheetId).properties = before
    ? standing.map((one) => (one === before ? { ...one, value } : one))
    : [...standing, { key, value }];
  return before?.key ?? key;
}

/** Excel.WorksheetCustomPropertyCollection. Keys are compared without case. */
export const worksheetCustomPropertyCollection: ExcelClass<"WorksheetCustomPropertyCollection", SheetTarget> =
  {
    properties: {},
    items: ({ sheetId }, host) =>
      propertiesOf(host, { sheetId }).map(({ key }) =>
        hostObject("WorksheetCustomProperty", { sheetId, key }),
      ),
    item: ({ sheetId }, wanted, host) => {
      const found = propertiesOf(host, { sheetId }).find(({ key }) => sameKey(key, String(wanted)));
      return found ? hostObject("WorksheetCustomProperty", { sheetId, key: found.key }) : null;
    },
    methods: {
      Add: {
        call: ({ sheetId }, args, host) => {
          const key = args.string(0);
          if (key === "") throw invalidArgument("A property needs a key.");
          const written = put(host, { sheetId }, key, args.values[1]);
          return hostObject("WorksheetCustomProperty", { sheetId, key: written });
        },
      },
    },
  };

export const worksheetCustomProperty: ExcelClass<"WorksheetCustomProperty", PropertyTarget> = {
  identity: ({ key }) => ({ Key: key }),
  properties: {
    Key: { get: (target, host) => propertyOf(host, target).key },
    Value: {
      get: (target, host) => propertyOf(host, target).value,
      set: (target, value, host) => {
        put(host, target, propertyOf(host, target).key, value);
      },
    },
  },
  methods: {
    Delete: {
      call: (target, _args, host) => {
        const gone = propertyOf(host, target);
        host.workbook.sheetExtras(target.sheetId).properties = propertiesOf(host, target).filter(
          (one) => one !== gone,
        );
        return null;
      },
    },
  },
};
