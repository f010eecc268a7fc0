import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CellValue } from "../../src/ledger/ledger-sheet";
import type { Sheets } from "../summaries/sheet-differences";

/** LibreOffice takes the numbers that a file holds for granted unless told to calculate them anew. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

const python = (script: string, args: readonly string[], input = ""): string =>
  execFileSync("/usr/bin/python3", [path.join(import.meta.dirname, script), ...args], {
    encoding: "utf8",
    input,
    maxBuffer: 1 << 28,
  });

/** A LibreOffice with a profile of its own, and a folder for files; `close` removes both. */
export function libreOffice() {
  const folder = mkdtempSync(path.join(tmpdir(), "libreoffice-"));
  const profile = path.join(folder, "profile");
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
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
    recalculated(name: string): Sheets {
      const args = [
        `-env:UserInstallation=file://${profile}`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
      ];
      execFileSync("soffice", [...args, "--outdir", file("out"), file(name)], { stdio: "ignore" });
      return cellsOf(`out/${name}`);
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
