// The command line's programs, each as one file: two thousand modules, TypeScript among them, take seconds to load.
// They are bundled when they are first used and again after their sources change.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { INSTEAD } from "./instead.mjs";

const CLI = path.resolve(import.meta.dirname, "..");
const SOURCES = path.resolve(CLI, "..");
const ROOT = path.resolve(SOURCES, "..");
const PROGRAMS = ["ledger", "ledger-run", "office-script", "office-script-run"];
/** The faces of the embedded Excel, for tests. */
const HOST = { node: "node/embedded-excel", errors: "errors", testing: "testing" };
const BUNDLES = path.join(ROOT, "node_modules/.cache/task-ledger");
const KEPT_MS = 24 * 60 * 60 * 1000;
/** @type {import("esbuild").Plugin} */
const instead = {
  name: "instead",
  setup: (build) => {
    for (const [name, place] of Object.entries(INSTEAD))
      build.onResolve({ filter: new RegExp(`^${name}$`) }, ({ kind }) =>
        place.startsWith("file:")
          ? { path: fileURLToPath(place) }
          : build.resolve(place, { kind, resolveDir: CLI }),
      );
  },
};

/**
 * The file of a bundled program. Two that bundle at once each make a folder of their own; the first to end gives it its
 * name, whole.
 * @param {string} program
 * @returns {Promise<string>}
 */
export async function bundled(program) {
  const folder = path.join(BUNDLES, await keyOfSources());
  if (!existsSync(folder)) await bundleInto(folder);
  return path.join(folder, `${program}.mjs`);
}

/** Another one for other sources, versions of packages, or of Node. */
async function keyOfSources() {
  const files = await readdir(SOURCES, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => path.join(file.parentPath, file.name));
  const hash = createHash("sha256").update(process.version);
  for (const file of [...paths.sort(), path.join(ROOT, "package-lock.json")]) {
    const { mtimeMs, size } = await stat(file);
    hash.update(`${file}\0${String(mtimeMs)}\0${String(size)}\n`);
  }
  return hash.digest("hex").slice(0, 32);
}

/** @param {string} folder */
async function bundleInto(folder) {
  const { build } = await import("esbuild");
  const made = `${folder}.${String(process.pid)}`;
  await mkdir(BUNDLES, { recursive: true });
  await build({
    entryPoints: [
      ...PROGRAMS.map((program) => ({ in: path.join(CLI, `${program}.ts`), out: program })),
      ...Object.entries(HOST).map(([face, file]) => ({
        in: path.join(SOURCES, "host", `${file}.ts`),
        out: `embedded-excel-${face}`,
      })),
    ],
    outdir: made,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    // jsdom finds its own files by its place.
    external: ["jsdom"],
    // As if each module still stood in the folder of the command line.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(path.join(CLI, "bundled.js")).href) },
    // CommonJS among the packages asks for Node's own modules.
    banner: {
      js: 'import * as nodeModule from "node:module"; const require = nodeModule.createRequire(import.meta.url);',
    },
    outExtension: { ".js": ".mjs" },
    plugins: [instead],
  });
  try {
    await rename(made, folder);
  } catch (error) {
    await rm(made, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  await forgetOld();
}

/** A bundle of earlier sources may still be running for a while. */
async function forgetOld() {
  for (const name of await readdir(BUNDLES)) {
    const folder = path.join(BUNDLES, name);
    if (Date.now() - (await stat(folder)).mtimeMs > KEPT_MS)
      await rm(folder, { recursive: true, force: true });
  }
}
