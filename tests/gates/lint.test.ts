import { readFileSync } from "node:fs";
import path from "node:path";
import { RepositoryCopy } from "./repository-copy";

let copy: RepositoryCopy;
beforeAll(() => {
  copy = new RepositoryCopy();
});
afterAll(() => {
  copy.close();
});

it("knip finds a file, an export and a dependency that nobody uses", () => {
  const manifest = readFileSync(path.join(copy.folder, "package.json"), "utf8");
  const used = readFileSync(path.join(copy.folder, "src/plan/serial.ts"), "utf8");
  copy.write("package.json", manifest.replace('"zod":', '"left-pad": "1.3.0",\n    "zod":'));
  copy.write("src/plan/serial.ts", `${used}\nexport const idleExport = 1;\n`);
  copy.write("src/ledger/idle-file.ts", "export const nothing = 0;\n");
  const { status, stdout } = copy.run("knip");
  copy.write("package.json", manifest);
  copy.write("src/plan/serial.ts", used);
  copy.remove("src/ledger/idle-file.ts");
  expect(status).not.toBe(0);
  expect(stdout).toMatch(/Unused files \(1\)\s+src\/ledger\/idle-file\.ts/);
  expect(stdout).toMatch(/Unused dependencies \(1\)\s+left-pad/);
  expect(stdout).toMatch(/Unused exports \(1\)\s+idleExport/);
});

it("eslint finds what an office-addins rule forbids, and what only types tell", () => {
  const files = {
    "src/workbook/eager.ts": `export async function eager(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  for (const name of names) {
    context.workbook.worksheets.add(name);
    await context.sync();
  }
}
`,
    "src/actions/forgetful.ts": `export function forget(work: () => Promise<void>): void {\n  work();\n}\n`,
  };
  const { failed, said } = copy.broken(files, () => copy.run("eslint", ...Object.keys(files)));
  expect(failed).toBe(true);
  expect(said).toMatch(/eager\.ts\s+4:\d+ .*office-addins\/no-context-sync-in-loop/);
  expect(said).toMatch(/forgetful\.ts\s+2:\d+ .*@typescript-eslint\/no-floating-promises/);
});
