import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { conformanceManifest } from "../build/conformance-manifest";
import { CONFORMANCE_MANIFEST, forWindowsShell, planSideload } from "./plan";

/**
 * `npm run sideload [-- [conformance] [web ADDRESS]]`, `npm run sideload:stop [-- conformance]`. Exit 1 where there is no
 * Excel to load it into.
 */
const root = path.resolve(import.meta.dirname, "../..");
const [verb, ...asked] = process.argv.slice(2);
const plan = planSideload({
  verb: verb === "stop" ? "stop" : "start",
  words: asked,
  platform: process.platform,
});
if (plan.kind === "impossible") {
  console.error(plan.sentence);
  process.exitCode = 1;
} else {
  if (plan.conformance) writeManifest();
  const windows = process.platform === "win32"; // npx is a .cmd there, which only a shell runs
  const words = windows ? forWindowsShell(plan.words) : plan.words;
  const { status } = spawnSync(plan.program, words, { cwd: root, stdio: "inherit", shell: windows });
  process.exitCode = status ?? 1;
}

/** Microsoft's tool reads a file; the server that it starts writes none. */
function writeManifest(): void {
  const file = path.join(root, CONFORMANCE_MANIFEST);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, conformanceManifest(readFileSync(path.join(root, "manifest.xml"), "utf8")));
}
