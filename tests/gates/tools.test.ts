import { RepositoryCopy } from "./repository-copy";

let copy: RepositoryCopy;
beforeAll(() => {
  copy = new RepositoryCopy();
});
afterAll(() => {
  copy.close();
});

it("dependency-cruiser finds a room that knows what it must not, a library out of its room, and a circle", () => {
  const files = {
    "src/plan/curious.ts": `import { untracked } from "../workbook/requests/untracked";\nexport const all = untracked;\n`,
    "src/ledger/rows/ahead.ts": `import { WORDS } from "../lights/lights";\nexport const ahead = WORDS;\n`,
    "src/workbook/drawn.ts": `import { createElement } from "react";\nexport const drawn = createElement;\n`,
    "src/xlsx/model/grid.ts": `import type { IWorkbookData } from "@univerjs/core";\nexport type Data = IWorkbookData;\n`,
    "src/xlsx/sheet/hasty.ts": `import { readXlsx } from "../read/read-xlsx";\nexport const hasty = readXlsx;\n`,
    "src/xlsx/astray.ts": `import { cellAddress } from "./model/address";\nexport const astray = cellAddress;\n`,
    "src/ledger/round.ts": `import { about } from "./about";\nexport const round = (): unknown => about;\n`,
    "src/host/grid/wide.ts": `import { Faults } from "../embedded/faults";\nexport const wide = Faults;\n`,
    "src/host/page/knowing.ts": `import { Univer } from "@univerjs/core";\nexport const knowing = Univer;\n`,
    "src/host/engine/cells/proud.ts": `import { tableArea } from "../tables/table-model";\nexport const proud = tableArea;\n`,
    "src/host/objects/table/bold.ts": `import { range } from "../range/range";\nexport const bold = range;\n`,
    "src/ledger/about.ts": `import { round } from "./round";\nexport const about = (): unknown => round;\n`,
  };
  // The copy's node_modules is a link, which must count as the folder that it stands for.
  const { failed, said } = copy.broken(files, () =>
    copy.run(
      "depcruise",
      "src",
      "--config",
      ".dependency-cruiser.cjs",
      "--output-type",
      "err",
      "--preserve-symlinks",
    ),
  );
  expect(failed).toBe(true);
  expect(said).toMatch(
    /plan-knows-only-itself: src\/plan\/curious\.ts → src\/workbook\/requests\/untracked\.ts/,
  );
  expect(said).toMatch(
    /ledger\/rows-knows-only-cells-settings: src\/ledger\/rows\/ahead\.ts → src\/ledger\/lights/,
  );
  expect(said).toMatch(/workbook-uses-only-its-libraries: src\/workbook\/drawn\.ts → node_modules\/.*react/);
  expect(said).toMatch(/xlsx-uses-only-its-libraries: src\/xlsx\/model\/grid\.ts → node_modules\/@univerjs/);
  expect(said).toMatch(
    /xlsx\/sheet-knows-only-package-model.*: src\/xlsx\/sheet\/hasty\.ts → src\/xlsx\/read\/read-xlsx\.ts/,
  );
  expect(said).toMatch(/xlsx-has-only-its-rooms: src\/xlsx\/astray\.ts/);
  expect(said).toMatch(
    /host-grid-knows-only-itself: src\/host\/grid\/wide\.ts → src\/host\/embedded\/faults\.ts/,
  );
  expect(said).toMatch(
    /host\/engine\/cells-knows-only-univer-workarounds.*: src\/host\/engine\/cells\/proud\.ts → .*\/tables\/table-model\.ts/,
  );
  expect(said).toMatch(
    /host\/objects\/table-knows-only-class-places-values: src\/host\/objects\/table\/bold\.ts → .*\/range\/range\.ts/,
  );
  expect(said).toMatch(
    /univer-is-the-engine's: src\/host\/page\/knowing\.ts → node_modules\/@univerjs\/core/,
  );
  expect(said).toMatch(/no-circle: src\/ledger\/(about|round)\.ts/);
});

it("prettier finds a file of another format", () => {
  const file = "src/plan/crooked.ts";
  const { failed, said } = copy.broken({ [file]: "export const a={b:1}\n" }, () =>
    copy.run("prettier", "--check", file),
  );
  expect(failed).toBe(true);
  expect(said).toContain(file);
});

it("tsc finds a row that may be missing, a member of Excel that does not exist, and Node in the product", () => {
  const file = "src/ledger/careless.ts";
  const text = `export const first = (rows: readonly string[]): string => rows[0];\nexport const sheet = (range: Excel.Range): unknown => range.unheardOf;\nexport const here = process.cwd();\n`;
  copy.write("tsconfig.one.json", `{ "extends": "./src/tsconfig.json", "include": ["${file}"] }`);
  const { failed, said } = copy.broken({ [file]: text }, () =>
    copy.run("tsc", "--project", "tsconfig.one.json"),
  );
  copy.remove("tsconfig.one.json");
  expect(failed).toBe(true);
  expect(said).toMatch(/careless\.ts\(1,\d+\): error TS2322/);
  expect(said).toMatch(/careless\.ts\(2,\d+\): error TS2339/);
  expect(said).toMatch(/careless\.ts\(3,\d+\): error TS2591/);
});
