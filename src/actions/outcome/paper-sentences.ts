import type { PapersMade, Refused } from "./outcome";

/** What pane shows once the files are handed to the browser, which alone knows where it puts them. */
export function papersSentence(made: PapersMade): string {
  const { files, papers } = made;
  const names = files.map(({ name }) => `“${name}”`).join("、");
  const where = `已交给浏览器下载：请在浏览器的“下载”文件夹里找${names}，没有看到时请点“复制文字”`;
  const parts = files.length === 0 ? [NO_LETTERS] : [`${whatWasWritten(made)}，${where}`];
  return `${[...parts, ...(papers === "letters" && files.length > 0 ? withoutWords(made) : []), ...errorWords(made)].join("；")}。`;
}

/** What of papers was written, for the beginning of a sentence. */
export function whatWasWritten({ papers, letters }: PapersMade): string {
  if (papers === "bulletin") return "已写好通报";
  const units = new Set(letters.map(({ unit }) => unit)).size;
  return `已写好 ${letters.length} 件函件，致 ${units} 个单位`;
}

export const NO_LETTERS = "没有逾期或有风险的任务需要发函，没有写文件";

/** Units that were asked for and get no letter. */
export function withoutWords({ without }: PapersMade): readonly string[] {
  return without.length > 0 ? [`${without.join("、")}没有需要发函的任务`] : [];
}

export function errorWords({ errors }: PapersMade): readonly string[] {
  return errors > 0 ? [`台账有 ${errors} 个错误，请先校验改正`] : [];
}

type PaperRefused = Extract<Refused, { reason: "no-day-for-papers" | "wording-faulty" | "unknown-unit" }>;

export function paperRefusal(refused: PaperRefused): string {
  switch (refused.reason) {
    case "no-day-for-papers":
      return "没有写出：统计截止日未填或不是日期，请先在窗格或台账参数中填写。";
    case "unknown-unit":
      return `没有写出：不认识的单位“${refused.unit}”${refused.nearest === null ? "" : `，是否为“${refused.nearest}”`}，请用台账或单位名册中的名称。`;
    case "wording-faulty": {
      const { cell, fault } = refused;
      const what = `没有写出：台账参数的“${cell}”里，【${fault.placeholder}】`;
      if (fault.kind === "not-alone") return `${what}要单独占一行，请改正后重试。`;
      const meant = fault.nearest === null ? "" : `，是否为【${fault.nearest}】`;
      return `${what}不能填入${meant}，可用的见该格右边的说明，请改正后重试。`;
    }
  }
}
