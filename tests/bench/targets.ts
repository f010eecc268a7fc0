import type { BundleSize } from "./bundle-sizes";
import type { LedgerMeasure } from "./ledger-child";
import { ACTIONS, type ActionMeasure, type ActionName, type SummariesMeasure } from "./measured";
import type { PaneStart } from "./pane-start";

/** What a run of the bench measured. */
export interface BenchResults {
  readonly actions: readonly ActionMeasure[];
  readonly summaries: SummariesMeasure;
  readonly ledger: readonly LedgerMeasure[];
  readonly bundles: readonly BundleSize[];
  /** Null: no Chromium. */
  readonly pane: PaneStart | null;
}

const HIGHEST_RATIO: Partial<Record<ActionName, number>> = { insert: 3, recheck: 2, validate: 2 };
/** At the largest size, in MB. */
const MEMORY_LIMIT = 1000;
/** A step to ten times the rows may take up to this many times as long: linear, and some noise. */
const GROWTH_LIMIT = 13;
/** The first 生成汇总 ÷ the insertion, and each later one ÷ the first. */
const FIRST_SUMMARY = 3;
const LATER_SUMMARY = 1.3;
/** One frame, for 195 rows. */
const FRAME_MS = 16;

/** What was not reached, one sentence each. */
export function missedTargets({ actions, ledger, summaries }: BenchResults): string[] {
  const missed: string[] = [];
  const largest = Math.max(...actions.map(({ rows }) => rows));
  for (const { action, rows, ratio, bareMs, peakMb } of actions) {
    const { label } = ACTIONS[action];
    const highest = HIGHEST_RATIO[action];
    if (highest !== undefined && ratio > highest)
      missed.push(`${label} ${rows} 行是裸读写的 ${ratio.toFixed(1)} 倍，应不超过 ${highest} 倍。`);
    if (rows === largest && peakMb > MEMORY_LIMIT)
      missed.push(`${label} ${rows} 行最多占用内存 ${peakMb} MB，应不超过 ${MEMORY_LIMIT} MB。`);
    const before = actions.find((one) => one.action === action && one.rows * 10 === rows);
    const growth = before ? (ratio * bareMs) / (before.ratio * before.bareMs) : 0;
    if (growth > GROWTH_LIMIT)
      missed.push(
        `${label} 从 ${rows / 10} 行到 ${rows} 行用时增加到 ${growth.toFixed(0)} 倍，应随行数成正比。`,
      );
  }
  missed.push(...missedBySummaries(summaries));
  for (const { rows, kind, ms, toTableSchema } of ledger) {
    const label = `${kind === "right" ? "全对" : "全错"}的 ${rows} 行`;
    if (rows === 195 && ms > FRAME_MS)
      missed.push(`检查${label}用了 ${ms.toFixed(1)} 毫秒，应不超过 ${FRAME_MS} 毫秒。`);
    if (toTableSchema >= 1)
      missed.push(`检查${label}的用时是 tableschema 的 ${toTableSchema.toFixed(2)} 倍，应更快。`);
  }
  return missed;
}

function missedBySummaries({ rows, ratios: [first = NaN, ...later] }: SummariesMeasure): string[] {
  const missed: string[] = [];
  if (!(first <= FIRST_SUMMARY))
    missed.push(
      `${rows} 行第一次生成汇总是插入任务表的 ${first.toFixed(1)} 倍，应不超过 ${FIRST_SUMMARY} 倍。`,
    );
  for (const [turn, ratio] of later.entries())
    if (ratio > first * LATER_SUMMARY)
      missed.push(
        `${rows} 行第 ${turn + 2} 次生成汇总是第一次的 ${(ratio / first).toFixed(1)} 倍，应不超过 ${LATER_SUMMARY} 倍。`,
      );
  return missed;
}
