/** Why a file cannot be opened. */
export type XlsxErrorCode = "not-xlsx" | "encrypted" | "old-format" | "damaged" | "too-large";

const messages: Record<XlsxErrorCode, string> = {
  "not-xlsx": "这不是 Excel 工作簿（.xlsx），请换一个文件。",
  encrypted: "这个文件有打开密码，请先在 Excel 或 WPS 中去掉密码，再另存为 .xlsx。",
  "old-format": "这是旧格式的表格文件（.xls 或 .et），请另存为 .xlsx。",
  damaged: "这个文件已损坏，无法读取，请换一份完好的 .xlsx。",
  "too-large": "这个文件太大，无法打开，请删去用不到的工作表后再试。",
};

/** A file that cannot be opened; the message is one Chinese sentence for the user. */
export class XlsxError extends Error {
  override readonly name = "XlsxError";
  readonly code: XlsxErrorCode;

  constructor(code: XlsxErrorCode, cause?: unknown) {
    super(messages[code], cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
