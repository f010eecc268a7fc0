import { spawn } from "node:child_process";
import path from "node:path";
import type { Ended } from "./command-line";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** Beyond, a hang is no slowness any more. */
const KILLED_AFTER_MS = 300_000;

/** Runs `npm run <script> -- …` under GNU time; what that says last is the largest process's memory. */
export function measuredRun(
  script: "ledger" | "office-script",
  args: readonly string[],
): Promise<Ended & { readonly megabytes: number }> {
  const child = spawn(
    "/usr/bin/time",
    ["--quiet", "-f", "%M", "npm", "run", "--silent", script, "--", ...args],
    { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: "" }, timeout: KILLED_AFTER_MS },
  );
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      const [, said = "", kilobytes] = /^(.*?)(\d+)\n$/s.exec(stderr) ?? [];
      resolve({ code, stdout, stderr: said, megabytes: Number(kilobytes) / 1024 });
    });
  });
}
