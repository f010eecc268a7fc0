/** The house: which room may know which. See docs/decisions/0001-rooms-and-one-entry.md. @type {import("dependency-cruiser").IConfiguration} */
const rooms = {
  plan: [],
  ledger: ["plan"],
  workbook: ["plan", "ledger"],
  actions: ["plan", "ledger", "workbook"],
  taskpane: ["plan", "ledger", "actions"],
  commands: ["actions"],
  xlsx: [],
  host: ["xlsx"],
  cli: ["plan", "ledger", "actions", "host", "xlsx"],
};
const libraries = {
  plan: ["zod"],
  ledger: ["zod"],
  workbook: [],
  actions: [],
  commands: [],
  taskpane: ["react", "react-dom", "@fluentui"],
  xlsx: ["fflate", "fast-xml-parser"],
};
module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, known]) => ({
      name: `${room}-knows-only-${known.join("-") || "itself"}`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: "^src/", pathNot: `^src/(${[room, ...known].join("|")})/` },
    })),
    ...Object.entries(libraries).map(([room, names]) => ({
      name: `${room}-uses-only-its-libraries`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: "^node_modules/", pathNot: `^node_modules/(${[...names, "@types"].join("|")})/` },
    })),
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
