import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CellValue } from "../../src/ledger/ledger-sheet";
import type { Sheets } from "../summaries/sheet-differences";
import { recalculated } from "./recalculated";

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
  const cellsOf = (name: string): Sheets =>
    new Map(
      Object.entries(JSON.parse(python("dump-cells.py", [file(name)])) as Record<string, CellValue[][]>),
    );
  return {
    file,
    /** Every cell of an .xlsx file as it was saved. */
    saved: cellsOf,
    /** Every cell of an .xlsx file as LibreOffice calculates it. */
    async recalculated(name: string): Promise<Sheets> {
      writeFileSync(file("recalculated.xlsx"), await recalculated(readFileSync(file(name))));
      return cellsOf("recalculated.xlsx");
    },
    /** A copy of a file with other values in some cells, by address such as `任务台账!H4`. */
    edited(name: string, copy: string, cells: Readonly<Record<string, CellValue>>): void {
      python("edit-cells.py", [file(name), file(copy)], JSON.stringify(cells));
    },
    close(): void {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
