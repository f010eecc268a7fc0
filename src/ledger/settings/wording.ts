import { isCellError, textOf } from "../cells/cell-value";
import type { CellValue } from "../cells/ledger";

/** A named cell of 台账参数 that holds words for papers: what an office changes without code. */
export interface WordingCell {
  readonly key: WordingKey;
  /** The name of the cell in the workbook. */
  readonly name: string;
  /** What staff read beside the cell. */
  readonly explanation: string;
  /** The first text; lines are paragraphs. */
  readonly initial: string;
}

export type WordingKey = "issuer" | "documentNo" | "bulletin" | "urge" | "rectify" | "summon";
/** The words by key, as they hold: first texts where a cell says nothing. */
export type Wording = Readonly<Record<WordingKey, string>>;

const LINES = "第一行是标题，每行一段，【】里的内容自动填入；清空则用标准用语。";
const OF_LETTERS =
  "可用【单位】【项数】【统计截止日】【答复时限】【文件】【计划年度】【年份】，【任务】单独一行，列出任务表。";

/** In the order of the sheet. 两书一函: the document's section (二十二). */
export const WORDING: readonly WordingCell[] = [
  {
    key: "issuer",
    name: "发文机关",
    explanation: "通报和函件的落款；空着则留空待填。",
    initial: "",
  },
  {
    key: "documentNo",
    name: "发文字号",
    explanation: "通报和函件的文号，号数留空待填；可用【年份】【计划年度】。",
    initial: "〔【年份】〕　　号",
  },
  {
    key: "bulletin",
    name: "通报用语",
    explanation: `${LINES}可用【综述】【变化】【统计截止日】【答复时限】【文件】【计划年度】【年份】；【主要指标】【排名】【逾期任务】单独一行，各是一张表。`,
    initial: [
      "关于【计划年度】年重点任务推进情况的通报",
      "各牵头单位：",
      "为推动【文件】确定的重点任务按期落实，现将截至【统计截止日】的推进情况通报如下。",
      "一、总体情况",
      "【综述】",
      "【主要指标】",
      "二、任务推进情况排名",
      "【排名】",
      "三、逾期任务",
      "【逾期任务】",
      "四、有关要求",
      "请各牵头单位对照任务台账逐项核对：逾期的任务，说明原因，明确完成时间和责任人；有风险的任务，加快进度，确保按期完成。请于【答复时限】前报送落实情况。",
    ].join("\n"),
  },
  {
    key: "urge",
    name: "提醒敦促函用语",
    explanation: LINES + OF_LETTERS,
    initial: [
      "提醒敦促函",
      "【单位】：",
      "根据【文件】和任务台账，截至【统计截止日】，你单位牵头的重点任务中有【项数】项临近时限或者落后于序时进度，现提醒如下。",
      "【任务】",
      "请你单位加快推进，于【答复时限】前书面反馈进展情况和下一步措施；确需延期的，请按程序报批。",
    ].join("\n"),
  },
  {
    key: "rectify",
    name: "整改通知书用语",
    explanation: LINES + OF_LETTERS,
    initial: [
      "整改通知书",
      "【单位】：",
      "根据【文件】和任务台账，截至【统计截止日】，你单位牵头的重点任务中有【项数】项逾期未完成或者严重滞后，请予整改。",
      "【任务】",
      "请你单位查明原因，逐项制定整改措施，明确完成时间和责任人，于【答复时限】前报送整改情况。",
    ].join("\n"),
  },
  {
    key: "summon",
    name: "约谈通知书用语",
    explanation: LINES + OF_LETTERS,
    initial: [
      "约谈通知书",
      "【单位】：",
      "根据【文件】和任务台账，截至【统计截止日】，你单位牵头的重点任务中有【项数】项逾期未完成，现就有关事项约谈你单位。",
      "一、约谈事项",
      "【任务】",
      "二、约谈安排",
      "时间：　　　　年　　月　　日　　时",
      "地点：",
      "参加人员：你单位有关负责人",
      "三、有关要求",
      "请于【答复时限】前报送逾期原因、整改措施和完成时间的书面说明，并在约谈时作出说明。",
    ].join("\n"),
  },
];

/** The workbook's name of the cell. */
export function wordingName(key: WordingKey): string {
  return WORDING.find((cell) => cell.key === key)?.name ?? key;
}

/** The words from the cells' raw values, by name; a missing cell, one of blanks and one of an error value says nothing. */
export function readWording(values: ReadonlyMap<string, CellValue>): Wording {
  const texts = WORDING.map(({ key, name, initial }) => {
    const value = values.get(name) ?? "";
    const text = isCellError(value) ? "" : textOf(value);
    return [key, text.trim() === "" ? initial : text] as const;
  });
  return Object.fromEntries(texts) as Wording;
}
