import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brokenCitations, type Citing } from "../../.ci/gates/citations";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** What is no file of the repository: what programs make. */
const LEFT_OUT = /^(\.git|node_modules|dist|dist-\w+|output)$/;

/** Every file of the repository, from its root. */
function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.test(entry.name)) return [];
    const name = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(name) : [name];
  });
}

const names = filesUnder(".");
const textOf = (file: string): Citing => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") });
const pages = names.filter((file) => file.endsWith(".md")).map(textOf);
/** What this file cites is made up. */
const OWN = "tests/gates/citations.test.ts";
const code = names
  .filter((file) => /^(src|tests|\.ci)\/.*\.tsx?$|^[^/]*\.c?js$/.test(file) && file !== OWN)
  .map(textOf);
const files = new Map(names.map((file) => [file, pages.find((page) => page.file === file)?.text ?? ""]));

const broken = (file: string, text: string): string[] => brokenCitations([{ file, text }], files);

it("what pages and comments cite is there", () => {
  expect(pages.map(({ file }) => file)).toEqual(
    expect.arrayContaining(["README.md", "CONTRIBUTING.md", "docs/domain.md"]),
  );
  expect(code.length).toBeGreaterThan(100);
  expect(brokenCitations([...pages, ...code], files)).toEqual([]);
});

it("a heading that is called otherwise is missed by those who cite it", () => {
  const renamed = new Map(files).set(
    "docs/domain.md",
    (files.get("docs/domain.md") ?? "").replace("\n## Lights\n", "\n## Lamps\n"),
  );
  expect(brokenCitations([...pages, ...code], renamed)).toEqual(
    expect.arrayContaining([
      'src/ledger/lights/lights.ts: heading “domain, "Lights"”',
      "docs/workbook.md: link “](domain.md#lights)”",
    ]),
  );
});

it.each([
  ["link", "docs/made-up.md", "[a](moons.md)"],
  ["link", "docs/made-up.md", "[a](domain.md#moons)"],
  ["link", "docs/made-up.md", "[a](#moons)"],
  ["path", "CONTRIBUTING.md", "`src/moons/full.css`"],
  ["path", "CONTRIBUTING.md", "`src/moons`"],
  ["file", "src/made-up.ts", "/** See full-moon.ts. */"],
  ["file", "src/made-up.ts", "const a = 1; // by moons.md"],
  ["heading", "src/made-up.ts", '/** (domain, "Moons") */'],
  ["heading", "src/made-up.ts", '/**\n * The rule (domain, "The\n * moons") holds.\n */'],
  ["heading", "src/made-up.ts", '// (domain, "The\n// moons")'],
  ["heading", "src/made-up.ts", '// (moons, "Lights")'],
  ["heading", "src/made-up.ts", `/** Of the domain's "Moons". */`],
  ["words", "src/made-up.ts", '// (domain: "a moon as it stands")'],
  ["decision", "src/made-up.ts", "// decision 9999"],
  ["decision", "README.md", "决定 9999"],
])("a %s that is not there is named: %s %j", (kind, file, text) => {
  expect(broken(file, text)).toContainEqual(expect.stringMatching(`^${file}: ${kind} “`));
});

it.each([
  [
    "docs/made-up.md",
    "[a](domain.md#the-ledger-row), `src/plan`, `tests/gates/*.ts`, <https://example.org/src/a>",
  ],
  ["src/made-up.ts", `/** (domain, "The\n * ledger row"), workbook's "Sheets", decision 3, lights.ts */`],
  ["src/made-up.ts", `const path = "src/moons/full.ts"; // no citation`],
])("what is there, or is no citation, is not: %s", (file, text) => {
  expect(broken(file, text)).toEqual([]);
});
