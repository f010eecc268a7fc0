import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { scratch } from "./command-line";

const file = scratch();
const source = (name: string): string =>
  JSON.stringify(new URL(`../../src/cli/${name}`, import.meta.url).href);

/** A command line whose process with limits runs this; `opening`: the file that it is said to open. */
export async function ended(
  body: string,
  opening?: string,
): Promise<{ code: number | null; stderr: string }> {
  writeFileSync(file("run.mjs"), body);
  writeFileSync(
    file("command.mjs"),
    `import { EXIT, runCommandLine } from ${source("exit.ts")};
     import { runWithinLimits } from ${source("within-limits.ts")};
     const run = new URL(${JSON.stringify(pathToFileURL(file("run.mjs")).href)});
     await runCommandLine(() => runWithinLimits([run], {}, ${JSON.stringify(opening)}), EXIT.scriptFailed);`,
  );
  const child = spawn(process.execPath, ["--import", "tsx", file("command.mjs")], {
    cwd: new URL("../..", import.meta.url),
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({ code, stderr });
    });
  });
}

export const KILLED = 'process.kill(process.pid, "SIGKILL");';
export const FULL = "const all = []; for (;;) all.push(new Array(1000).fill(all.length));";
