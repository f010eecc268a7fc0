/** Why a file cannot be opened. */
export type XlsxErrorCode = "not-xlsx" | "encrypted" | "old-format" | "damaged" | "too-large";

const messages: Record<Exclude<XlsxErrorCode, "too-large">, string> = {
  "not-xlsx": "这不是 Excel 工作簿（.xlsx），请换一个文件，或在 Excel、WPS 中另存为 .xlsx。",
  encrypted: "这个文件有打开密码，请先在 Excel 或 WPS 中去掉密码，再另存为 .xlsx。",
  "old-format": "这是旧格式的表格文件（.xls 或 .et），请另存为 .xlsx。",
  damaged: "这个文件已损坏，无法读取，请换一份完好的 .xlsx。",
};

/** A file that cannot be opened; the message is one Chinese sentence for the user. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";
  readonly code: XlsxErrorCode;

  constructor(code: Exclude<XlsxErrorCode, "too-large">, cause?: unknown);
  /** `excess` is what there is too much of, and the limit: `单元格超过 30 万个`. */
  constructor(code: "too-large", excess: string);
  constructor(code: XlsxErrorCode, detail?: unknown) {
    if (code === "too-large") super(`这个文件太大，${String(detail)}的上限，请删去用不到的内容后再试。`);
    else super(messages[code], detail === undefined ? undefined : { cause: detail });
    this.code = code;
  }
}
