/** The house: which room may know which. See docs/decisions/0001-rooms-and-one-entry.md. @type {import("dependency-cruiser").IConfiguration} */
const rooms = {
  plan: [],
  ledger: ["plan"],
  workbook: ["plan", "ledger"],
  actions: ["plan", "ledger", "workbook"],
  taskpane: ["plan", "ledger", "actions"],
  commands: ["actions"],
  host: [],
  cli: ["plan", "ledger", "actions", "host"],
};
const libraries = {
  plan: ["zod"],
  ledger: ["zod"],
  workbook: [],
  actions: [],
  commands: [],
  taskpane: ["react", "react-dom", "@fluentui"],
};
/** The rooms within the host, likewise. They all may know the converter of files. */
const hostRooms = {
  grid: [],
  seam: [],
  richapi: [],
  engine: ["grid"],
  objects: ["grid", "richapi", "engine"],
  embedded: ["grid", "seam", "richapi", "engine", "objects"],
  page: ["grid", "engine", "embedded"],
  node: ["grid", "engine", "embedded"],
};
/** What still speaks of Univer's rules, styles and notes in Univer's own words: this list only grows shorter. */
const SPEAK_UNIVER = [
  "objects/conditional-format/",
  "objects/data-validation/",
  "objects/range/(range-borders|range-format|hyperlink)\\.ts",
  "objects/worksheet/comment\\.ts",
];
module.exports = {
  forbidden: [
    ...Object.entries(hostRooms).map(([room, known]) => ({
      name: `host-${room}-knows-only-${known.join("-") || "itself"}`,
      severity: "error",
      from: { path: `^src/host/${room}/` },
      to: { path: "^src/host/", pathNot: `^src/host/(${[room, ...known, "xlsx"].join("|")})/` },
    })),
    {
      name: "every-file-of-the-host-has-a-room",
      severity: "error",
      from: { path: "^src/host/", pathNot: `^src/host/(${[...Object.keys(hostRooms), "xlsx"].join("|")})/` },
      to: {},
    },
    {
      name: "univer-is-the-engine's",
      severity: "error",
      from: { path: "^src/host/", pathNot: `^src/host/(engine/|xlsx/|${SPEAK_UNIVER.join("|")})` },
      to: { path: "^node_modules/@univerjs/" },
    },
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
