import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";

export interface BundleSize {
  readonly file: string;
  readonly bytes: number;
  readonly gzipped: number;
}

const ROOT = new URL("../../", import.meta.url);

/** Builds the add-in as it is served, and weighs its scripts. */
export async function bundleSizes(): Promise<BundleSize[]> {
  await promisify(execFile)("npm", ["run", "build"], { cwd: ROOT });
  const folder = new URL("dist/", ROOT);
  const scripts = (await readdir(folder)).filter((file) => file.endsWith(".js"));
  return Promise.all(
    scripts.map(async (file) => {
      const content = await readFile(new URL(file, folder));
      return {
        file: file.replace(/\.[0-9a-f]{8}\.js$/, ".js"),
        bytes: content.length,
        gzipped: gzipSync(content).length,
      };
    }),
  );
}
