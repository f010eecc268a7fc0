import { ExcelError, invalidArgument } from "./excel-error";
import type { HostClass, HostObject, Method } from "./host-class";
import { REFUSALS } from "./refusals";

/** What every collection has, from its `items` and `item`. */
export function collectionMethod<Host>(
  hostClass: HostClass<unknown, Host>,
  name: string,
): Method<unknown, Host> | null {
  const { items, item } = hostClass;
  if (!items) return null;
  switch (name) {
    case "GetCount":
      return { call: (target, _args, host) => items(target, host).length };
    case "GetItem":
      return item
        ? { call: (target, args, host) => found(item(target, args.values[0], host), args.values[0]) }
        : null;
    case "GetItemOrNullObject":
      return item ? { call: (target, args, host) => item(target, args.values[0], host) } : null;
    case "GetItemAt":
      return {
        call: (target, args, host) => {
          const object = items(target, host)[args.number(0)];
          if (!object) throw invalidArgument(`There is no item at ${args.number(0)}.`);
          return object;
        },
      };
    default:
      return null;
  }
}

function found(object: HostObject | null, key: unknown): HostObject {
  if (!object) throw new ExcelError("ItemNotFound", REFUSALS.missing(`“${String(key)}”`));
  return object;
}
