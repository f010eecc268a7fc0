import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const root = path.resolve(import.meta.dirname, "../..");

/** Runs `npm run <script> -- …` as a user would, and waits for its end. */
export function npmRun(
  script: "ledger" | "office-script",
  args: readonly string[],
  silent = false,
): Promise<Ended> {
  const child = spawn("npm", ["run", ...(silent ? ["--silent"] : []), script, "--", ...args], {
    cwd: root,
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
