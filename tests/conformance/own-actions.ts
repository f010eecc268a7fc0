import { actionSetup } from "../../src/actions/outcome/action-setup";
import { highlight } from "../../src/actions/highlight";
import { insert } from "../../src/actions/insert";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { summarise } from "../../src/actions/summarise";
import { validate } from "../../src/actions/validate";
import type { Plan } from "../../src/plan/plan";
import { serialOf } from "../../src/plan/serial";
import { readSheets } from "../actions/read-sheets";
import { fillIn } from "../summaries/fill-in";
import { settingsOfSheets } from "../summaries/settings-of-sheets";
import { compareConcerns, compareLiveSheets, ledgerOf, type Sheets } from "../summaries/sheet-differences";
import { compareFreshLedger, compareLights } from "./fresh-ledger";
import type { Result } from "./judge";
import { codeOf, type RunOptions } from "./run-programs";
import { FILLED_ROWS } from "./filled-rows";

/** What our own actions gave, and what is to be said about them. */
export interface OwnActions {
  readonly results: readonly Result[];
  readonly notes: readonly string[];
}

const AS_OF = serialOf(2021, 10, 8);
const NOT_EMPTY = "打开的不是空白工作簿，没有做插入、校验、高亮和汇总；请新建一个空白工作簿再自检一次。";
const LEFT_THERE = "台账和汇总留在这个工作簿里，供您查看颜色、打印和撤销；用完不必保存。";

/**
 * 插入任务表, 校验, 高亮预警 and 生成汇总 in an empty workbook, the cells compared with the calculation in code. Any
 * other workbook is left alone. What they make stays, to be looked at.
 */
export async function ownActions(plan: Plan, { embedded, onProgress }: RunOptions): Promise<OwnActions> {
  if (!(await isEmptyWorkbook())) return { results: [], notes: [NOT_EMPTY] };
  const steps = stepsOf(plan);
  const results: Result[] = [];
  for (const { name, run } of steps) {
    onProgress?.(results.length, steps.length, name);
    results.push(await resultOf(name, run));
  }
  return { results, notes: embedded ? [] : [LEFT_THERE] };
}

interface Step {
  readonly name: string;
  /** What differs, in words; empty: nothing. */
  readonly run: () => Promise<readonly string[]>;
}

function stepsOf(plan: Plan): readonly Step[] {
  const setup = actionSetup(plan);
  const insertAgain = (): Promise<Outcome> => insert(setup, { asOf: AS_OF, repair: "offer" });
  const compared = async (compare: (sheets: Sheets) => readonly string[]): Promise<readonly string[]> =>
    compare(await readSheets());
  return [
    {
      name: "插入任务表写入的每一格都和文件一样，预警状态和代码算的一样",
      run: async () => {
        const wrong = expectKind(await insert(setup, { asOf: AS_OF, repair: "do" }), "inserted");
        return [...wrong, ...(await compared((sheets) => compareFreshLedger(sheets, plan)))];
      },
    },
    {
      name: "再插入一次，公式、颜色、录入限制和设置都认得出是自己的，没有什么要修",
      run: async () => expectKind(await insertAgain(), "repaired"),
    },
    {
      name: "填了各种进度以后，预警状态的公式和代码算的一样",
      run: async () => {
        await fillIn(FILLED_ROWS);
        return compared(compareLights);
      },
    },
    {
      name: "校验把每个问题写成校验结果里的一行",
      run: async () => {
        const outcome = await validate(setup);
        const rows = (await readSheets())
          .get("校验结果")
          ?.slice(3)
          .filter(([first]) => first !== "");
        const found = outcome.kind === "validated" ? outcome.issues.length : -1;
        const listed = rows?.length ?? 0;
        return [
          ...expectKind(outcome, "validated"),
          ...(found === listed ? [] : [`校验发现 ${found} 个问题，校验结果里有 ${listed} 行`]),
        ];
      },
    },
    {
      name: "高亮预警做两次，条件格式不多也不少",
      run: async () => {
        const wrong = expectKind(await highlight(setup, { asOf: AS_OF }), "highlighted");
        const once = await countFormats();
        const again = expectKind(await highlight(setup, { asOf: AS_OF }), "highlighted");
        const twice = await countFormats();
        return [...wrong, ...again, ...(once === twice ? [] : [`第一次后 ${once} 条，第二次后 ${twice} 条`])];
      },
    },
    {
      name: "生成汇总的每一个数都和代码算的一样",
      run: async () => {
        const wrong = expectKind(await summarise(setup), "summarised");
        const live = await compared((sheets) => {
          const settings = settingsOfSheets(sheets);
          return [
            ...compareLiveSheets(sheets, plan, settings).differences,
            ...compareConcerns(sheets, ledgerOf(sheets), plan, settings).differences,
          ];
        });
        return [...wrong, ...live];
      },
    },
    {
      name: "都做完以后再插入一次，仍没有什么要修",
      run: async () => expectKind(await insertAgain(), "repaired"),
    },
  ];
}

function expectKind(outcome: Outcome, kind: Outcome["kind"]): readonly string[] {
  return outcome.kind === kind ? [] : [sentenceOf(outcome)];
}

/** So many differences stand in a cell of the report; the rest is counted. */
const MOST_TOLD = 20;

async function resultOf(name: string, run: Step["run"]): Promise<Result> {
  const wrong = await run().catch((error: unknown) => [codeOf(error)]);
  const rest = wrong.length - MOST_TOLD;
  return {
    name,
    source: "代码里的计算（src/ledger）",
    expected: "没有差别",
    got:
      wrong.length === 0
        ? "没有差别"
        : [...wrong.slice(0, MOST_TOLD), ...(rest > 0 ? [`另有 ${rest} 处`] : [])].join("；"),
    verdict: wrong.length === 0 ? "same" : "different",
  };
}

/** No table, no name, and nothing on any sheet. */
async function isEmptyWorkbook(): Promise<boolean> {
  return Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load("name");
    tables.load("name");
    names.load("name");
    await context.sync();
    if (tables.items.length + names.items.length > 0) return false;
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    for (const range of used) range.load("address");
    await context.sync();
    return used.every(({ isNullObject }) => isNullObject);
  });
}

async function countFormats(): Promise<number> {
  return Excel.run(async (context) => {
    const count = context.workbook.worksheets.getItem("任务台账").getRange().conditionalFormats.getCount();
    await context.sync();
    return count.value;
  });
}
