import { FAILURES, listFailure } from "../../src/actions/outcome/failure-sentences";
import type { Outcome, Refusal } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { settled } from "../../src/actions/outcome/settled";
import { WorkbookFailure } from "../../src/workbook/requests/failure";
import { withExcel } from "./opened-excel";

const { excel } = withExcel();

/** Codes that Excel is documented to give to whatever an add-in does (learn.microsoft.com, "Error handling"). */
const DOCUMENTED = [
  "AccessDenied ActivityLimitReached ApiNotAvailable ApiNotFound BadPassword Conflict ContentLengthRequired",
  "GeneralException HostRestartNeeded InsertDeleteConflict InvalidArgument InvalidBinding InvalidOperation",
  "InvalidReference InvalidRequest InvalidSelection ItemAlreadyExists ItemNotFound MemoryLimitReached",
  "NotImplemented RequestAborted RequestPayloadSizeLimitExceeded ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable Unauthenticated UnsupportedFeature UnsupportedOperation EmptyChartSeries",
  "FilteredRangeConflict FormulaLengthExceedsLimit InactiveWorkbook InvalidOperationInCellEditMode",
  "MergedRangeConflict NonBlankCellOffSheet OperationCellsExceedLimit PivotTableRangeConflict",
  "RangeExceedsLimit RefreshWorkbookLinksBlocked UndoNotSupported UnsupportedSheet SearchDialogIsOpen",
].flatMap((line) => line.split(" "));
/** Not Office.js's: no answer came, an error of our own code, an error of the pane's. */
const OURS = ["NoAnswer", "InternalError", "Unexpected"];

const AGAIN = /重试|再执行一次|重新校验/;
/** Names that have no Chinese ones, and keys. */
const NAMES = /Excel|Microsoft 365|Office|\.xlsx/g;
const STAGES = ["reading", "writing"] as const;

function failed(code: string, stage: "reading" | "writing", detail = "Something went wrong."): string {
  return sentenceOf({ kind: "failed", code, stage, detail });
}
const withoutCode = (sentence: string): string => sentence.replace(/（[A-Za-z]+[^）]*）/, "");
const codes = Object.keys(FAILURES);

describe("a failure is told in one Chinese sentence", () => {
  it("for every code that the client knows, that is documented, and of our own", () => {
    type Codes = Record<string, unknown>;
    const { Excel: client, OfficeExtension: extension } = excel().window as unknown as {
      Excel: { ErrorCodes: Codes };
      OfficeExtension: { ErrorCodes: Codes; CoreErrorCodes: Codes };
    };
    const known = [client.ErrorCodes, extension.ErrorCodes, extension.CoreErrorCodes].flatMap((all) =>
      Object.values(all).filter((code) => typeof code === "string"),
    );
    expect(known.length).toBeGreaterThan(40);
    for (const code of [...known, ...DOCUMENTED, ...OURS]) expect(codes).toContain(code);
  });

  it.each([...codes, "SomethingNew"])("%s", (code) => {
    for (const stage of STAGES) {
      const sentence = failed(code, stage);
      expect(sentence).toMatch(/^[^。\n]+。$/);
      expect(withoutCode(sentence).replace(NAMES, "")).not.toMatch(/[A-Za-z]/);
      expect(sentence).toContain(stage === "reading" ? "工作簿未作改动" : "已填内容未改动");
      expect(sentence).toContain("请");
    }
  });

  it.each(codes)("%s says to do it again only where that can help", (code) => {
    const isPassing = FAILURES[code]?.kind === "passing";
    for (const stage of STAGES) expect(AGAIN.test(failed(code, stage))).toBe(isPassing);
    expect(AGAIN.test(listFailure({ kind: "failed", code, detail: "" }))).toBe(isPassing);
  });

  it.each(codes)(
    "%s of a defect, or what may be one, names its code; of a defect it says that repeating does not help",
    (code) => {
      const { kind, unclear = false } = FAILURES[code] ?? {};
      const isDefect = kind === "defect";
      for (const stage of STAGES) {
        expect(failed(code, stage).includes(`（${code}）`)).toBe(isDefect || unclear);
        expect(failed(code, stage).includes("重复操作不能解决")).toBe(isDefect);
      }
    },
  );

  it.each([
    ["NoAnswer", "writing", "未能全部写入：Excel 长时间没有应答；已填内容未改动，请再执行一次以补全。"],
    ["NoAnswer", "reading", "未能读取工作簿：Excel 长时间没有应答；工作簿未作改动，请重试。"],
    [
      "FilteredRangeConflict",
      "writing",
      "未能全部写入：筛选挡住了要写入的单元格；已填内容未改动，请先在“数据”中清除筛选，然后再执行此操作。",
    ],
    [
      "InvalidArgument",
      "writing",
      "未能全部写入：Excel 不接受插件写入的内容（InvalidArgument）；已填内容未改动，重复操作不能解决，" +
        "请另存一份副本、重新打开后在副本中操作，并把括号中的内容告诉插件的维护人员。",
    ],
    [
      "SomethingNew",
      "reading",
      "未能读取工作簿：Excel 报告了错误（SomethingNew）；工作簿未作改动，重复操作不能解决，" +
        "请另存一份副本、重新打开后在副本中操作，并把括号中的内容告诉插件的维护人员。",
    ],
  ] as const)("%s while %s", (code, stage, sentence) => {
    expect(failed(code, stage)).toBe(sentence);
  });

  it("with Excel's own words where they are Chinese, and without its full stop", () => {
    expect(failed("GeneralException", "reading", "处理请求时\n出现内部错误。")).toContain(
      "焦点在另一个工作簿时会这样（GeneralException：处理请求时 出现内部错误）；",
    );
  });
});

describe("a refusal is told in one sentence", () => {
  const refusals: readonly Refusal[] = [
    { reason: "no-ledger" },
    { reason: "sheet-in-the-way", sheets: ["任务台账"] },
    { reason: "table-in-the-way", sheets: ["Sheet1"] },
    { reason: "sheet-protected", sheets: ["任务台账", "单位汇总"] },
    { reason: "cell-in-edit" },
    { reason: "cell-gone", place: { cell: "任务台账!H6", no: 3, column: "完成状态" } },
    { reason: "cancelled" },
    { reason: "no-as-of" },
    { reason: "columns-missing", columns: ["updatedOn"] },
    { reason: "settings-missing", settings: ["统计截止日"] },
    { reason: "unit-table-in-the-way", sheets: ["别处"] },
  ];
  it.each(refusals.map((refusal) => [refusal.reason, refusal] as const))(
    "%s, to be done again only after something was changed",
    (_reason, refusal) => {
      const sentence = sentenceOf({ kind: "refused", ...refusal });
      expect(sentence).toMatch(/^[^。\n]+。$/);
      if (sentence.includes("重试")) expect(sentence).toMatch(/请[^，；]+后重试。$/);
    },
  );
});

describe("what Office.js refuses becomes an outcome", () => {
  const outcomeOf = (error: Error): Promise<Outcome> => settled<Outcome>(() => Promise.reject(error));

  it("a cell in edit: nothing was done before anything was written, and after that perhaps not all", async () => {
    const code = "InvalidOperationInCellEditMode";
    expect(sentenceOf(await outcomeOf(new WorkbookFailure(code, "reading", "")))).toBe(
      "未执行：有单元格正在编辑，请按回车结束编辑后重试。",
    );
    expect(sentenceOf(await outcomeOf(new WorkbookFailure(code, "writing", "")))).toBe(
      "未能全部写入：有单元格正在编辑；已填内容未改动，请按回车结束编辑后再执行一次以补全。",
    );
  });

  it("protection that was not seen before: what may have been written is not denied", async () => {
    expect(sentenceOf(await outcomeOf(new WorkbookFailure("AccessDenied", "writing", "denied")))).toMatch(
      /^未能全部写入：工作表或工作簿受保护.*请先在“审阅”中撤销工作表保护/,
    );
  });

  it("an error of our own code is a defect, its English words are not shown", async () => {
    const sentence = sentenceOf(await outcomeOf(new TypeError("x is undefined")));
    expect(sentence).toMatch(/插件内部出错（InternalError）；已填内容未改动，重复操作不能解决/);
    expect(sentence).not.toContain("undefined");
  });
});
