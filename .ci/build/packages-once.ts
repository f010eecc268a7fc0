import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin } from "esbuild";

const ROOT = path.resolve(import.meta.dirname, "../..");
const KEPT = path.join(ROOT, "node_modules/.cache/task-ledger-packages");
/** Where a script finds what its packages export, by their names. */
const GLOBAL = "packagesOfThisPage";

/** All packages that one script of the embedded page imports, in one file that is loaded before the script. */
export interface PackagesOnce {
  /** The file's text, once it is made. */
  readonly content: Promise<Buffer>;
  /** The expression that stands for what a package exports; undefined: the file has no such package. */
  readonly expressionOf: (request: string) => string | undefined;
}

/**
 * Bundles what `entry` and the modules that it reaches import from packages. Univer and Fluent are three thousand modules
 * that change with package-lock.json only; webpack takes ten seconds to read them one by one, esbuild two. The file is
 * kept for the next start, and made while webpack reads the rest.
 * @throws esbuild's error for a module that is not there.
 */
export async function packagesOnce(entry: string, mode: "development" | "production"): Promise<PackagesOnce> {
  const names = await packagesOf(path.join(ROOT, entry));
  const text = [
    ...names.map((name, at) => `import * as _${at} from ${JSON.stringify(name)};`),
    // A module of webpack's asks `__esModule` where an import without a name leads.
    ...names.map((name, at) => `self.${GLOBAL}[${JSON.stringify(name)}] = { __esModule: true, ..._${at} };`),
  ].join("\n");
  const lock = await readFile(path.join(ROOT, "package-lock.json"));
  const key = createHash("sha256").update(lock).update(text).update(mode).digest("hex").slice(0, 32);
  const file = path.join(KEPT, `${key}.js`);
  const known = new Set(names);
  return {
    content: (existsSync(file) ? Promise.resolve() : bundleInto(file, text, mode)).then(() => readFile(file)),
    expressionOf: (request) => (known.has(request) ? `${GLOBAL}[${JSON.stringify(request)}]` : undefined),
  };
}

async function bundleInto(file: string, contents: string, mode: string): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: "iife",
    minifyWhitespace: true,
    platform: "browser",
    target: "es2022",
    banner: { js: `self.${GLOBAL} = {};` },
    define: { "process.env.NODE_ENV": JSON.stringify(mode) },
    logLevel: "error",
  });
  await mkdir(KEPT, { recursive: true });
  // Two starts at once both write it whole.
  const made = `${file}.${String(process.pid)}`;
  await writeFile(made, outputFiles[0]?.contents ?? new Uint8Array());
  await rename(made, file);
}

/** Packages that a script loads when they are asked for: webpack makes a chunk of each. */
const LATER: readonly string[] = ["docx"];

/** What the modules that `entry` reaches import from packages, styles and what is loaded later left out. */
async function packagesOf(entry: string): Promise<readonly string[]> {
  const names = new Set<string>();
  const packages: Plugin = {
    name: "packages",
    setup: (bundling) => {
      bundling.onResolve({ filter: /^[^./]/ }, ({ path: name }) => {
        if (!name.endsWith(".css") && !LATER.includes(name)) names.add(name);
        return { path: name, external: true };
      });
    },
  };
  await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    loader: { ".css": "empty", ".txt": "text" },
    plugins: [packages],
    logLevel: "error",
  });
  return [...names].sort();
}
