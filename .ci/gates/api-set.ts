import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { apiUses, type Use } from "./api-set/uses";
import { compareVersions } from "./api-set/version";
import { named, parseManifest } from "./manifest/element";

/**
 * `npm run api-set [-- FOLDER]`: the highest ExcelApi set that the add-in uses, and every use above the floor in
 * manifest.xml. Exit 1 when one of them is not behind `isSetSupported`.
 */
const root = path.resolve(import.meta.dirname, "../..");
const source = path.resolve(process.argv[2] ?? path.join(root, "src"));
/** Rooms that never run in Excel. */
const ELSEWHERE = ["host", "cli"].map((room) => path.join(source, room) + path.sep);

const floor = floorOf(path.join(root, "manifest.xml"));
const { uses, unknown } = apiUses(programOf(source), (file) => path.relative(process.cwd(), file));
const above = uses.filter((use) => use.name !== "ExcelApi" || compareVersions(use.version, floor) > 0);
const open = above.filter(({ guarded }) => !guarded);

const within = uses.filter((use) => !above.includes(use));
const highest = [...within].sort((a, b) => compareVersions(b.version, a.version))[0];
console.log(
  highest
    ? `${String(uses.length)} uses of Excel's API; the highest set used without a guard: ${line(highest)}`
    : "no use of Excel's API",
);
for (const use of above)
  console.log(`above the floor ${floor}${use.guarded ? ", guarded" : ""}: ${line(use)}`);
for (const place of unknown) console.error(`cannot be judged: ${place}`);
for (const use of open)
  console.error(`not guarded by isSetSupported("${use.name}", "${use.version}"): ${line(use)}`);
process.exitCode = open.length + unknown.length > 0 || uses.length === 0 ? 1 : 0;

function line({ name, version, member, place }: Use): string {
  return `${name} ${version} ${member} ${place}`;
}

function floorOf(manifest: string): string {
  const sets = named(parseManifest(readFileSync(manifest, "utf8")), "Set");
  const version = sets.find(({ attributes }) => attributes["Name"] === "ExcelApi")?.attributes["MinVersion"];
  if (version === undefined) throw new Error("manifest.xml demands no ExcelApi");
  return version;
}

function programOf(folder: string): ts.Program {
  const product = path.join(root, "src");
  const config = ts.readConfigFile(path.join(product, "tsconfig.json"), (file) => ts.sys.readFile(file))
    .config as object;
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    {
      ...config,
      include: [path.join(folder, "**/*.ts"), path.join(folder, "**/*.tsx"), path.join(root, "src/types")],
    },
    ts.sys,
    product,
  );
  const files = fileNames.filter((file) => !ELSEWHERE.some((room) => path.normalize(file).startsWith(room)));
  return ts.createProgram(files, options);
}
