import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildSettings } from "../../.ci/build/settings";
import { run, runGate } from "./run-gate";

const ROOT = path.resolve(import.meta.dirname, "../..");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "build-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it("the conformance page is built apart: its own page and manifest, and nothing that may ship", () => {
  const { status, stderr } = run(
    ROOT,
    process.execPath,
    path.join(ROOT, "node_modules/webpack/bin/webpack.js"),
    "--mode=production",
    "--env=conformance",
    `--output-path=${folder}`,
  );
  expect([status, stderr]).toEqual([0, ""]);
  const page = readFileSync(path.join(folder, "conformance.html"), "utf8");
  const { officeJs } = buildSettings({});
  expect(page).toContain(`<script src=${officeJs}>`);
  expect(page).toContain(`script-src 'self' ${new URL(officeJs).origin}`);
  expect(page).toMatch(/<script defer src=conformance\.[0-9a-f]{8}\.js>/);
  const manifest = readFileSync(path.join(folder, "manifest.xml"), "utf8");
  expect(manifest).toContain("https://localhost:3000/conformance.html");
  const shipped = runGate("dist.ts", folder);
  expect(shipped.status).toBe(1);
  expect(shipped.stderr).toContain("conformance.html does not belong here");
  expect(shipped.stderr).toContain("./tests/conformance/");
});
