import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { JSDOM } from "jsdom";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const FILE = path.join(ROOT, "manifest.xml");
const BASE = "https://localhost:3000/";

const xml = await readFile(FILE, "utf8");
const { DOMParser } = new JSDOM().window;
const manifest = new DOMParser().parseFromString(xml, "application/xml");

const all = (name: string): Element[] => [...manifest.getElementsByTagNameNS("*", name)];
const only = (name: string): Element => {
  const [first, ...others] = all(name);
  if (!first || others.length > 0) throw new Error(`expected one <${name}>`);
  return first;
};
const childNames = (element: Element): string[] => [...element.children].map((child) => child.localName);
const resources = (kind: string): Element[] => [...only(kind).children];
const values = (resource: Element): string[] => [
  resource.getAttribute("DefaultValue") ?? "",
  ...[...resource.children].map((override) => override.getAttribute("Value") ?? ""),
];

it("Microsoft's parser reads it", async () => {
  // In a process of its own: jest cannot `require` an ES module, as this package does.
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((info) => console.log(JSON.stringify(info)))`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--no-warnings", "-e", script, FILE], {
    cwd: ROOT,
  });
  const info = JSON.parse(stdout) as { id: string };
  expect(info).toMatchObject({
    displayName: "任务台账",
    defaultLocale: "zh-CN",
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
    version: "1.0.0.0",
  });
  expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

it("elements stand in the order of Microsoft's schema", () => {
  expect(childNames(manifest.documentElement)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  expect(childNames(only("VersionOverrides"))).toEqual(["Hosts", "Resources"]);
  expect(childNames(only("Resources"))).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
  expect(childNames(only("DesktopFormFactor"))).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
  expect(childNames(only("CustomTab")).at(-1)).toBe("Label");
  for (const control of all("Control"))
    expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
});

it("it asks for Excel 2021's API and for one runtime of pane and ribbon", () => {
  const sets = all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
  expect(sets).toEqual([
    ["ExcelApi", "1.9"],
    ["SharedRuntime", "1.1"],
  ]);
  const runtime = only("Runtime");
  expect(runtime.getAttribute("lifetime")).toBe("long");
  const page = runtime.getAttribute("resid");
  expect(only("FunctionFile").getAttribute("resid")).toBe(page);
  for (const action of all("Action"))
    for (const source of action.getElementsByTagNameNS("*", "SourceLocation"))
      expect(source.getAttribute("resid")).toBe(page);
});

it("resource ids are short, unique, used, and none dangles", () => {
  const ids = ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap((kind) =>
    resources(kind).map((resource) => resource.getAttribute("id") ?? ""),
  );
  const used = all("*").flatMap((element) => element.getAttribute("resid") ?? []);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
  expect(ids).toHaveLength(new Set(ids).size);
  expect([...new Set(used)].sort()).toEqual([...ids].sort());
});

it("ids of tab, groups and controls are unique", () => {
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) => all(name).map((e) => e.getAttribute("id")));
  expect(ids).toHaveLength(new Set(ids).size);
  expect(ids).not.toContain(null);
});

it("every string has its English, within Office's lengths", () => {
  for (const resource of [...resources("ShortStrings"), ...resources("LongStrings")])
    expect([...resource.children].map((override) => override.getAttribute("Locale"))).toEqual(["en-US"]);
  for (const name of ["DisplayName", "Description"])
    expect(manifest.querySelector(`:scope > ${name} > Override`)?.getAttribute("Locale")).toBe("en-US");
  for (const text of resources("ShortStrings").flatMap(values)) expect(text.length).toBeLessThanOrEqual(125);
  for (const text of resources("LongStrings").flatMap(values)) expect(text.length).toBeLessThanOrEqual(250);
});

it("every address is https on one origin, and every icon a PNG of the size that it is named for", async () => {
  const addresses = [
    ...new Set([...xml.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map((match) => match[1] ?? "")),
  ];
  expect(addresses.filter((address) => !address.startsWith(BASE))).toEqual([]);
  const byId = new Map(
    resources("Images").map((image) => [image.getAttribute("id"), values(image)[0] ?? ""]),
  );
  const icons = [
    ...all("Image").flatMap((image) => {
      const size = image.getAttribute("size");
      return size === null
        ? []
        : [{ size: Number(size), address: byId.get(image.getAttribute("resid")) ?? "" }];
    }),
    { size: 32, address: only("IconUrl").getAttribute("DefaultValue") ?? "" },
    { size: 64, address: only("HighResolutionIconUrl").getAttribute("DefaultValue") ?? "" },
  ];
  for (const { size, address } of icons) {
    const png = await readFile(path.join(ROOT, address.slice(BASE.length)));
    expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      "PNG",
      size,
      size,
    ]);
  }
  for (const icon of all("Icon"))
    expect([...icon.children].map((image) => image.getAttribute("size"))).toEqual(
      expect.arrayContaining(["16", "32", "80"]),
    );
});

it("the help page that it points to is there", async () => {
  await expect(readFile(path.join(ROOT, "assets/help.html"), "utf8")).resolves.toContain("任务台账");
});

it("every function of a button is associated in src/commands", async () => {
  const folder = path.join(ROOT, "src/commands");
  const sources = await Promise.all(
    (await readdir(folder)).map((file) => readFile(path.join(folder, file), "utf8")),
  );
  for (const name of all("FunctionName").map((element) => element.textContent))
    expect(sources.join("\n")).toMatch(new RegExp(`associate\\(\\s*"${name}"`));
});
