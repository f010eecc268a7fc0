import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** Runs `npm run <script> -- …` as a user would, and waits for its end. */
export function npmRun(
  script: "ledger" | "office-script",
  args: readonly string[],
  silent = false,
): Promise<Ended> {
  const child = spawn("npm", ["run", ...(silent ? ["--silent"] : []), script, "--", ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

/** A new folder for a test's files. */
export function scratch(): (name: string) => string {
  const folder = mkdtempSync(path.join(tmpdir(), "ledger-"));
  return (name) => path.join(folder, name);
}

/** What `npm run <script>` starts, for tests of what that does: npm takes as long again to start it. */
export function commandOf(script: "ledger" | "office-script"): readonly string[] {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  return manifest.scripts[script]?.split(" ") ?? [];
}
