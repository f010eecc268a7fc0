import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { checkManifest } from "../../.ci/gates/manifest/check-manifest";
import { RULES } from "../../.ci/gates/manifest/rules";
import { runGate } from "./run-gate";
import { buildSettings, manifestFor } from "../../.ci/build/settings";

const ROOT = path.resolve(import.meta.dirname, "../..");
const SOURCE = path.join(ROOT, "src");

let manifest = "";
let folder = "";
beforeAll(async () => {
  manifest = await readFile(path.join(ROOT, "manifest.xml"), "utf8");
  folder = await mkdtemp(path.join(os.tmpdir(), "manifest-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function faultsOf(xml: string, source = SOURCE): Promise<string[]> {
  const file = path.join(folder, "manifest.xml");
  await writeFile(file, xml);
  return checkManifest(file, ROOT, source);
}

/** Swaps two neighbouring pieces of text. */
const swapped = (xml: string, first: RegExp, second: RegExp): string => {
  const [a, b] = [first.exec(xml)?.[0] ?? "", second.exec(xml)?.[0] ?? ""];
  return xml.replace(a, "\0").replace(b, a).replace("\0", b);
};

type Break = readonly [
  rule: string,
  what: string,
  broken: (xml: string) => string,
  names: string,
  ...also: string[],
];
const LONG = "长".repeat(251);

const BREAKS: readonly Break[] = [
  ["well-formed", "a tag that is not closed", (xml) => xml.replace("</Hosts>", ""), "Hosts"],
  ["root", "a content add-in", (xml) => xml.replace('"TaskPaneApp"', '"ContentApp"'), "TaskPaneApp"],
  [
    "order",
    "Permissions before DefaultSettings",
    (xml) => swapped(xml, /<Permissions>.*<\/Permissions>/, /<DefaultSettings>[^]*<\/DefaultSettings>/),
    "DefaultSettings stands too late",
  ],
  [
    "order",
    "the label of the tab before its groups",
    (xml) =>
      xml
        .replace('<Label resid="Tab.Label" />', "")
        .replace('<Group id="TaskLedger.Ledger">', (group) => `<Label resid="Tab.Label" />${group}`),
    "Group stands too late",
  ],
  ["order", "an element of another schema", (xml) => xml.replace("<SupportUrl", "<Extra/>$&"), "Extra"],
  [
    "order",
    "no Supertip",
    (xml) =>
      xml
        .replace(/<Supertip>[^]*?<\/Supertip>/, "")
        .replace(/<bt:String id="Insert.Tip"[^]*?<\/bt:String>/, ""),
    "Supertip is missing",
  ],
  [
    "id",
    "all zeros",
    (xml) => xml.replace(/<Id>.*<\/Id>/, "<Id>00000000-0000-0000-0000-000000000000</Id>"),
    "0000",
  ],
  ["id", "a word", (xml) => xml.replace(/<Id>.*<\/Id>/, "<Id>task-ledger</Id>"), "task-ledger"],
  ["version", "two numbers", (xml) => xml.replace(">1.0.0.0<", ">1.0<"), "1.0"],
  ["provider", "nobody", (xml) => xml.replace("任务台账项目组", ""), "ProviderName"],
  ["default-locale", "English", (xml) => xml.replace("zh-CN</", "en-US</"), "en-US"],
  [
    "translated",
    "a name without English",
    (xml) => xml.replace('<Override Locale="en-US" Value="Task Ledger" />', ""),
    "DisplayName",
  ],
  [
    "translated",
    "a tip without English",
    (xml) => xml.replace(/<bt:Override Locale="en-US" Value="Opens the task pane[^>]*>/, ""),
    "Pane.Tip",
  ],
  ["language", "an English default", (xml) => xml.replace('"校验"', '"Validate"'), "Validate.Label"],
  [
    "language",
    "a Chinese override",
    (xml) => xml.replace('Value="Summarise"', 'Value="生成汇总"'),
    "Summarise.Label",
  ],
  [
    "length",
    "a long tip",
    (xml) => xml.replace(/DefaultValue="打开任务窗格，[^"]*"/, `DefaultValue="${LONG}"`),
    "Pane.Tip",
  ],
  [
    "length",
    "a long English label",
    (xml) => xml.replace('Value="Open Task Pane"', `Value="${"x".repeat(126)}"`),
    "126 characters",
  ],
  ["host", "Word", (xml) => xml.replace('<Host Name="Workbook" />', '<Host Name="Document" />'), "Document"],
  ["requirements", "a higher set", (xml) => xml.replace('"1.9"', '"1.10"'), "1.10"],
  [
    "requirements",
    "no shared runtime",
    (xml) => xml.replace(/<Set Name="SharedRuntime".*>/, ""),
    "SharedRuntime",
  ],
  ["permission", "too little", (xml) => xml.replace("ReadWriteDocument", "ReadDocument"), "ReadDocument"],
  [
    "resource-exists",
    "a tip that is not there",
    (xml) => xml.replace(/<bt:String id="Pane.Tip"[^]*?<\/bt:String>/, ""),
    "Pane.Tip",
  ],
  [
    "resource-used",
    "a string too many",
    (xml) =>
      xml.replace(
        "<bt:ShortStrings>",
        '$&<bt:String id="Idle" DefaultValue="闲"><bt:Override Locale="en-US" Value="Idle" /></bt:String>',
      ),
    "Idle",
  ],
  ["resource-id", "33 characters", (xml) => xml.replaceAll('"Pane.Tip"', `"${"P".repeat(33)}"`), "32"],
  [
    "resource-id",
    "the same id twice",
    (xml) =>
      xml
        .replaceAll('"Icon.80"', '"Icon.64"')
        .replace("icon-80.png", "icon-64.png")
        .replace('<bt:Image size="80" resid="Icon.64" />', '<bt:Image size="80" resid="Pane.80" />'),
    "Icon.64",
  ],
  [
    "control-id",
    "two buttons of one id",
    (xml) => xml.replace('"TaskLedger.Validate"', '"TaskLedger.Insert"'),
    "TaskLedger.Insert",
  ],
  [
    "icon-sizes",
    "a button without its 80 pixels",
    (xml) =>
      xml
        .replace('<bt:Image size="80" resid="Highlight.80" />', "")
        .replace(/<bt:Image id="Highlight.80".*>/, ""),
    "80 pixels",
  ],
  [
    "icon-pixels",
    "a picture of another size",
    (xml) => xml.replace("insert-32.png", "insert-16.png"),
    "16×16 pixels, not 32",
  ],
  [
    "icon-pixels",
    "a picture that is not there",
    (xml) => xml.replace("insert-32.png", "insert-33.png"),
    "insert-33.png",
  ],
  [
    "icon-pixels",
    "the add-in's icon too small",
    (xml) => xml.replace("icon-64.png", "icon-32.png"),
    "not 64",
  ],
  [
    "address",
    "http",
    (xml) => xml.replace('id="LearnMore.Url" DefaultValue="https', 'id="LearnMore.Url" DefaultValue="http'),
    "http://localhost:3000/assets/help.html",
  ],
  [
    "address",
    "another server",
    (xml) => xml.replace("https://localhost:3000/assets/help.html", "https://example.org/help.html"),
    "example.org",
  ],
  [
    "app-domain",
    "another server",
    (xml) => xml.replace("<AppDomain>https://localhost:3000<", "<AppDomain>https://example.org<"),
    "example.org",
  ],
  [
    "page-built",
    "a page that nobody makes",
    (xml) => xml.replace("assets/help.html", "assets/support.html"),
    "support.html",
  ],
  [
    "function",
    "a name that the code does not know",
    (xml) => xml.replace(">validateLedger<", ">checkLedger<"),
    "checkLedger",
    "function-used",
  ],
  [
    "shared-runtime",
    "a runtime that dies",
    (xml) => xml.replace('lifetime="long"', 'lifetime="short"'),
    "short",
  ],
  [
    "shared-runtime",
    "functions in another page",
    (xml) => xml.replace('<FunctionFile resid="Taskpane.Url" />', '<FunctionFile resid="LearnMore.Url" />'),
    "FunctionFile",
  ],
];

it("the manifest of the repository is in order", async () => {
  expect(await faultsOf(manifest)).toEqual([]);
});

it.each([
  { base: "https://oa.example.gov.cn/ledger/" },
  { base: "https://addin.example.cn", officejs: "china" },
])("so is the manifest of a build for $base", async (env) => {
  const built = manifestFor(manifest, buildSettings(env));
  expect(built).not.toContain("localhost");
  expect(await faultsOf(built)).toEqual([]);
});

it.each(BREAKS.map((one) => ({ rule: one[0], what: one[1], one })))("$rule: finds $what", async ({ one }) => {
  const [rule, , broken, names, ...also] = one;
  const xml = broken(manifest);
  expect(xml).not.toBe(manifest);
  const faults = await faultsOf(xml);
  const rules = [...new Set(faults.map((fault) => fault.split(":")[0]))];
  expect(rules.sort()).toEqual([rule, ...also]);
  expect(faults.join("\n")).toContain(names);
});

it("function-used: finds a function that no button presses", async () => {
  const code = `Office.actions.associate("printLedger", () => {});`;
  const source = await mkdtemp(path.join(os.tmpdir(), "associated-"));
  for (const [name, text] of [
    ["ribbon.ts", await readFile(path.join(SOURCE, "commands/ribbon.ts"), "utf8")],
    ["more.ts", code],
    ["remark.ts", `// Office.actions.associate("never", run)`],
  ] as const)
    await writeFile(path.join(source, name), text);
  const faults = await faultsOf(manifest, source);
  await rm(source, { recursive: true });
  expect(faults).toEqual(["function-used: the code associates “printLedger”, which no button presses"]);
});

it("the command names each fault and fails", async () => {
  const file = path.join(folder, "manifest.xml");
  await writeFile(file, manifest.replace("</Hosts>", ""));
  const { status, stderr } = runGate("manifest.ts", file);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/office-addin-manifest: .*\nwell-formed: .*Hosts/) as string,
  });
  expect(runGate("manifest.ts").status).toBe(0);
});

it("every rule has been broken once", () => {
  const broken = new Set([...BREAKS.map(([rule]) => rule), "function-used"]);
  expect(RULES.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
});
