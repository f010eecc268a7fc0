import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** What the files of one test file are converted in. */
export const folder = mkdtempSync(path.join(tmpdir(), "ledger-libreoffice-"));
const profile = path.join(folder, "profile");
const settings = path.join(profile, "user", "registrymodifications.xcu");
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

/** Has LibreOffice convert files, in a profile of this test file's own, into a folder; `to` is a name or filter of its. */
export function startOffice(to: string, files: readonly string[], out: string): Promise<unknown> {
  mkdirSync(path.dirname(settings), { recursive: true });
  if (!existsSync(settings)) writeFileSync(settings, SETTINGS);
  return promisify(execFile)(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...["--headless", "--convert-to", to, "--outdir", out, ...files],
    ],
    { timeout: 60_000 + 20_000 * files.length, env: { ...process.env, MAX_CONCURRENCY: "1" } },
  );
}
