import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * `npm run shipped [-- FOLDER]`: whether a build holds only what is to ship. Names each file that does not belong, and
 * each bundled module that belongs to the embedded Excel, the command line or the tests. Exit 1 if there is any.
 */
const folder = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, "../../dist"));

/** Everything that a build may give, by its path below the folder. */
const FILES = [
  /^taskpane\.html$/,
  /^taskpane\.[0-9a-f]{8}\.(js|js\.map|js\.LICENSE\.txt|css)$/,
  /^(reports|papers|table|settings|writing)\.[0-9a-f]{8}\.(js|js\.map|js\.LICENSE\.txt)$/,
  /^manifest\.xml$/,
  /^headers\.txt$/,
  /^THIRD-PARTY\.txt$/,
  /^assets\/[a-z]+(-\d+)?\.(png|html|css)$/,
];
/** What there must be, so that an empty folder is not taken for a clean one. */
const WANTED = ["taskpane.html", "manifest.xml", "THIRD-PARTY.txt", "assets/help.html"];

/** Modules that do not ship, by their path in the source map: the XML reader not until the pane reads files. */
const STAYS_HERE = [
  /\/src\/(host|cli)\//,
  /\/tests\//,
  /node_modules\/(@univerjs|jsdom|rxjs|fast-xml-parser|@microsoft\/office-js|commander)\//,
];

const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
      )
  : [];
const maps = files.filter((file) => file.endsWith(".map"));
const modules = maps.flatMap(
  (map) => (JSON.parse(readFileSync(path.join(folder, map), "utf8")) as { sources: string[] }).sources,
);

const faults = [
  ...WANTED.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
  ...(modules.length === 0 ? ["no source map says what is bundled"] : []),
  ...files
    .filter((file) => !FILES.some((form) => form.test(file)))
    .map((file) => `${file} does not belong here`),
  ...modules
    .filter((module) => STAYS_HERE.some((place) => place.test(module)))
    .map((module) => `bundled, but not to ship: ${module}`),
];
for (const fault of faults) console.error(fault);
console.log(
  `${String(files.length)} files, ${String(modules.length)} bundled modules: ${String(faults.length)} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
