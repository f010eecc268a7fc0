import { functionDate, functionLookup, functionText } from "@univerjs/engine-formula";

const FUNCTIONS = [...functionDate, ...functionLookup, ...functionText] as unknown as readonly [
  of: { readonly prototype: object },
  name: string,
][];

/** What Univer's function of that name inherits from; an empty object if it has none. */
export function functionNamed(name: string): object {
  return FUNCTIONS.find((one) => one[1] === name)?.[0].prototype ?? {};
}
