// Univer's modules as Node's loader needs them, where they are not bundled; jest needs no such help.
import { register } from "node:module";
import { INSTEAD } from "./instead.mjs";

register(
  "data:text/javascript," +
    encodeURIComponent(`const instead = ${JSON.stringify(INSTEAD)};
export function resolve(specifier, context, next) {
  return next(instead[specifier] ?? specifier, context);
}`),
);
