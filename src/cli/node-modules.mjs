// Univer's modules as Node's loader needs them; bundlers and jest need no such help. Its renderer imports names from
// opentype.js, whose main file is CommonJS without them: the same package ships an ES module. Two packages of which
// little is used are read as what is used: 1,500 files less for each start.
import { register } from "node:module";

const instead = {
  "opentype.js": "opentype.js/dist/opentype.mjs",
  "cjk-regex": new URL("./cjk-regex.mjs", import.meta.url).href,
  "lodash-es": new URL("./lodash-es.mjs", import.meta.url).href,
};

register(
  "data:text/javascript," +
    encodeURIComponent(`const instead = ${JSON.stringify(instead)};
export function resolve(specifier, context, next) {
  return next(instead[specifier] ?? specifier, context);
}`),
);
