import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { withoutResults } from "./xlsx-file";

const folder = mkdtempSync(path.join(tmpdir(), "ledger-libreoffice-"));
const profile = path.join(folder, "profile");
const out = path.join(folder, "out");
let queue: Promise<unknown> = Promise.resolve();
let converted = 0;
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/**
 * LibreOffice's settings: files of Excel are always calculated anew; and this version was started before. At the first
 * start of a version it tests for 5 s how it draws, and without a window it never notes that it did.
 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.9</value></prop></item>
</oor:items>`;

/**
 * The workbooks as LibreOffice opens, calculates and saves them as .xlsx. No result of a formula reaches it with a
 * file, so what it shows it has calculated itself. One LibreOffice runs at a time, in a profile of its own; several
 * workbooks share its start.
 */
export function allRecalculated(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const result = queue.then(() => convert(files.map(withoutResults)));
  queue = result.catch(() => undefined);
  return result;
}

export async function recalculated(bytes: Uint8Array): Promise<Uint8Array> {
  const [result = bytes] = await allRecalculated([bytes]);
  return result;
}

async function convert(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  mkdirSync(path.join(profile, "user"), { recursive: true });
  if (converted === 0) writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), SETTINGS);
  const names = files.map((bytes) => {
    const name = `${String(++converted)}.xlsx`;
    writeFileSync(path.join(folder, name), bytes);
    return name;
  });
  const left = (): string[] => names.filter((name) => !existsSync(path.join(out, name)));
  // Reading sheets in threads LibreOffice 7.4 crashes once in some hundred starts; a file that it cannot read crashes twice.
  await start(names).catch(() => start(left()));
  return names.map((name) => new Uint8Array(readFileSync(path.join(out, name))));
}

function start(names: readonly string[]): Promise<unknown> {
  return promisify(execFile)(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      out,
      ...names.map((name) => path.join(folder, name)),
    ],
    { timeout: 60_000 + 20_000 * names.length, env: { ...process.env, MAX_CONCURRENCY: "1" } },
  );
}
