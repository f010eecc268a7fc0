import { factsLine } from "./excel-facts";
import type { Result, Verdict } from "./judge";
import type { ExcelFacts } from "./program";

/** A whole run: which Excel, and each result. */
export interface Report {
  readonly excel: ExcelFacts;
  readonly results: readonly Result[];
  /** What else is to be said, e.g. that our own actions were left out. */
  readonly notes: readonly string[];
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  same: "相同",
  different: "不同",
  known: "已知不同",
  "left-out": "未做",
};

/** `自检：57 项相同，0 项不同` */
export function countLine({ results }: Report): string {
  const count = (verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length;
  return `自检：${count("same")} 项相同，${count("different")} 项不同`;
}

/** Each that is not the same, in one line. */
export function differenceLines({ results }: Report): readonly string[] {
  return results
    .filter(({ verdict }) => verdict !== "same")
    .map(
      ({ verdict, name, expected, got, source }) =>
        `${VERDICT_WORDS[verdict]}：${name}：预期 ${expected}，实际 ${got}（${source}）`,
    );
}

/** The report as a text to copy: every result, those that differ first. */
export function reportText(report: Report): string {
  return [
    "任务台账自检",
    factsLine(report.excel),
    ...report.notes,
    countLine(report),
    "",
    ...differenceLines(report),
    ...report.results.filter(({ verdict }) => verdict === "same").map(({ name }) => `相同：${name}`),
    "",
  ].join("\n");
}
