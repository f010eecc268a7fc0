import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { insert } from "../../src/actions/insert";
import { AS_OF, withExcel } from "../actions/opened-excel";
import { recalculated } from "./recalculated";
import { cellsOf } from "./xlsx-file";
import { unlocked } from "../xlsx/unlocked";

const { excel, setup } = withExcel();
const folder = mkdtempSync(path.join(tmpdir(), "structure-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const foreign = unlocked(
  new Uint8Array(readFileSync(path.join(import.meta.dirname, "../xlsx/files/foreign.xlsx"))),
);

interface Structure {
  readonly names: Record<string, string>;
  readonly sheets: Record<string, Record<string, unknown>>;
}

/** Tables, names, rules, lists, formats and print set-up as a second library (openpyxl) reads them from a file. */
function structure(bytes: Uint8Array): Structure {
  const file = path.join(folder, "a.xlsx");
  writeFileSync(file, bytes);
  const script = path.join(import.meta.dirname, "dump-structure.py");
  return JSON.parse(execFileSync("/usr/bin/python3", [script, file], { encoding: "utf8" })) as Structure;
}

/** LibreOffice without a screen drops frozen panes, and writes the paper of sheets that name none. */
function comparable({ names, sheets }: Structure): Structure {
  const entries = Object.entries(sheets).filter(([, { print }]) => (print as unknown[])[0] === "landscape");
  const withoutPanes = entries.map(([name, sheet]) => [name, { ...sheet, freeze: null }] as const);
  return { names, sheets: Object.fromEntries(withoutPanes) };
}

async function insertLedger(): Promise<void> {
  const { kind } = await insert(setup(), { asOf: AS_OF, repair: "do" });
  expect(kind).toBe("inserted");
}

it("our file shows LibreOffice and openpyxl the same, after an opening and a saving too", async () => {
  excel().host.newWorkbook();
  await insertLedger();
  const ours = await excel().host.save();
  const seen = structure(ours);
  // A3 for the ledger, A4 for all else.
  expect(seen.sheets["任务台账"]).toMatchObject({
    freeze: "B4",
    print: ["landscape", 8, "1:3", 0],
    rules: 10,
  });
  expect(seen.sheets["台账参数"]).toMatchObject({ print: ["landscape", 9, "1:3", 0] });
  expect(comparable(structure(await recalculated(ours)))).toEqual(comparable(seen));
  await excel().host.open(ours, "a.xlsx");
  expect(structure(await excel().host.save())).toEqual(seen);
});

it("a foreign file with our ledger shows openpyxl all that it showed, and opens in LibreOffice", async () => {
  await excel().host.open(foreign, "a.xlsx");
  await insertLedger();
  const saved = await excel().host.save();
  const [before, after] = [structure(foreign), structure(saved)];
  expect(after.names).toMatchObject(before.names);
  expect(after.sheets).toMatchObject(before.sheets);
  expect(after.sheets["任务台账"]).toMatchObject({ freeze: "B4", rules: 10 });
  const opened = await recalculated(saved);
  expect(cellsOf(opened, "资料").get("H9")).toBe(20);
  expect(cellsOf(opened, "任务台账").get("A4")).toBe(1);
});
