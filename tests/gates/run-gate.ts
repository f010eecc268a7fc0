import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");

export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a gate's command, by its file in .ci/gates, from the repository. */
export function runGate(gate: string, ...words: readonly string[]): Answer {
  return run(ROOT, process.execPath, "--import", "tsx", path.join(ROOT, ".ci/gates", gate), ...words);
}

/** Runs a program in a folder and waits for it. */
export function run(folder: string, program: string, ...words: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}
