import type { PapersMade } from "./outcome";

/** What pane shows once the files are handed to the browser, which alone knows where it puts them. */
export function papersSentence(made: PapersMade): string {
  const { files, papers } = made;
  const names = files.map(({ name }) => `“${name}”`).join("、");
  const where = `已交给浏览器下载：请在浏览器的“下载”文件夹里找${names}，没有看到时请点“复制${papers === "bulletin" ? "通报" : "函件"}文字”`;
  const parts =
    files.length === 0 ? noLetters(made) : [`${whatWasWritten(made)}，${where}`, ...withoutWords(made)];
  return `${[...parts, ...unknownWords(made), ...errorWords(made)].join("；")}。`;
}

/** What of papers was written, for the beginning of a sentence. */
export function whatWasWritten({ papers, letters }: PapersMade): string {
  if (papers === "bulletin") return "已写好通报";
  const units = new Set(letters.map(({ unit }) => unit)).size;
  return `已写好 ${letters.length} 件函件，致 ${units} 个单位`;
}

/** Nobody is to be written to; of the units that were asked for, where some were. */
export function noLetters({ without }: PapersMade): readonly string[] {
  const whose = without.length > 0 ? without.join("、") : "台账";
  return [`${whose}没有逾期或有风险的任务需要发函，没有写文件`];
}

/** Names that stand in 牵头单位 and nobody knows: most are slips of the pen. */
export function unknownWords({ unrecognised }: PapersMade): readonly string[] {
  return unrecognised.length > 0
    ? [`其中${unrecognised.join("、")}不在单位名册中，请先核对牵头单位再发`]
    : [];
}

/** Units that were asked for and get no letter. */
export function withoutWords({ without }: PapersMade): readonly string[] {
  return without.length > 0 ? [`${without.join("、")}没有需要发函的任务`] : [];
}

export function errorWords({ errors }: PapersMade): readonly string[] {
  return errors > 0 ? [`台账有 ${errors} 个错误，请先校验改正`] : [];
}
