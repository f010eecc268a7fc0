import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CellValue } from "../../src/ledger/cells/ledger";
import type { Sheets } from "../summaries/sheet-differences";
import { allRecalculated } from "./recalculated";
import { sheetsOf } from "./xlsx-file";

const python = (script: string, args: readonly string[], input = ""): string =>
  execFileSync("/usr/bin/python3", [path.join(import.meta.dirname, script), ...args], {
    encoding: "utf8",
    input,
    maxBuffer: 1 << 28,
  });

/** A folder for files that LibreOffice and a second library open; `close` removes it. */
export function libreOffice() {
  const folder = mkdtempSync(path.join(tmpdir(), "libreoffice-"));
  const file = (name: string): string => path.join(folder, name);
  return {
    file,
    /** Every cell of an .xlsx file as it was saved. */
    saved: (name: string): Sheets => sheetsOf(readFileSync(file(name))),
    /** Every cell of .xlsx files as LibreOffice calculates them. */
    async recalculated(names: readonly string[]): Promise<Sheets[]> {
      return (await allRecalculated(names.map((name) => readFileSync(file(name))))).map(sheetsOf);
    },
    /** Copies of a file, by name, with other values in some cells, by address such as `任务台账!H4`. */
    edited(name: string, copies: Readonly<Record<string, Readonly<Record<string, CellValue>>>>): void {
      const named = Object.entries(copies).map(([copy, cells]) => [file(copy), cells]);
      python("edit-cells.py", [file(name)], JSON.stringify(Object.fromEntries(named)));
    },
    close(): void {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
