import { HostObject } from "../../richapi/host-class";
import type { ExcelClass, ExcelHost, ExcelMethod, ExcelProperty } from "./excel-class";
import type { ClassName } from "./excel-members";
import type { RangeTarget } from "./targets";

/** What members stand on that both a range and Excel's RangeAreas have. */
export type AreasTarget = RangeTarget | { readonly areas: readonly RangeTarget[] };

export const areasOf = (target: AreasTarget): readonly RangeTarget[] =>
  "areas" in target ? target.areas : [target];

/**
 * A class of what a range has, for several areas too: a property is what all of them have (null where they differ),
 * and is set on each; a method is done with each of several, and answers nothing then.
 */
export function forAreas<Name extends ClassName>({
  properties,
  methods = {},
}: ExcelClass<Name, RangeTarget>): ExcelClass<Name, AreasTarget> {
  return {
    properties: mapped(properties, propertyForAreas) as ExcelClass<Name, AreasTarget>["properties"],
    methods: mapped(methods, methodForAreas) as NonNullable<ExcelClass<Name, AreasTarget>["methods"]>,
  };
}

function mapped<To>(members: object, change: (member: never) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member as never)]));
}

export function propertyForAreas({
  get,
  set,
  ...rest
}: ExcelProperty<RangeTarget>): ExcelProperty<AreasTarget> {
  return {
    ...rest,
    ...(get && { get: rest.leads ? leading(get) : common(get) }),
    ...(set && {
      set: async (target: AreasTarget, value: unknown, host: ExcelHost) => {
        for (const area of areasOf(target)) await set(area, value, host);
      },
    }),
  };
}

type Getter = NonNullable<ExcelProperty<RangeTarget>["get"]>;

const leading =
  (get: Getter) =>
  (target: AreasTarget, host: ExcelHost): unknown => {
    const [first] = areasOf(target);
    const object = first && get(first, host);
    return object instanceof HostObject ? new HostObject(object.className, target) : object;
  };

const common =
  (get: Getter) =>
  async (target: AreasTarget, host: ExcelHost): Promise<unknown> => {
    const values: unknown[] = [];
    for (const area of areasOf(target)) values.push(await get(area, host));
    const said = values.map((value) => JSON.stringify(value));
    return said.every((one) => one === said[0]) ? values[0] : null;
  };

function methodForAreas({ call, ...rest }: ExcelMethod<RangeTarget>): ExcelMethod<AreasTarget> {
  return {
    ...rest,
    call: async (target, args, host) => {
      if (!("areas" in target)) return call(target, args, host);
      for (const area of areasOf(target)) await call(area, args, host);
      return null;
    },
  };
}
