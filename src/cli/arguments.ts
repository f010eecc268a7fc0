import { Command, CommanderError, Option } from "commander";
import type { Serial } from "../plan/plan";
import { serialFromIso } from "../plan/serial";
import { demandNoFolder } from "./files";
import { UsageError } from "./usage-error";

export const ACTIONS = [
  "insert",
  "validate",
  "highlight",
  "summarise",
  "keep",
  "bulletin",
  "letters",
] as const;
export type ActionName = (typeof ACTIONS)[number];

/** Where a paper goes: 通报 into a file, letters into a folder. */
export interface PaperTarget {
  readonly paper: "bulletin" | "letters";
  readonly out: string;
}

export interface LedgerArguments {
  readonly actions: readonly ActionName[];
  readonly open?: string;
  readonly asOf?: Serial;
  readonly save?: string;
  readonly report?: string;
  /** Each issue on the screen, not how many there are of each code. */
  readonly verbose: boolean;
  /** A meeting of the same day that is kept already, and papers of the same name, are replaced. */
  readonly overwrite: boolean;
  readonly target?: PaperTarget;
  /** The units to write letters to; empty: to all. */
  readonly units: readonly string[];
}

export interface ScriptArguments {
  readonly script: string;
  readonly open?: string;
  readonly save?: string;
}

/**
 * `npm run ledger -- ACTION... [--open FILE] [--as-of DAY] [--save FILE] [--report FILE] [--out FILE] [--unit NAME...]
 * [--overwrite] [--verbose]`; actions may stand before, between and after the options. UsageError: one sentence.
 */
export function ledgerArguments(argv: readonly string[]): LedgerArguments {
  const command = quiet(new Command("ledger"), "操作... [选项]")
    .argument("<操作...>", `${ACTIONS.join("、")}，按给出的顺序执行，可重复，写在选项前后都行`)
    .option("--open <文件>", "打开的 .xlsx 文件；不给则从空工作簿开始", once("--open"))
    .option("--as-of <日期>", "统计截止日，形如 2021-10-08", once("--as-of"))
    .option("--save <文件>", "保存为 .xlsx 文件", once("--save"))
    .option("--report <文件>", "把结果写成 .json 文件", once("--report"))
    .option("--out <位置>", "bulletin 写成的 .docx 文件；letters 放各件函件的文件夹", once("--out"))
    .addOption(unitOption())
    .option("--overwrite", "keep 时，同一天已经留存的会议用现在的台账覆盖；写 Word 时覆盖同名的文件")
    .option("--verbose", "逐条列出校验发现的问题；不给则列出各代码的个数");
  const { args, options } = parsed(command, argv);
  const { open, save, report, out, unit } = options as LedgerOptions;
  const asOf = options["asOf"] === undefined ? undefined : dayOf(options["asOf"]);
  const actions = args.map(actionOf);
  const target = targetOf(actions, out, unit);
  return {
    actions,
    units: unit ?? [],
    ...(target && { target }),
    verbose: options["verbose"] !== undefined,
    overwrite: options["overwrite"] !== undefined,
    ...(open !== undefined && { open: xlsxFile("--open", open) }),
    ...(asOf !== undefined && { asOf }),
    ...(save !== undefined && { save: xlsxFile("--save", save) }),
    ...(report !== undefined && { report: jsonFile("--report", report) }),
  };
}

/** Commander takes dots for more only behind a Latin letter. */
function unitOption(): Option {
  const option = new Option(
    "--unit <名称...>",
    "letters 时只写给这些单位，直到下一个选项；不给则写给各有关单位",
  );
  option.variadic = true;
  return option;
}

interface LedgerOptions {
  readonly open?: string;
  readonly save?: string;
  readonly report?: string;
  readonly out?: string;
  readonly unit?: readonly string[];
}

/** Where the paper goes that is asked for; one alone, for there is one `--out`. */
function targetOf(
  actions: readonly ActionName[],
  out: string | undefined,
  unit: readonly string[] | undefined,
): PaperTarget | null {
  const papers = actions.filter((action) => action === "bulletin" || action === "letters");
  const [paper] = papers;
  if (unit !== undefined && !papers.includes("letters"))
    throw new UsageError("选项 --unit 只用于 letters：请去掉它，或加上操作 letters。");
  if (paper === undefined) {
    if (out !== undefined)
      throw new UsageError("选项 --out 只用于 bulletin 和 letters：请去掉它，或用 --save 保存工作簿。");
    return null;
  }
  if (papers.length > 1)
    throw new UsageError(`一次只能写一种：${papers.join("、")} 请分开运行，各给各的 --out。`);
  if (out === undefined)
    throw new UsageError(
      paper === "bulletin"
        ? "bulletin 没有给出写到哪里：请加 --out 通报.docx。"
        : "letters 没有给出写到哪里：请加 --out 和文件夹的名称。",
    );
  if (paper === "letters") return { paper, out };
  demandNoFolder("--out", out);
  return { paper, out: endingIn(".docx", "--out", out) };
}

/** `npm run office-script -- FILE.js [--open FILE] [--save FILE]`. UsageError: one sentence. */
export function scriptArguments(argv: readonly string[]): ScriptArguments {
  const command = quiet(new Command("office-script"), "脚本.js [选项]")
    .argument("<脚本.js>", "JavaScript 文件，作为异步函数的函数体在窗格的窗口中运行")
    .option("--open <文件>", "打开的 .xlsx 文件；不给则从空工作簿开始", once("--open"))
    .option("--save <文件>", "保存为 .xlsx 文件", once("--save"));
  const { args, options } = parsed(command, argv);
  const { open, save } = options;
  return {
    script: args[0] ?? "",
    ...(open !== undefined && { open: xlsxFile("--open", open) }),
    ...(save !== undefined && { save: xlsxFile("--save", save) }),
  };
}

/** Commander's own headings. */
const HELP_TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
};

function quiet(command: Command, usage: string): Command {
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .helpOption("-h, --help", "显示用法")
    .usage(usage)
    .configureHelp({ styleTitle: (title) => HELP_TITLES[title] ?? title })
    .configureOutput({ writeErr: () => undefined });
}

/**
 * An option given twice is a slip of the pen: which of the two was meant? So is one whose value is the next option; a
 * file of such a name is `./--name`.
 */
function once(option: string): (value: string, previous: string | undefined) => string {
  return (value, previous) => {
    if (value.startsWith("--")) throw new UsageError(missingValue(option));
    if (previous !== undefined) throw new UsageError(`选项 ${option} 只能给一次：请去掉多余的。`);
    return value;
  };
}

function parsed(
  command: Command,
  argv: readonly string[],
): { args: string[]; options: Record<string, string> } {
  try {
    command.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) throw error;
    throw new UsageError(usageSentence(error, command));
  }
  return { args: command.args, options: command.opts() };
}

function usageSentence(error: CommanderError, command: Command): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const name = command.name();
  switch (error.code) {
    case "commander.unknownOption":
      return `不认识的选项 ${quoted}：运行 npm run ${name} -- --help 查看用法。`;
    case "commander.missingArgument":
      return name === "ledger"
        ? `没有给出操作：请给出 ${ACTIONS.join("、")} 中的一个或多个。`
        : "没有给出要运行的脚本文件。";
    case "commander.optionMissingArgument":
      return missingValue(quoted.replace(/ .*/u, ""));
    case "commander.excessArguments":
      return "给出的参数太多：只接受一个脚本文件。";
    default:
      return `${error.message.replace(/^error: /, "").replace(/\s+/g, " ")}。`;
  }
}

function missingValue(option: string): string {
  return `选项 ${option} 后面缺少内容：请补上文件名、日期或单位名称。`;
}

function actionOf(name: string): ActionName {
  const action = ACTIONS.find((known) => known === name);
  if (!action) throw new UsageError(`不认识的操作“${name}”：可用的操作是 ${ACTIONS.join("、")}。`);
  return action;
}

function dayOf(text: string | undefined): Serial {
  const day = serialFromIso(text ?? "");
  if (day === null) throw new UsageError(`--as-of 的“${text ?? ""}”不是日期：请写成 2021-10-08 的样子。`);
  return day;
}

/** A folder is told before its name's end is: it needs no other name, but a file in it. */
function xlsxFile(option: string, file: string): string {
  demandNoFolder(option, file);
  if (/\.(xls|et|xlsm|xlsb|csv)$/i.test(file))
    throw new UsageError(`${option} 的文件“${file}”不是 .xlsx：请另存为 .xlsx。`);
  return endingIn(".xlsx", option, file);
}

function jsonFile(option: string, file: string): string {
  demandNoFolder(option, file);
  return endingIn(".json", option, file);
}

function endingIn(extension: string, option: string, file: string): string {
  if (!file.toLowerCase().endsWith(extension))
    throw new UsageError(`${option} 的文件名“${file}”应以 ${extension} 结尾：请改名后重试。`);
  return file;
}
