// Univer's renderer imports names from opentype.js, whose main file is CommonJS without them for Node's
// module loader; the same package ships an ES module. Bundlers and jest need no such help.
import { register } from "node:module";

register(
  "data:text/javascript," +
    encodeURIComponent(`export function resolve(specifier, context, next) {
  return next(specifier === "opentype.js" ? "opentype.js/dist/opentype.mjs" : specifier, context);
}`),
);
