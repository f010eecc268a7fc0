import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { scratch } from "./command-line";

const file = scratch();
const source = (name: string): string =>
  JSON.stringify(new URL(`../../src/cli/${name}`, import.meta.url).href);

/** A command line whose process with limits runs this; `opening`: the file that it is said to open. */
async function ended(body: string, opening?: string): Promise<{ code: number | null; stderr: string }> {
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

const KILLED = 'process.kill(process.pid, "SIGKILL");';
const FULL = "const all = []; for (;;) all.push(new Array(1000).fill(all.length));";

describe("an end that nobody announced is exit 3, with a sentence, even where errors of a script are 1", () => {
  it.each([
    [
      "killed while it opens a file",
      KILLED,
      "a.xlsx",
      /运行中程序意外结束（SIGKILL），没有写入任何文件[^\n]*。\n$/,
    ],
    [
      "killed without a file",
      KILLED,
      undefined,
      /运行中程序意外结束（SIGKILL），没有写入任何文件[^\n]*。\n$/,
    ],
    [
      "out of memory without a file",
      FULL,
      undefined,
      /运行中程序意外结束（SIGABRT），没有写入任何文件[^\n]*。\n$/,
    ],
  ])("%s", async (_what, body, opening, sentence) => {
    const { code, stderr } = await ended(body, opening);
    expect(stderr).toMatch(sentence);
    expect(code).toBe(3);
  });
});

it("out of memory while it opens a file, the file is what is wrong", async () => {
  const { code, stderr } = await ended(FULL, "a.xlsx");
  expect(stderr).toMatch(/^无法打开“a\.xlsx”：占用的内存超过 700 MB，请[^\n]*。\n$/);
  expect(code).toBe(2);
});
