import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";
import { serverHeaders } from "../../.ci/build/content-security-policy";
import { isAllowed, Licences } from "../../.ci/build/licences";
import { buildSettings, SettingError } from "../../.ci/build/settings";
import { run, runGate } from "./run-gate";

const ROOT = path.resolve(import.meta.dirname, "../..");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "build-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

describe("build settings", () => {
  it("the addresses of a build come from webpack's env", () => {
    expect(buildSettings({ base: "https://oa.example.gov.cn/ledger", officejs: "china" })).toEqual({
      base: "https://oa.example.gov.cn/ledger/",
      officeJs: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    });
    expect(buildSettings({})).toEqual({
      base: "https://localhost:3000/",
      officeJs: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    });
  });

  it.each([
    { base: "http://oa.example.gov.cn/" },
    { base: "oa.example.gov.cn" },
    { base: true },
    { base: "https://oa.example.gov.cn/?v=1" },
    { officejs: "http://appsforoffice.microsoft.com/lib/1/hosted/office.js" },
    { officejs: "https://appsforoffice.microsoft.com/lib/1/hosted/" },
    { officejs: "vianet" },
    { officejs: "https://a.cn/; script-src */office.js" },
  ])("one sentence refuses %o", (env) => {
    expect(() => buildSettings(env)).toThrow(SettingError);
    expect(() => buildSettings(env)).toThrow(/^--env [^。]+。$/);
  });

  it("the build says it and ends with 1", () => {
    const { status, stderr } = run(
      ROOT,
      process.execPath,
      path.join(ROOT, "node_modules/webpack/bin/webpack.js"),
      "--mode=production",
      "--env=base=http://oa.example.gov.cn/",
    );
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      "--env base=http://oa.example.gov.cn/ 不能用，要写成 https://服务器/目录/（必须是 https）。",
    );
  });
});

describe("content security policy", () => {
  it("every address in Office.js's telemetry is one that the pane may send to", () => {
    const office = path.join(ROOT, "node_modules/@microsoft/office-js/dist/telemetry/oteljs_agave.js");
    const hosts = new Set(readFileSync(office, "utf8").match(/https:\/\/[a-z.]*pipe\.aria\.microsoft\.com/g));
    expect(hosts.size).toBeGreaterThan(3);
    const [policy = ""] = serverHeaders("https://example.cn/office.js").split("\n");
    expect(policy).toContain("connect-src 'self' https://example.cn https://*.pipe.aria.microsoft.com");
    for (const host of hosts) expect(host).toMatch(/^https:\/\/[a-z]+\.pipe\.aria\.microsoft\.com$/);
  });

  it("Microsoft's two addresses of Office.js are allowed together, for one leads to the other", () => {
    const headers = serverHeaders(buildSettings({}).officeJs);
    const both = "https://appsforoffice.microsoft.com https://officeapis.public.onecdn.static.microsoft";
    expect(headers).toContain(`script-src 'self' ${both};`);
    expect(headers).toContain(`connect-src 'self' ${both} `);
    expect(headers).toContain(`frame-src ${both};`);
    for (const page of ["https://teams.microsoft.com", "https://*.microsoft365.com"])
      expect(headers).toMatch(new RegExp(`frame-ancestors [^;]*${page.replaceAll(/[.*]/g, "\\$&")}`));
  });

  it("headers for the server let only Excel on the web show the pane in a frame, and no inline script run", () => {
    const headers = serverHeaders(buildSettings({ officejs: "china" }).officeJs);
    expect(headers).toMatch(/frame-ancestors 'self' .*https:\/\/\*\.partner\.officewebapps\.cn/);
    expect(headers).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn;");
    expect(headers).not.toMatch(/'unsafe-(inline|eval)'|\*;|\* /);
  });
});

describe("licences", () => {
  it.each(["MIT", "(MIT OR Apache-2.0)", "BSD-3-Clause", "ISC AND 0BSD", "(MIT OR GPL-3.0-or-later)"])(
    "%s may ship",
    (licence) => {
      expect(isAllowed(licence)).toBe(true);
    },
  );
  it.each([
    "GPL-3.0-only",
    "MIT AND GPL-2.0",
    "(MIT OR ISC) AND GPL-2.0",
    "UNLICENSED",
    "no licence named",
    "LGPL-3.0",
    "",
  ])("%s may not ship", (licence) => {
    expect(isAllowed(licence)).toBe(false);
  });

  async function bundled(licence: string): Promise<{ errors: string[]; notices: string }> {
    put("index.js", `import { joined } from "joined-thing";\nconsole.log(joined);\n`);
    put(
      "node_modules/joined-thing/package.json",
      JSON.stringify({
        name: "joined-thing",
        version: "1.2.3",
        license: licence,
        type: "module",
        main: "main.js",
        sideEffects: false,
      }),
    );
    put("node_modules/joined-thing/main.js", "export const joined = 1;\n");
    put("node_modules/joined-thing/LICENSE", `Text of ${licence}`);
    const compiler = webpack({
      mode: "production",
      context: folder,
      entry: "./index.js",
      output: { path: path.join(folder, "out") },
      plugins: [new Licences()],
    });
    const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
      compiler.run((error, result) => {
        if (error) reject(error);
        else resolve(result);
      });
    });
    const errors = (stats?.toJson({ all: false, errors: true }).errors ?? []).map(({ message }) => message);
    // webpack writes nothing of a build that has errors.
    const notices = errors.length > 0 ? "" : readFileSync(path.join(folder, "out/THIRD-PARTY.txt"), "utf8");
    return { errors, notices };
  }

  it("a build with a package that may not ship fails and names it", async () => {
    const { errors } = await bundled("GPL-3.0-only");
    expect(errors).toEqual([
      expect.stringMatching(/^licence: joined-thing@1\.2\.3 \(GPL-3\.0-only\) may not ship/),
    ]);
  });

  it("the notices hold the text of each licence, of joined modules too", async () => {
    const { errors, notices } = await bundled("MIT");
    expect(errors).toEqual([]);
    expect(notices).toContain("joined-thing 1.2.3 (MIT)\n\nText of MIT");
  });
});

describe("what ships", () => {
  const clean = (): void => {
    for (const file of ["taskpane.html", "manifest.xml", "THIRD-PARTY.txt", "assets/help.html"])
      put(file, "");
    put("taskpane.01234567.js", "");
    put("taskpane.01234567.js.map", JSON.stringify({ sources: ["webpack://task-ledger/./src/main.tsx"] }));
  };

  it("a clean build passes", () => {
    clean();
    expect(runGate("dist.ts", folder)).toMatchObject({ status: 0, stderr: "" });
  });

  it("a copy of Office.js, a bundled host and a stray file are named", () => {
    clean();
    put("office-js/office.js", "");
    put("assets/notes.docx", "");
    put(
      "taskpane.01234567.js.map",
      JSON.stringify({
        sources: [
          "webpack://task-ledger/./src/host/page/main.ts",
          "webpack://task-ledger/./node_modules/@univerjs/core/lib/es/index.js",
          "webpack://task-ledger/./tests/conformance/run-all.ts",
        ],
      }),
    );
    const { status, stderr } = runGate("dist.ts", folder);
    expect(status).toBe(1);
    expect(stderr.trim().split("\n").sort()).toEqual([
      "assets/notes.docx does not belong here",
      "bundled, but not to ship: webpack://task-ledger/./node_modules/@univerjs/core/lib/es/index.js",
      "bundled, but not to ship: webpack://task-ledger/./src/host/page/main.ts",
      "bundled, but not to ship: webpack://task-ledger/./tests/conformance/run-all.ts",
      "office-js/office.js does not belong here",
    ]);
  });

  it("an empty folder is no clean build", () => {
    expect(runGate("dist.ts", folder).stderr).toContain("taskpane.html is missing");
  });
});

it("size-limit fails when the pane's first screen outgrows its budget", () => {
  cpSync(path.join(ROOT, "package.json"), path.join(folder, "package.json"));
  put("dist/taskpane.html", "");
  // Random bytes do not pack.
  put(
    "dist/taskpane.01234567.js",
    Array.from({ length: 320_000 }, () => Math.random().toString(36).at(-1)).join(""),
  );
  const limit = (): { status: number | null; stdout: string } =>
    run(folder, process.execPath, path.join(ROOT, "node_modules/size-limit/bin.js"));
  expect(limit().status).toBe(0);
  put(
    "dist/taskpane.01234567.js",
    Array.from({ length: 520_000 }, () => Math.random().toString(36).at(-1)).join(""),
  );
  const { status, stdout } = limit();
  expect(status).toBe(1);
  expect(stdout).toContain("任务窗格首屏");
});
