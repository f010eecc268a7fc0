/**
 * Why the host refuses what an action asks of it, where the workbook is the reason and not the program: the pane and
 * the command line show these sentences, so each says what is wrong, where, and what to do.
 */
export const REFUSALS = {
  protected: (sheet: string) => `工作表“${sheet}”受保护，请在“审阅”中撤销工作表保护。`,
  protectedStructure: "工作簿的结构受保护，请在“审阅”中撤销保护工作簿。",
  inEdit: "有单元格正在编辑，请按 Enter 或 Esc 结束编辑。",
  requestTooLarge: "一次写入的内容超过 5 MB，请删去过长的文字或减少行数。",
  answerTooLarge: "一次读取的内容超过 5 MB，请删去过长的文字或减少行数。",
  rangeTooLarge: (cells: number) => `一次最多读取 ${cells} 个单元格，请选较小的区域。`,
  tableOverTable: (sheet: string, address: string, table: string) =>
    `工作表“${sheet}”的 ${address} 与表“${table}”重叠，请将该表移走或转换为区域。`,
  tableOverMerged: (sheet: string, address: string) =>
    `工作表“${sheet}”的 ${address} 是合并单元格，不能放进表格，请先取消合并。`,
  shiftsTable: (table: string) => `这样会把表“${table}”拆开，请将该表移到别的列或别的工作表。`,
  mergesTable: "表格里的单元格不能合并，请先将表格转换为区域。",
  severalAreas: "选中了几块区域，请只选一块。",
  sortsSpilled: "这块区域里有公式溢出的结果，不能排序，请先将它粘贴为值。",
  splitsMerged: "这样会拆开合并单元格，请先取消合并。",
  hiddenSheet: (sheet: string) => `工作表“${sheet}”已隐藏，请先取消隐藏。`,
  lastSheet: (sheet: string) => `“${sheet}”是最后一张可见的工作表，不能删除或隐藏，请先显示或新建另一张。`,
  sheetTaken: (sheet: string) => `已有名为“${sheet}”的工作表，请将它改名或移走。`,
  sheetName: (sheet: string) => `“${sheet}”不能作工作表名称：须为 1 至 31 个字，且不含 \\ / ? * : [ ]。`,
  nameTaken: (name: string) => `已有名为“${name}”的表或名称，请在“公式”的“名称管理器”中将它改名。`,
  columnTaken: (column: string) => `表里已有名为“${column}”的列，请将其中一列改名。`,
  missing: (what: string) => `${what}不存在，可能已被删除或改名，请检查工作簿。`,
  noReference: "所指的单元格已被删除，请重新校验以更新位置。",
  beyondSheet: "超出了工作表的最后一行或最后一列，请删去用不到的行或列。",
  textTooLong: (most: number) => `一个单元格最多 ${most} 个字符，请缩短文字。`,
  formulaTooLong: (most: number) => `一个公式最多 ${most} 个字符，请缩短公式。`,
  formulaTextTooLong: (most: number) => `公式中的一段文字最多 ${most} 个字符，请缩短或拆开。`,
  formulaIncomplete: (formula: string) =>
    `公式“${formula.length > 40 ? `${formula.slice(0, 40)}…` : formula}”不完整，请核对括号、引号和末尾的运算符。`,
  headerTooLong: (most: number) => `列名最多 ${most} 个字符，请缩短。`,
  commentTooLong: (most: number) => `一条批注最多 ${most} 个字符，请缩短。`,
  linkTooLong: (most: number) => `链接地址最多 ${most} 个字符，请缩短。`,
  numberFormat: (pattern: string) => `数字格式“${pattern}”有误，请核对引号和方括号。`,
  reservedSheet: (sheet: string) => `“${sheet}”是 Excel 保留的名称，工作表请用别的名称。`,
  outlineTooDeep: (levels: number) => `分级显示最多 ${levels} 级，请先取消一些组合。`,
  styleTaken: (style: string) => `已有名为“${style}”的单元格样式，请用别的名称。`,
  builtInStyle: (style: string) => `“${style}”是 Excel 自带的单元格样式，不能删除。`,
  internal: (error: string) =>
    `内嵌表格出现内部错误，这一步没有做完，请另存一份工作簿并告知维护人员：${error}。`,
} as const;
