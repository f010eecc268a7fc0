import { sameKey, type CustomProperty } from "../../../xlsx/model/book/custom-property";
import { invalidArgument, itemNotFound } from "../../richapi/excel-error";
import { hostObject, type ExcelClass, type ExcelHost } from "../class/excel-class";
import type { WorkbookTarget } from "../class/targets";

export interface CustomPropertyTarget {
  readonly key: string;
}

/** Excel trims what is longer (Office.js's reference, of key and value). */
const LONGEST = 255;

const propertiesOf = ({ workbook }: ExcelHost): readonly CustomProperty[] =>
  workbook.extras.customProperties ?? [];

function found(host: ExcelHost, key: string): CustomProperty | null {
  return propertiesOf(host).find((one) => sameKey(one.key, key)) ?? null;
}

function propertyOf({ key }: CustomPropertyTarget, host: ExcelHost): CustomProperty {
  const property = found(host, key);
  if (!property) throw itemNotFound("文档属性");
  return property;
}

/** A new property with that value, or another value of the one that is there. */
function put(host: ExcelHost, key: string, value: unknown): void {
  const others = propertiesOf(host);
  const standing = found(host, key);
  const property = typed(standing?.key ?? key, value);
  host.workbook.extras.customProperties = standing
    ? others.map((one) => (one === standing ? property : one))
    : [...others, property];
}

/** The type follows from the value. */
function typed(key: string, value: unknown): CustomProperty {
  if (typeof value === "string") return { key, type: "String", value: value.slice(0, LONGEST) };
  if (typeof value === "boolean") return { key, type: "Boolean", value };
  if (typeof value !== "number") throw invalidArgument("A property is a text, a number or a boolean.");
  return { key, type: (value | 0) === value ? "Number" : "Float", value };
}

/** Excel.CustomProperty. */
export const customProperty: ExcelClass<"CustomProperty", CustomPropertyTarget> = {
  identity: ({ key }) => ({ Key: key }),
  properties: {
    Key: { get: (target, host) => propertyOf(target, host).key },
    Type: { get: (target, host) => propertyOf(target, host).type },
    Value: {
      get: (target, host) => propertyOf(target, host).value,
      set: (target, value, host) => {
        put(host, propertyOf(target, host).key, value);
      },
    },
  },
  methods: {
    Delete: {
      call: (target, _args, host) => {
        const gone = propertyOf(target, host);
        host.workbook.extras.customProperties = propertiesOf(host).filter((one) => one !== gone);
      },
    },
  },
};

const objectOf = ({ key }: CustomPropertyTarget) => hostObject("CustomProperty", { key });

/** Excel.CustomPropertyCollection. Keys are compared without case. */
export const customPropertyCollection: ExcelClass<"CustomPropertyCollection", WorkbookTarget> = {
  properties: {},
  items: (_target, host) => propertiesOf(host).map(objectOf),
  item: (_target, key, host) => {
    const property = found(host, String(key));
    return property && objectOf(property);
  },
  methods: {
    Add: {
      call: (_target, args, host) => {
        const key = args.string(0).slice(0, LONGEST);
        if (key === "") throw invalidArgument("A property needs a key.");
        put(host, key, args.values[1]);
        return objectOf({ key });
      },
    },
    DeleteAll: {
      call: (_target, _args, host) => {
        host.workbook.extras.customProperties = [];
      },
    },
  },
};
