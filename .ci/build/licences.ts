import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Compiler, Module } from "webpack";

/** Licences that may ship with the add-in. */
const ALLOWED = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "Zlib", "BlueOak-1.0.0"];
/** Packages whose file holds what they depend on, so that webpack sees them alone. */
const HOLDS_ITS_OWN: readonly string[] = ["docx"];
const NOTICES = "THIRD-PARTY.txt";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Its licence in full, or who wrote it where the package brings no such file. */
  readonly text: string;
}

/** `MIT`, or an SPDX expression: of plain alternatives one is enough, `(MIT OR GPL-3.0)`; of all else each must be. */
export function isAllowed(licence: string): boolean {
  const names = licence.split(/[\s()]+|\bAND\b|\bOR\b/).filter((part) => part !== "");
  const isOfAlternatives = /\bOR\b/.test(licence) && !/\b(AND|WITH)\b/.test(licence);
  const allowed = (name: string): boolean => ALLOWED.includes(name);
  return names.length > 0 && (isOfAlternatives ? names.some(allowed) : names.every(allowed));
}

/**
 * Writes the notices of every package that webpack bundles into THIRD-PARTY.txt, and fails the build at one that may
 * not ship. Our own, because license-webpack-plugin 4 does not look into the modules that webpack joins (it named 6
 * of 36 packages), and webpack-license-plugin 4 writes registry addresses.
 */
export class Licences {
  apply(compiler: Compiler): void {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "Licences", stage }, () => {
        const packages = packagesOf(compilation.modules);
        for (const { name, version, licence } of packages) {
          const what = `${name}@${version} (${licence})`;
          if (!isAllowed(licence))
            compilation.errors.push(
              new WebpackError(`licence: ${what} may not ship; allowed are ${ALLOWED.join(", ")}`),
            );
        }
        compilation.emitAsset(NOTICES, new sources.RawSource(packages.map(notice).join("\n")));
      });
    });
  }
}

function notice({ name, version, licence, text }: Package): string {
  return `${"-".repeat(80)}\n${name} ${version} (${licence})\n\n${text.trim()}\n`;
}

/** The packages in node_modules that the modules lie in, by name. */
function packagesOf(modules: Iterable<Module>): Package[] {
  const seen = new Set([...modules].flatMap(filesOf).flatMap(packageFolder));
  const folders = new Set([...seen].flatMap((folder) => [folder, ...heldWithin(folder)]));
  return [...folders].map(read).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The folders of what a package holds within its file: all that it depends on, but types. */
function heldWithin(folder: string): string[] {
  if (!HOLDS_ITS_OWN.includes(path.basename(folder))) return [];
  const found = new Set<string>();
  const add = (of: string): void => {
    const { dependencies = {} } = JSON.parse(readFileSync(path.join(of, "package.json"), "utf8")) as {
      dependencies?: Record<string, string>;
    };
    for (const name of Object.keys(dependencies)) {
      // Its own, or the one beside it.
      const own = [path.join(of, "node_modules", name), path.join(folder, "..", name)].find(existsSync);
      if (name.startsWith("@types/") || own === undefined || found.has(own)) continue;
      found.add(own);
      add(own);
    }
  };
  add(folder);
  return [...found];
}

/** The file of a module, or of each module that webpack joined in it. */
function filesOf(module: Module): string[] {
  const { resource, modules } = module as { resource?: unknown; modules?: Iterable<Module> };
  return [
    ...(typeof resource === "string" ? [resource.replace(/\?.*$/, "")] : []),
    ...[...(modules ?? [])].flatMap(filesOf),
  ];
}

/** The folder of the package with a name of its own around a file: inner package.json may only say how to import. */
function packageFolder(file: string): string[] {
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file) ?? [];
  return folder !== undefined && existsSync(path.join(folder, "package.json")) ? [folder] : [];
}

function read(folder: string): Package {
  const { name, version, license, author } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  ) as Record<string, unknown>;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return {
    name: String(name),
    version: String(version),
    licence: typeof license === "string" ? license : "no licence named",
    text:
      file === undefined
        ? `The package brings no text of its licence. Author: ${JSON.stringify(author ?? name)}`
        : readFileSync(path.join(folder, file), "utf8"),
  };
}
