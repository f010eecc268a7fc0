import { readFile } from "node:fs/promises";
import path from "node:path";
import { JSDOM } from "jsdom";
import { readManifest } from "../../../src/host/page/frame/addin-interface";

const xml = await readFile(path.resolve(import.meta.dirname, "../../../manifest.xml"), "utf8");
const { DOMParser } = new JSDOM().window;
const parse = (text: string): Document => new DOMParser().parseFromString(text, "application/xml");
const labels = (locale: string): string[] =>
  readManifest(parse(xml), locale).tabs.flatMap((tab) => [
    tab.label,
    ...tab.groups.flatMap((group) => [group.label, ...group.buttons.map((button) => button.label)]),
  ]);

it("the manifest's own language is Chinese, English is an override", () => {
  expect(labels("zh-CN")).toEqual(expect.arrayContaining(["任务台账", "插入任务表", "校验", "打开任务窗格"]));
  expect(labels("en-US")).toEqual(expect.arrayContaining(["Task Ledger", "Insert Tasks", "Validate"]));
});

it("a language that the manifest does not have reads its own", () => {
  expect(labels("fr-FR")).toEqual(labels("zh-CN"));
});

it("buttons carry tip, icons by size, and what they do", () => {
  const buttons = readManifest(parse(xml), "zh-CN").tabs.flatMap((tab) =>
    tab.groups.flatMap((group) => group.buttons),
  );
  const insert = buttons.find((button) => button.label === "插入任务表");
  expect(insert).toMatchObject({
    action: { kind: "function", name: "insertLedger" },
    tipTitle: "插入任务表",
  });
  expect(insert?.icons.get(32)).toMatch(/insert-32\.png$/);
  expect(buttons.filter((button) => button.action.kind === "taskpane")).toHaveLength(1);
});

it("a dangling resource id is named", () => {
  const broken = parse(xml.replace('<bt:String id="Insert.Label"', '<bt:String id="Other.Label"'));
  expect(() => readManifest(broken, "zh-CN")).toThrow('<Label resid="Insert.Label"> has no resource');
});

it("what is no manifest is refused", () => {
  expect(() => readManifest(parse("<html/>"), "zh-CN")).toThrow("not an add-in manifest");
});
