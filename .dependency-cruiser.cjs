/** The house: which room may know which. See docs/decisions/0001-rooms-and-one-entry.md. @type {import("dependency-cruiser").IConfiguration} */
const rooms = {
  plan: [],
  ledger: ["plan"],
  workbook: ["plan", "ledger"],
  word: ["plan", "ledger"],
  actions: ["plan", "ledger", "workbook", "word"],
  taskpane: ["plan", "ledger", "actions"],
  commands: ["actions"],
  xlsx: [],
  host: ["xlsx"],
  cli: ["plan", "ledger", "actions", "host", "xlsx"],
};
const model = ["model", "model/notes", "model/book"];
const style = ["style", "style/aspects"];
const chart = ["chart", "chart/read", "chart/write"];
/** The rooms within a room, each a folder without the folders in it; "." is the room's own. */
const roomsWithin = {
  ledger: {
    cells: [],
    settings: ["cells"],
    rows: ["cells", "settings"],
    lights: ["cells", "settings", "rows"],
    fixes: ["cells", "settings", "rows"],
    "checks/declared": ["cells", "settings", "rows", "lights", "fixes"],
    "checks/families": ["cells", "settings", "rows", "lights", "fixes", "checks/declared"],
    checks: ["cells", "settings", "rows", "lights", "fixes", "checks/declared", "checks/families"],
    task: ["cells", "settings", "rows", "lights", "fixes", "checks"],
    counting: ["cells", "settings", "rows", "lights", "checks", "fixes"],
    repair: ["cells", "settings", "rows"],
    letters: ["cells", "settings", "rows", "lights", "checks", "counting"],
    meetings: ["cells", "settings", "rows", "lights", "counting", "letters"],
    pack: ["cells", "settings", "lights", "counting", "letters", "meetings"],
    papers: ["cells", "settings", "rows", "lights", "counting", "letters", "pack"],
  },
  workbook: {
    requests: [],
    excel: ["requests"],
    reading: ["requests", "excel"],
    marks: ["requests", "excel", "reading"],
    ledger: ["requests", "excel", "reading", "marks"],
    reports: ["requests", "excel", "reading", "marks"],
    "check-list": ["requests", "excel", "reading", "marks", "reports"],
    meetings: ["requests", "excel", "reading"],
  },
  taskpane: {
    ui: [],
    state: ["ui"],
    repair: ["ui", "state"],
    today: ["ui", "state"],
    issues: ["ui", "state", "repair"],
    concerns: ["ui", "state"],
    reports: ["ui", "state"],
    shell: ["ui", "state", "repair", "today", "issues", "concerns", "reports"],
  },
  actions: { outcome: [], papers: ["outcome"], ".": ["outcome"], pane: ["outcome", "papers", "."] },
  xlsx: {
    package: [],
    model: [],
    "model/notes": ["model"],
    "model/book": ["model"],
    formula: [...model],
    "style/aspects": ["package", ...model],
    style: ["package", ...model, "style/aspects"],
    rules: ["package", ...model, "formula", ...style],
    table: ["package", ...model, "formula"],
    sheet: ["package", ...model, ...style],
    chart: ["package", ...model],
    "chart/read": ["package", ...model, "formula", ...style, "chart"],
    "chart/write": ["package", ...model, "formula", ...style, "chart"],
    workbook: ["package", ...model, "formula"],
    read: ["package", ...model, "formula", ...style, "rules", "table", "sheet", ...chart, "workbook"],
    "save/sheet": ["package", ...model, "formula", ...style, "rules", "table", "sheet", ...chart],
    "save/state": ["package", ...model, ...style, "table", "sheet", ...chart, "workbook", "save/sheet"],
    "save/sound": ["package", ...model],
    "save/changed": [
      ...["package", ...model, ...style, "rules", "table", "sheet", ...chart],
      ...["save/sheet", "save/state"],
    ],
    "save/steps": [
      ...["package", ...model, ...style, "sheet", "workbook"],
      ...["save/sheet", "save/state", "save/sound", "save/changed"],
    ],
    save: ["package", ...model, ...style, "sheet", "workbook", "save/sheet", "save/state", "save/steps"],
  },
  "host/engine": {
    univer: [],
    "workarounds/formulas": ["univer"],
    "workarounds/functions": ["univer"],
    "workarounds/rules": ["univer"],
    "workarounds/calculation": ["univer", "workarounds/rules"],
    workarounds: [
      ...["univer", "workarounds/formulas", "workarounds/functions"],
      ...["workarounds/rules", "workarounds/calculation"],
    ],
    page: ["univer", "workarounds", "cells"],
    workbook: [
      ...["univer", "workarounds"],
      ...["workarounds/formulas", "workarounds/rules", "workarounds/calculation"],
    ],
    names: ["workbook"],
    notes: ["workbook"],
    rules: ["workbook"],
    cells: ["univer", "workarounds", "workarounds/rules", "workbook"],
    formulas: ["workbook", "cells"],
    format: ["univer", "workbook", "cells"],
    sheets: ["univer", "workbook", "cells"],
    charts: ["univer", "workbook", "cells", "sheets"],
    validation: ["univer", "workarounds/rules", "workbook", "rules"],
    "conditional-formats": ["univer", "workbook", "format"],
    "sort-filter": ["univer", "workbook", "cells", "formulas", "format"],
    tables: ["univer", "workarounds", "workbook", "rules", "cells", "formulas", "sort-filter"],
    events: ["univer", "workarounds/formulas", "workbook", "cells", "charts", "tables"],
    ".": ["univer", "workarounds", "workbook"],
  },
  "host/objects": {
    class: [],
    places: ["class"],
    values: ["class"],
    format: ["class"],
    page: ["class", "places"],
    "conditional-format": ["class", "places"],
    "conditional-format/kinds": ["class", "conditional-format"],
    "data-validation": ["class", "places", "values"],
    table: ["class", "places", "values"],
    filter: ["class", "places", "table"],
    "chart/base": ["class", "places"],
    "chart/series": ["class", "places", "chart/base"],
    chart: ["class", "places", "chart/base", "chart/series"],
    names: ["class", "places", "values", "table"],
    document: ["class", "places", "values"],
    workbook: ["class", "places", "values", "table", "names", "document", "chart"],
    "range/look": ["class", "places", "values"],
    "range/edit": ["class", "places", "values", "format", "conditional-format", "data-validation"],
    range: [
      ...["class", "places", "values", "format", "conditional-format", "data-validation"],
      ...["range/look", "range/edit"],
    ],
    worksheet: ["class", "places", "page", "range", "range/look", "range/edit"],
    ".": [
      ...["class", "values", "format", "page", "conditional-format", "conditional-format/kinds"],
      ...[
        "data-validation",
        "table",
        "filter",
        "chart",
        "names",
        "document",
        "workbook",
        "range",
        "range/look",
        "range/edit",
        "worksheet",
      ],
    ],
  },
};
/** The files of rooms, for a path: of a house's rooms all, of a room within a room its own. */
const allOf = (house) => (rooms) => `^src/${house}(${rooms.join("|")})/`;
const ownOf = (house) => (rooms) =>
  `^src/${house}(${rooms.map((room) => (room === "." ? "" : `${room}/`)).join("|")})[^/]+$`;
/** A rule for each room of a house: of the house's files it knows those of these rooms. */
const knowOnly = (name, house, rooms, filesOf) =>
  Object.entries(rooms).map(([room, known]) => ({
    name: `${name}${room}-knows-only-${known.join("-") || "itself"}`,
    severity: "error",
    from: { path: filesOf(house)([room]) },
    to: { path: `^src/${house}`, pathNot: filesOf(house)([room, ...known]) },
  }));
const libraries = {
  plan: ["zod"],
  ledger: ["zod"],
  workbook: [],
  word: ["docx", "fflate"],
  actions: [],
  commands: [],
  taskpane: ["react", "react-dom", "@fluentui"],
  xlsx: ["fflate", "fast-xml-parser"],
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
/** The host is a package: who is not of it, or its own test, comes by one of its faces (src/host/package.json). */
const FACES = "^src/host/(node/embedded-excel|page/main|errors|testing)\\.ts$";
module.exports = {
  forbidden: [
    {
      name: "the-host-by-its-faces",
      severity: "error",
      from: { pathNot: "^(src|tests)/host/" },
      to: { path: "^src/host/", pathNot: FACES },
    },
    {
      name: "the-host-for-tests-alone",
      severity: "error",
      from: { path: "^src/(?!cli/)", pathNot: "^src/host/" },
      to: { path: "^src/host/" },
    },
    {
      name: "what-is-for-testing-is-not-for-the-product",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^src/host/testing\\.ts$" },
    },
    ...knowOnly("host-", "host/", hostRooms, allOf),
    {
      name: "every-file-of-the-host-has-a-room",
      severity: "error",
      from: { path: "^src/host/", pathNot: [`^src/host/(${Object.keys(hostRooms).join("|")})/`, FACES] },
      to: {},
    },
    {
      name: "univer-is-the-engine's",
      severity: "error",
      from: { path: "^src/host/", pathNot: "^src/host/engine/" },
      to: { path: "^node_modules/@univerjs/" },
    },
    ...knowOnly("", "", rooms, allOf),
    ...Object.entries(roomsWithin).flatMap(([house, inner]) => [
      ...knowOnly(`${house}/`, `${house}/`, inner, ownOf),
      {
        name: `${house}-has-only-its-rooms`,
        severity: "error",
        from: { path: `^src/${house}/`, pathNot: ownOf(`${house}/`)(Object.keys(inner)) },
        to: {},
      },
    ]),
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
    tsConfig: { fileName: "tests/tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};
