import { excelFacts } from "./excel-facts";
import { answersOf, judge, type Result } from "./judge";
import { OWN_PREFIX, refusal, type ExcelFacts, type Json, type Program } from "./program";

/** How long Excel may take over one program. */
const PATIENCE_MS = 120_000;
const NO_ANSWER = "没有回答";

export interface RunOptions {
  /** The embedded Excel, whose known differences are no failures. */
  readonly embedded: boolean;
  readonly onProgress?: (done: number, all: number, name: string) => void;
}

/** Runs the programs one after the other; one that throws says what it threw. */
export async function runPrograms(
  programs: readonly Program[],
  { embedded, onProgress }: RunOptions,
): Promise<readonly Result[]> {
  const excel = excelFacts();
  const results: Result[] = [];
  for (const program of programs) {
    onProgress?.(results.length, programs.length, program.name);
    results.push(await resultOf(program, excel, embedded));
  }
  return results;
}

/** What became of one program. */
export async function resultOf(program: Program, excel: ExcelFacts, embedded: boolean): Promise<Result> {
  if (program.since !== undefined && excel.apiSet < program.since) return leftOut(program, excel);
  return judge(program, await answerOf(program), excel, embedded);
}

function leftOut(program: Program, excel: ExcelFacts): Result {
  return {
    name: program.name,
    source: program.source,
    expected: answersOf(program, excel)
      .map((answer) => JSON.stringify(answer))
      .join(" 或 "),
    got: `这个 Excel 没有 ExcelApi 1.${program.since ?? 0}`,
    verdict: "left-out",
  };
}

let sheets = 0;

async function answerOf({ run }: Program): Promise<Json> {
  const name = `自检临时${Date.now() % 100_000}_${++sheets}`;
  const got = await inTime(Excel.run((context) => onFreshSheet(context, name, run)));
  const removed = await inTime(removeOwn(name));
  return removed === null ? got : { 实际: got, 没能删去自己的工作表: removed };
}

/** The answer, or what was thrown instead; an Excel that says nothing at all is not waited for. */
async function inTime(answer: Promise<Json>): Promise<Json> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Json>((resolve) => {
    timer = setTimeout(() => {
      resolve(refusal(NO_ANSWER));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, silence]);
  } catch (error) {
    return refusal(codeOf(error));
  } finally {
    clearTimeout(timer);
  }
}

async function onFreshSheet(context: Excel.RequestContext, name: string, run: Program["run"]): Promise<Json> {
  context.workbook.worksheets.add(name);
  await context.sync();
  return asJson(await run(context, context.workbook.worksheets.getItem(name)));
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null)) as Json;
}

/** The sheet with its tables, and the names of ours, which Excel keeps when their sheet is gone. */
function removeOwn(sheet: string): Promise<null> {
  return Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const own = worksheets.getItemOrNullObject(sheet);
    own.load("name");
    names.load("name");
    await context.sync();
    for (const name of names.items) if (name.name.startsWith(OWN_PREFIX)) name.delete();
    if (!own.isNullObject) own.delete();
    await context.sync();
    return null;
  });
}

/** Office.js's own code; anything else is an error of the program and is told in full. */
export function codeOf(error: unknown): string {
  // An error of another window is no instance of this one's Error.
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === "string") return code;
  return typeof message === "string" ? message : JSON.stringify(error);
}
