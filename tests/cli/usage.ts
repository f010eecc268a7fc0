import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { scratch } from "./command-line";
import { measuredRun } from "./measured-run";

/** Files of every kind, in a folder of the test file that asks for them. */
export const file = scratch();
export const NOWHERE = file("没有的 文件夹/台账.xlsx");
export const LONG = `${"长".repeat(100)}.xlsx`;
mkdirSync(file("文件夹"));
mkdirSync(file("文件夹.xlsx"));
mkdirSync(file("文件夹.json"));
mkdirSync(file("只读"));
chmodSync(file("只读"), 0o555);
writeFileSync(file("空.xlsx"), "");
writeFileSync(file("文字.xlsx"), "这不是工作簿");
writeFileSync(file("旧.xlsx"), Buffer.concat([Buffer.from("D0CF11E0A1B11AE1", "hex"), Buffer.alloc(600)]));
writeFileSync(file("不可读.xlsx"), "x");
chmodSync(file("不可读.xlsx"), 0);
writeFileSync(file("脚本.js"), `console.log("不该运行");`);
const before = everything();

function everything(): string[] {
  return readdirSync(file(""), { recursive: true }).map(String).sort();
}

export type Call = readonly [what: string, args: readonly string[], sentence: RegExp];

/** A process that has loaded the engine takes more: see usage-of-files.test.ts. */
export const MEGABYTES_WITHOUT_ENGINE = 110;

/** What would be written if the call were not refused. */
export const wouldWrite = (args: readonly string[]): readonly string[] => [
  ...args,
  ...(args.includes("--save") ? [] : ["--save", file("不该有.xlsx")]),
  ...(args.includes("--report") ? [] : ["--report", file("不该有.json")]),
];

export async function refused(
  script: "ledger" | "office-script",
  args: readonly string[],
  sentence: RegExp,
): Promise<number> {
  const ended = await measuredRun(script, args);
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toMatch(/^[^\n]*\p{Script=Han}[^\n]*\n$/u);
  expect(ended.stderr).toMatch(sentence);
  expect(everything()).toEqual(before);
  return ended.megabytes;
}
