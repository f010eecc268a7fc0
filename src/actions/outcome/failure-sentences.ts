import type { ListOutcome, Failed } from "./outcome";

/**
 * What a code of Office.js means for the one who reads it. The codes and their meaning:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
interface FailureText {
  /**
   * passing: the same again may well succeed. change: not before something was changed. defect: of ours or of Excel's;
   * the same again ends the same way.
   */
  readonly kind: "passing" | "change" | "defect";
  /** What is wrong, for the middle of a sentence. */
  readonly cause: string;
  /** What to do first, after 请; a defect has a way round for all. */
  readonly first?: string;
  /** It may be a defect as well: whoever maintains the add-in wants to hear of it. */
  readonly unclear?: boolean;
}

const passing = (cause: string, first = ""): FailureText => ({ kind: "passing", cause, first });
const change = (cause: string, first: string): FailureText => ({ kind: "change", cause, first });
const defect = (cause: string): FailureText => ({ kind: "defect", cause });

const OLD_EXCEL = change(
  "此版本的 Excel 缺少所需功能",
  "改用 Excel 2021 或更高版本、Microsoft 365 打开工作簿",
);
const BLOCKED_LINKS = change("工作簿中的外部链接被禁止更新", "在“数据”的“编辑链接”中断开或允许这些链接");
const TOO_MANY_CELLS = change("操作涉及的单元格超过 Excel 的上限", "删去台账右侧和下方用不到的内容与格式");
const LOST_OBJECT = defect("插件要用的对象已失效");
const MISUSE = defect("插件使用 Excel 的方式有误");

/** By code: those of Excel.ErrorCodes and OfficeExtension.ErrorCodes, of the common errors, and our own. */
export const FAILURES: Readonly<Record<string, FailureText>> = {
  ActivityLimitReached: passing("Excel 收到的请求太多", "稍等片刻"),
  ConnectionFailure: passing("与 Excel 的连接中断", "检查网络"),
  Conflict: passing("其他人或其他程序正在改动同一处"),
  DirtySupportingFormula: passing("有公式还没有算完", "等公式算完"),
  InvalidOperationInCellEditMode: passing("有单元格正在编辑", "按回车结束编辑"),
  NoAnswer: passing("Excel 长时间没有应答"),
  RowsMissing: passing("Excel 交出的行数少于表中的行数"),
  RequestAborted: passing("Excel 中断了请求"),
  ServiceNotAvailable: passing("Excel 的服务暂时不可用", "稍等片刻"),
  Timeout: passing("Excel 没有在规定时间内完成"),

  AccessDenied: change(
    "工作表或工作簿受保护，或文件是只读的",
    "在“审阅”中撤销工作表保护和工作簿保护，并以可编辑的方式打开文件",
  ),
  ApiNotAvailable: OLD_EXCEL,
  ApiNotFound: OLD_EXCEL,
  BadPassword: change("保护密码不对", "在“审阅”中用正确的密码撤销保护"),
  CannotShareOnlineWorkbook: change("联机工作簿不能用旧式的共享", "在“审阅”中停止共享工作簿"),
  GeneralException: {
    ...change("Excel 内部出错，焦点在另一个工作簿时会这样", "回到本工作簿"),
    unclear: true,
  },
  FilteredRangeConflict: change("筛选挡住了要写入的单元格", "在“数据”中清除筛选"),
  HostRestartNeeded: change("插件更新之后 Excel 还没有重新启动", "保存工作簿并重新启动 Excel"),
  InactiveWorkbook: change("同时打开了多个工作簿，台账不在当前窗口", "切换到台账所在的窗口"),
  InsertDeleteConflict: change(
    "插入或删除行列会打断其他表、数组公式或合并单元格",
    "把台账下方和右侧的这些内容移走",
  ),
  InvalidOperation: change(
    "工作表被隐藏，或有其他表、合并单元格、工作簿保护挡住了操作",
    "取消隐藏工作表，移走台账下方和右侧的内容，撤销工作簿保护",
  ),
  InvalidOrTimedOutSession: change("与 Excel 的会话已过期", "刷新网页或重新打开工作簿"),
  InvalidSelection: change("当前选中的内容不适用", "只选中一个单元格"),
  ItemAlreadyExists: change("工作簿中已有同名的工作表、表或名称", "将原有的改名"),
  ItemNotFound: change(
    "要用的工作表、表、列或名称已被删除或改名",
    "核对它们的名称，用撤销恢复被删除或改名的",
  ),
  MemoryLimitReached: change("Excel 的内存不够", "关闭其他工作簿和程序"),
  MergedRangeConflict: change("台账的位置上有合并单元格、其他表或数据透视表", "取消合并或把它们移走"),
  NonBlankCellOffSheet: change("插入后会有内容被挤出工作表", "删去工作表最右侧和最下方的内容与格式"),
  NotImplemented: OLD_EXCEL,
  OpenWorkbookLinksBlocked: BLOCKED_LINKS,
  OperationCellsExceedLimit: TOO_MANY_CELLS,
  PivotTableRangeConflict: change("数据透视表挡住了要写入的单元格", "把数据透视表移到别处"),
  PowerQueryRefreshResourceChallenge: change("数据查询需要登录", "在“数据”的“查询和连接”中登录数据源"),
  RangeExceedsLimit: TOO_MANY_CELLS,
  RefreshWorkbookLinksBlocked: BLOCKED_LINKS,
  RequestPayloadSizeLimitExceeded: change(
    "一次写入的内容超过 Excel 网页版的上限",
    "改用 Excel 桌面版打开工作簿",
  ),
  ResponsePayloadSizeLimitExceeded: change(
    "一次读取的内容超过 Excel 网页版的上限",
    "改用 Excel 桌面版打开工作簿",
  ),
  SearchDialogIsOpen: change("查找窗口开着", "关闭查找窗口"),
  Unauthenticated: change("Office 的登录已失效", "重新登录 Office"),
  UnsupportedFeature: change("工作表中有此操作不支持的内容", "把台账复制到一个新的 .xlsx 工作簿"),
  UnsupportedSheet: change("同名的是图表或宏工作表", "将它改名"),
  WriteNotSupportedWhenModalDialogOpen: change("Excel 有对话框开着", "关闭对话框"),

  CannotRegisterEvent: defect("Excel 不让插件跟踪改动"),
  CannotUpdateReadOnlyProperty: MISUSE,
  ContentLengthRequired: MISUSE,
  EmptyChartSeries: defect("图表没有数据"),
  FormulaLengthExceedsLimit: defect("插件要写的公式超过 Excel 的长度上限"),
  InternalError: defect("插件内部出错"),
  InvalidArgument: defect("Excel 不接受插件写入的内容"),
  InvalidBinding: LOST_OBJECT,
  InvalidObjectPath: LOST_OBJECT,
  InvalidReference: LOST_OBJECT,
  InvalidRequest: MISUSE,
  InvalidRequestContext: MISUSE,
  PropertyNotLoaded: MISUSE,
  RangeImageExceedsLimit: defect("区域太大，Excel 不能把它画成图片"),
  RunMustReturnPromise: MISUSE,
  UndoNotSupported: defect("Excel 不能撤销这一操作，因而没有执行"),
  Unexpected: defect("窗格出错"),
  UnsupportedFillType: defect("Excel 不支持所用的填充"),
  UnsupportedOperation: defect("Excel 不支持这一操作"),
  ValueNotLoaded: MISUSE,
};

interface Cause {
  readonly code: string;
  readonly detail: string;
}

function textOf({ code }: Cause): FailureText {
  return (Object.hasOwn(FAILURES, code) ? FAILURES[code] : undefined) ?? defect("Excel 报告了错误");
}

/** For whoever maintains the add-in; what Excel says itself only where a reader of Chinese can read it. */
function codeOf({ code, detail }: Cause): string {
  const own = /\p{Script=Han}/u.test(detail) ? `：${detail.replace(/[\s。]+/g, " ").trim()}` : "";
  return `（${code}${own}）`;
}

/** What is wrong, how the workbook stands, and what to do: the same again only where that can help. */
export function failureSentence(failure: Failed): string {
  const { kind, cause, first = "", unclear = false } = textOf(failure);
  const isWriting = failure.stage === "writing";
  const what = isWriting ? "未能全部写入" : "未能读取工作簿";
  const state = isWriting ? "已填内容未改动" : "工作簿未作改动";
  switch (kind) {
    case "passing":
      return `${what}：${cause}；${state}，请${first === "" ? "" : `${first}后`}${isWriting ? "再执行一次以补全" : "重试"}。`;
    case "change":
      return unclear
        ? `${what}：${cause}${codeOf(failure)}；${state}，请先${first}，然后再执行此操作；仍不行时，把括号中的内容告诉插件的维护人员。`
        : `${what}：${cause}；${state}，请先${first}，然后再执行此操作。`;
    case "defect":
      return `${what}：${cause}${codeOf(failure)}；${state}，重复操作不能解决，请另存一份副本、重新打开后在副本中操作，并把括号中的内容告诉插件的维护人员。`;
  }
}

/** The same of 校验结果, for the end of the sentence that tells what a check found. */
export function listFailure(failure: Extract<ListOutcome, { kind: "failed" }>): string {
  const { kind, cause, first = "", unclear = false } = textOf(failure);
  switch (kind) {
    case "passing":
      return `；未能写入校验结果：${cause}，请${first === "" ? "" : `${first}后`}重新校验`;
    case "change":
      return `；未能写入校验结果：${cause}${unclear ? codeOf(failure) : ""}，请先${first}，然后再校验`;
    case "defect":
      return `；未能写入校验结果：${cause}${codeOf(failure)}，重复操作不能解决，请按窗格所列改正，并把括号中的内容告诉插件的维护人员`;
  }
}
