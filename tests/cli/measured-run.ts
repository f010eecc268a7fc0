import { spawn } from "node:child_process";
import { commandOf, ROOT, type Ended } from "./command-line";

/** Beyond, a hang is no slowness any more. */
const KILLED_AFTER_MS = 300_000;

/** Runs what `npm run <script> -- …` starts under GNU time; what that says last is the largest process's memory. */
export function measuredRun(
  script: "ledger" | "office-script",
  args: readonly string[],
): Promise<Ended & { readonly megabytes: number }> {
  const child = spawn("/usr/bin/time", ["--quiet", "-f", "%M", ...commandOf(script), ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: "" },
    timeout: KILLED_AFTER_MS,
  });
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
