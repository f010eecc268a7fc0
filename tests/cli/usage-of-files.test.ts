import { file, MEGABYTES_WITHOUT_ENGINE, NOWHERE, refused, wouldWrite, type Call } from "./usage";

/** Refused once the file is opened. */
const LATE: readonly Call[] = [
  ["--open an empty file", ["validate", "--open", file("空.xlsx")], /不是 Excel 工作簿/],
  ["--open a file that is no workbook", ["validate", "--open", file("文字.xlsx")], /不是 Excel 工作簿/],
  ["--open an old workbook by another name", ["validate", "--open", file("旧.xlsx")], /旧格式/],
  ["no ledger", ["validate"], /没有任务台账/],
];
const SCRIPTS: readonly Call[] = [
  ["no script", [], /没有给出要运行的脚本/],
  ["a script that is not there", [file("无.js")], /无法读取.*不存在/],
  ["two scripts", [file("脚本.js"), file("脚本.js")], /只接受一个脚本/],
  ["a script on a folder", [file("脚本.js"), "--open", file("文件夹")], /是一个文件夹/],
  ["a script on no workbook", [file("脚本.js"), "--open", file("文字.xlsx")], /不是 Excel 工作簿/],
  ["a script saved nowhere", [file("脚本.js"), "--save", NOWHERE], /无法写入.*不存在/],
];

describe("a file that cannot be used exits 2 with one line and writes nothing", () => {
  it.each(LATE)("%s", async (_what, args, sentence) => {
    // These have loaded the engine, which shows that the limit above can tell.
    expect(await refused("ledger", wouldWrite(args), sentence)).toBeGreaterThan(MEGABYTES_WITHOUT_ENGINE);
  });
});

describe("a script is refused as an action is", () => {
  it.each(SCRIPTS)("%s", async (_what, args, sentence) => {
    await refused("office-script", args, sentence);
  });
});
