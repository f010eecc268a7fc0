// What is loaded instead of packages that Univer names. Its renderer imports names from opentype.js, whose main file is
// CommonJS without them: the same package ships an ES module. Two packages of which little is used are read as what is
// used: 1,500 files less.
export const INSTEAD = {
  "opentype.js": "opentype.js/dist/opentype.mjs",
  "cjk-regex": new URL("./cjk-regex.mjs", import.meta.url).href,
  "lodash-es": new URL("./lodash-es.mjs", import.meta.url).href,
};
