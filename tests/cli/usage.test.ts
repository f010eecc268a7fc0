import { file, LONG, MEGABYTES_WITHOUT_ENGINE, NOWHERE, refused, wouldWrite, type Call } from "./usage";

/** Refused by what stands in the call, or by a look at the files it names. */
const EARLY: readonly Call[] = [
  ["no action", [], /没有给出操作/],
  ["an unknown action", ["erase"], /不认识的操作“erase”.*insert、validate/],
  ["a misspelt action", ["insert", "valdate"], /不认识的操作“valdate”/],
  ["an action in capitals", ["INSERT"], /不认识的操作“INSERT”/],
  ["an unknown option", ["validate", "--colour", "red"], /不认识的选项 --colour/],
  ["a misspelt option", ["validate", "--opne", "a.xlsx"], /不认识的选项 --opne/],
  ["an option without its value", ["insert", "--save"], /选项 '?--save.*缺少/],
  ["an option before its value", ["insert", "--report", "--save", file("甲.xlsx")], /选项 --report.*缺少/],
  [
    "an unknown action after the options",
    ["insert", "--as-of", "2021-06-30", "erase"],
    /不认识的操作“erase”/,
  ],
  ["--as-of twice", ["insert", "--as-of", "2021-06-30", "--as-of", "2021-09-30"], /--as-of 只能给一次/],
  ["--open twice", ["validate", "--open", "a.xlsx", "--open", "b.xlsx"], /--open 只能给一次/],
  ["--as-of without a day", ["insert", "--as-of"], /--as-of.*缺少/],
  ["--as-of empty", ["insert", "--as-of", ""], /--as-of 的“”不是日期/],
  ["--as-of a day in no calendar", ["insert", "--as-of", "2021-02-30"], /2021-02-30”不是日期/],
  ["--as-of with slashes", ["insert", "--as-of", "2021/6/30"], /2021\/6\/30”不是日期.*2021-10-08/],
  ["--as-of without dashes", ["insert", "--as-of", "20210630"], /20210630”不是日期/],
  ["--as-of in words", ["insert", "--as-of", "今天"], /今天”不是日期/],
  ["--as-of before there are dates", ["insert", "--as-of", "1899-12-31"], /1899-12-31”不是日期/],
  ["--as-of after the last date", ["insert", "--as-of", "12021-06-30"], /12021-06-30”不是日期/],
  ["--open a folder", ["validate", "--open", file("文件夹")], /--open 的“.*”是一个文件夹/],
  ["--open a folder that is called .xlsx", ["validate", "--open", file("文件夹.xlsx")], /是一个文件夹/],
  ["--open a file that is not there", ["validate", "--open", file("无.xlsx")], /无法读取.*不存在/],
  ["--open in a folder that is not there", ["validate", "--open", NOWHERE], /无法读取.*不存在/],
  ["--open under a file", ["validate", "--open", file("空.xlsx/甲.xlsx")], /--open.*不是文件夹/],
  ["--open nothing", ["validate", "--open", ""], /--open 的文件名“”应以 \.xlsx 结尾/],
  ["--open an old format", ["validate", "--open", file("甲.xls")], /不是 \.xlsx：请另存为/],
  ["--open another kind of file", ["validate", "--open", file("脚本.js")], /应以 \.xlsx 结尾/],
  ["--open a name too long", ["validate", "--open", file(LONG)], /名称太长/],
  ["--open a name with a newline", ["validate", "--open", file("两\n行.xlsx")], /两 行\.xlsx”.*不存在/],
  ["--save in a folder that is not there", ["insert", "--save", NOWHERE], /无法写入.*不存在/],
  ["--save a folder", ["insert", "--save", file("文件夹")], /--save 的“.*”是一个文件夹/],
  ["--save a folder that is called .xlsx", ["insert", "--save", file("文件夹.xlsx")], /是一个文件夹/],
  ["--save under a file", ["insert", "--save", file("空.xlsx/甲.xlsx")], /--save.*不是文件夹/],
  ["--save another kind of file", ["insert", "--save", file("甲.csv")], /不是 \.xlsx/],
  ["--save a name without an end", ["insert", "--save", file("甲")], /应以 \.xlsx 结尾/],
  ["--report in a folder that is not there", ["insert", "--report", file("无/甲.json")], /无法写入.*不存在/],
  ["--report a folder", ["insert", "--report", file("文件夹")], /--report 的“.*”是一个文件夹/],
  ["--report a folder that is called .json", ["insert", "--report", file("文件夹.json")], /是一个文件夹/],
  ["--report another kind of file", ["insert", "--report", file("甲.xlsx")], /应以 \.json 结尾/],
];
/** Root may read and write what nobody may. */
const NOT_FOR_ROOT: readonly Call[] = [
  ["--open what may not be read", ["validate", "--open", file("不可读.xlsx")], /无法读取.*没有权限/],
  ["--save in a folder for reading", ["insert", "--save", file("只读/甲.xlsx")], /无法写入.*没有权限/],
  ["--report in a folder for reading", ["insert", "--report", file("只读/甲.json")], /无法写入.*没有权限/],
];

describe("wrong usage exits 2 with one line and writes nothing, before the engine is loaded", () => {
  const allowed = process.getuid?.() === 0 ? EARLY : [...EARLY, ...NOT_FOR_ROOT];
  it.each(allowed)("%s", async (_what, args, sentence) => {
    // An option without its value must stay the last one.
    const given = args.length > 0 && !args.at(-1)?.startsWith("--") ? wouldWrite(args) : args;
    expect(await refused("ledger", given, sentence)).toBeLessThan(MEGABYTES_WITHOUT_ENGINE);
  });
});
