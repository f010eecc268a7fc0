import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
 * The workbook as LibreOffice opens, calculates and saves it as .xlsx. No result of a formula reaches it with the
 * file, so what it shows it has calculated itself. One LibreOffice runs at a time, in a profile of its own.
 */
export function recalculated(bytes: Uint8Array): Promise<Uint8Array> {
  const result = queue.then(() => convert(withoutResults(bytes)));
  queue = result.catch(() => undefined);
  return result;
}

async function convert(bytes: Uint8Array): Promise<Uint8Array> {
  mkdirSync(path.join(profile, "user"), { recursive: true });
  if (converted === 0) writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), SETTINGS);
  const name = `${String(++converted)}.xlsx`;
  writeFileSync(path.join(folder, name), bytes);
  // Reading sheets in threads LibreOffice 7.4 crashes once in some hundred starts; a file that it cannot read crashes twice.
  await start(name).catch(() => start(name));
  return new Uint8Array(readFileSync(path.join(out, name)));
}

function start(name: string): Promise<unknown> {
  return promisify(execFile)(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      out,
      path.join(folder, name),
    ],
    { timeout: 60_000, env: { ...process.env, MAX_CONCURRENCY: "1" } },
  );
}
