/** What is wrong with a plan's text or registry, said to whoever loads it: what, where, and what to do. */
export const sentences = {
  noDocumentNo: () => "正文中找不到文号（如“川办发〔2021〕17号”），请补上单独成行的文号。",
  noIssueDate: () => "文号之后找不到印发日期（如“2021年3月30日”），请补上单独成行且真实存在的日期。",
  noAnnex: () => "找不到分工表的表头“序号、具体措施、牵头单位、完成时限”，请附上以制表符分列的分工表。",
  noYear: () => "分工表标题中没有年份（如“2021年”），请在表头之上一行写明。",
  noTasks: () => "分工表中没有任何任务，请检查附件是否完整。",
  cells: (count: number) =>
    `此行有${count}格，应有序号、具体措施、牵头单位、完成时限4格，请补齐或删去多余的制表符。`,
  emptyCell: (header: string) => `此行的${header}为空，请按文件补齐。`,
  notANumber: (no: string) => `序号“${no}”不是正整数，请按文件改正。`,
  gap: (expected: number, no: number) => `序号应为${expected}，此处为${no}，请检查是否缺行。`,
  repeated: (no: number, line: number) => `序号${no}与第${line}行重复，请删去一行或改正序号。`,
  unknownHeading: () => "此行只有一格，却不是“一、……”或“（一）……”这样的标题，请改正标题或补齐各格。",
  repeatedHeading: (numeral: string) => `标题编号“${numeral}”重复，请改正编号。`,
  sectionWithoutPart: () => "此工作事项之前没有工作板块标题（“一、……”），请补上。",
  taskWithoutSection: () => "此任务之前没有工作事项标题（“（一）……”），请补上。",
  deadline: (text: string) => `完成时限“${text}”无法识别，请改为“12月底前”“持续推进”等写法。`,
  sectionWithoutPolicy: (numeral: string) => `正文中没有（${numeral}）这一段，请补上该工作事项的正文。`,
  policyWithoutSection: (numeral: string) => `分工表中没有（${numeral}）这一工作事项，请补上标题行。`,
  sectionInAnotherPart: (numeral: string, part: string) =>
    `（${numeral}）在正文中属于第${part}部分，请检查分工表是否缺少该部分的标题行。`,
  repeatedPolicy: (numeral: string) => `正文中（${numeral}）出现不止一次，请改正编号。`,
  registryShape: (path: string) => `单位名录的“${path}”缺失或格式不对，请按 seeds/units.json 的格式改正。`,
  registryRepeats: (name: string) => `单位名录中“${name}”重复，请删去一处。`,
  registryLacks: (name: string) => `单位名录中没有“${name}”，却有规则用到它，请补上。`,
};
