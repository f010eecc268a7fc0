import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { conformanceManifest } from "../../.ci/build/conformance-manifest";
import { everything, parseManifest } from "../../.ci/gates/manifest/element";
import { RULES } from "../../.ci/gates/manifest/rules";
import { forWindowsShell, planSideload } from "../../.ci/sideload/plan";
import { run } from "./run-gate";

const start = (platform: string, ...words: string[]) => planSideload({ verb: "start", words, platform });

it.each(["win32", "darwin"])(
  "on %s Microsoft's tool opens Excel with manifest.xml and the https server",
  (platform) => {
    const plan = start(platform);
    expect(plan).toMatchObject({ kind: "run", program: "npx" });
    const words = plan.kind === "run" ? plan.words.join(" ") : "";
    expect(words).toMatch(/office-addin-debugging@\S+ start manifest\.xml desktop --app excel/);
    expect(words).toContain("--dev-server npm run sideload:server --dev-server-port 3000");
  },
);

it("the script that it starts is there", () => {
  const file = path.resolve(import.meta.dirname, "../../package.json");
  const { scripts } = JSON.parse(readFileSync(file, "utf8")) as { scripts: Record<string, string> };
  expect(scripts["sideload:server"]).toMatch(/^webpack serve/);
});

it("a machine without Excel is told what is missing and what else there is", () => {
  const plan = start("linux");
  expect(plan).toEqual({ kind: "impossible", sentence: expect.stringContaining("没有 Excel") as string });
  expect(plan.kind === "impossible" && plan.sentence).toContain("npm start");
});

it("Excel on the web opens a workbook from any machine, and asks for its address", () => {
  expect(start("linux", "web", "https://example.sharepoint.cn/a.xlsx")).toMatchObject({
    words: expect.arrayContaining(["web", "--document", "https://example.sharepoint.cn/a.xlsx"]) as string[],
  });
  expect(start("linux", "web")).toMatchObject({ kind: "impossible" });
  expect(start("win32", "wps")).toMatchObject({ kind: "impossible" });
});

it("stop takes the manifest out again", () => {
  expect(planSideload({ verb: "stop", words: [], platform: "win32" })).toMatchObject({
    words: ["--yes", expect.stringMatching(/^office-addin-debugging@/) as string, "stop", "manifest.xml"],
  });
});

describe("the conformance suite", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const xml = conformanceManifest(readFileSync(path.join(root, "manifest.xml"), "utf8"));

  it("is loaded with its own manifest and server, also on the web, and taken out again", () => {
    expect(start("win32", "conformance")).toMatchObject({
      conformance: true,
      words: expect.arrayContaining([
        "dist-conformance/manifest.xml",
        "desktop",
        "npm run sideload:server -- --env conformance",
      ]) as string[],
    });
    expect(start("linux", "conformance", "web", "https://example.sharepoint.cn/a.xlsx")).toMatchObject({
      words: expect.arrayContaining(["web", "https://example.sharepoint.cn/a.xlsx"]) as string[],
    });
    expect(start("linux", "conformance")).toMatchObject({ kind: "impossible" });
    expect(planSideload({ verb: "stop", words: ["conformance"], platform: "win32" })).toMatchObject({
      words: expect.arrayContaining(["stop", "dist-conformance/manifest.xml"]) as string[],
    });
  });

  it("its manifest is another add-in with a task pane alone, and sound", () => {
    const manifest = parseManifest(xml);
    const [own, ours] = [xml, readFileSync(path.join(root, "manifest.xml"), "utf8")].map(
      (text) => /<Id>(.*)<\/Id>/.exec(text)?.[1],
    );
    expect(own).not.toBe(ours);
    const byPath = new Map(everything(manifest).map((element) => [element.path, element]));
    expect(byPath.get("OfficeApp/DisplayName")?.attributes["DefaultValue"]).toBe("任务台账自检");
    expect(byPath.get("OfficeApp/DefaultSettings/SourceLocation")?.attributes["DefaultValue"]).toBe(
      "https://localhost:3000/conformance.html",
    );
    expect(byPath.has("OfficeApp/VersionOverrides")).toBe(false);
    // What speaks of ribbon and shared runtime, which it has not.
    const ribbon = ["function-used", "icon-pixels", "requirements", "root", "host", "shared-runtime"];
    const subject = {
      root: manifest,
      associated: new Set<string>(),
      pictureSize: () => null,
      isBuilt: () => true,
    };
    const faults = RULES.filter(({ name }) => !ribbon.includes(name)).flatMap((rule) => rule.faults(subject));
    expect(faults).toEqual(["OfficeApp: VersionOverrides is missing"]);
  });

  it("Microsoft's reader reads it", () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "conformance-"));
    const file = path.join(folder, "manifest.xml");
    writeFileSync(file, xml);
    const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
      .then((info) => console.log(JSON.stringify(info)))`;
    const { stdout } = run(root, process.execPath, "--no-warnings", "-e", script, file);
    rmSync(folder, { recursive: true });
    expect(JSON.parse(stdout)).toMatchObject({ displayName: "任务台账自检", officeAppType: "TaskPaneApp" });
  });
});

it("a Windows shell gets what has blanks in quotation marks", () => {
  expect(forWindowsShell(["start", "npm run sideload:server"])).toEqual([
    "start",
    '"npm run sideload:server"',
  ]);
});
