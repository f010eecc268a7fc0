import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(import.meta.dirname, "../..");
const copy = mkdtempSync(path.join(tmpdir(), "bundled-"));

beforeAll(() => {
  for (const name of ["src", "seeds", "package.json", "package-lock.json", "tsconfig.json"])
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "dir");
});
afterAll(() => {
  rmSync(copy, { recursive: true });
});

/** What the command line of the copy prints. Throws when it fails. */
async function usage(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--no-warnings", "src/cli/start.mjs", "ledger", "--help"],
    { cwd: copy, env: { ...process.env, NODE_OPTIONS: "" } },
  );
  return stdout;
}

it("two first runs at once bundle the sources and both work", async () => {
  const [one, other] = await Promise.all([usage(), usage()]);
  expect(one).toContain("--verbose");
  expect(other).toBe(one);
});

it("a change of the sources is in the next run", async () => {
  const before = await usage();
  const file = path.join(copy, "src/cli/arguments.ts");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("显示用法", "显示怎样使用"));
  expect(before).toContain("显示用法");
  expect(await usage()).toBe(before.replaceAll("显示用法", "显示怎样使用"));
});
