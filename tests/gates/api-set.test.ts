import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import ts from "typescript";
import { apiUses, type Use, type Uses } from "../../.ci/gates/api-set/uses";
import { runGate } from "./run-gate";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Bodies of functions with `table: Excel.Table` and `context`, by name. `Table.resize` is of ExcelApi 1.13. */
const CODE: Readonly<Record<string, string>> = {
  open: `table.resize("A1:B2");`,
  inIf: `if (office.isSetSupported("ExcelApi", "1.13")) table.resize("A1:B2");`,
  inElse: `if (!office.isSetSupported("ExcelApi", "1.13")) return; else table.resize("A1:B2");`,
  afterReturn: `if (!office.isSetSupported("ExcelApi", "1.14")) return;\ntable.resize("A1:B2");`,
  afterThrow: `if (!office.isSetSupported("ExcelApi", "1.13")) { throw new Error(); }\ntable.resize("A1:B2");`,
  behindAnd: `void (office.isSetSupported("ExcelApi", "1.13") && table.resize("A1:B2"));`,
  behindOr: `void (!office.isSetSupported("ExcelApi", "1.13") || table.resize("A1:B2"));`,
  inTernary: `void (office.isSetSupported("ExcelApi", "1.13") ? table.resize("A1:B2") : null);`,
  byConstant: `const can = office.isSetSupported("ExcelApi", "1.13");\nif (can && table) { [1].forEach(() => table.resize("A1:B2")); }`,
  tooLow: `if (office.isSetSupported("ExcelApi", "1.12")) table.resize("A1:B2");`,
  otherSet: `if (office.isSetSupported("ExcelApiOnline", "1.13")) table.resize("A1:B2");`,
  negated: `if (!office.isSetSupported("ExcelApi", "1.13")) table.resize("A1:B2");`,
  eitherWay: `if (office.isSetSupported("ExcelApi", "1.13") || table) table.resize("A1:B2");`,
  byVariable: `let can = office.isSetSupported("ExcelApi", "1.13");\nif (can) table.resize("A1:B2");`,
  beforeReturn: `table.resize("A1:B2");\nif (!office.isSetSupported("ExcelApi", "1.13")) return;`,
  loaded: `table.load("name, style");\nconst range = context.workbook.getSelectedRange();\nrange.load("address,valuesAsJson");`,
  loadedItems: `context.workbook.tables.load("name,items/style");`,
  destructured: `const { valuesAsJson } = context.workbook.getSelectedRange();\nvoid valuesAsJson;`,
  indexed: `void context.workbook.getSelectedRange()["valuesAsJson"];`,
  written: `context.workbook.getSelectedRange().set({ valuesAsJson: [] });`,
  loadedUnknown: `table.load("naem");`,
  loadedVariable: `const words = ["name"];\ntable.load(words);`,
};

let folder = "";
let found: Uses = { uses: [], unknown: [] };
const fileOf = (name: string): string => path.join(folder, `${name}.ts`);

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "api-set-"));
  for (const [name, body] of Object.entries(CODE)) {
    const text = `export function ${name}(table: Excel.Table, context: Excel.RequestContext): void {
const office = Office.context.requirements;
void office; void context;
${body}
}\n`;
    writeFileSync(fileOf(name), text);
  }
  const program = ts.createProgram(Object.keys(CODE).map(fileOf), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    types: ["office-js"],
    typeRoots: [path.join(ROOT, "node_modules/@types")],
  });
  found = apiUses(program, (file) => path.basename(file, ".ts"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const usesIn = (name: string): Use[] => found.uses.filter(({ place }) => place.startsWith(`${name}:`));
const inTwo = (member: string) => (use: Use) => use.member === member;

it.each(["inIf", "inElse", "afterReturn", "afterThrow", "behindAnd", "behindOr", "inTernary", "byConstant"])(
  "a use is guarded %s",
  (name) => {
    expect(usesIn(name).find(inTwo("Table.resize"))).toMatchObject({ version: "1.13", guarded: true });
  },
);

it.each(["open", "tooLow", "otherSet", "negated", "eitherWay", "byVariable", "beforeReturn"])(
  "a use is not guarded: %s",
  (name) => {
    expect(usesIn(name).find(inTwo("Table.resize"))).toMatchObject({ version: "1.13", guarded: false });
  },
);

it.each(["loaded", "destructured", "indexed", "written"])("a member that is only %s is found", (name) => {
  expect(usesIn(name).map(({ version }) => version)).toContain("1.16");
});

it("members that a collection loads for its items are found", () => {
  expect(usesIn("loadedItems").map(({ member }) => member)).toEqual(
    expect.arrayContaining(["Table.name", "Table.style"]),
  );
});

it("a load that cannot be judged is named", () => {
  expect(found.unknown).toEqual([
    "loadedUnknown:4: no member “naem”",
    "loadedVariable:5: loads what is not written here",
  ]);
});

it("the command fails at a use above the floor of manifest.xml, and names it", () => {
  const bad = mkdtempSync(path.join(os.tmpdir(), "api-set-"));
  writeFileSync(
    path.join(bad, "grow.ts"),
    "export const grow = (table: Excel.Table): void => table.resize('A1');\n",
  );
  const { status, stderr } = runGate("api-set.ts", bad);
  rmSync(bad, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toMatch(/not guarded by isSetSupported\("ExcelApi", "1\.13"\).*Table\.resize.*grow\.ts:1/);
});
