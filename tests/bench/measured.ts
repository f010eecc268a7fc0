/** What one child process measured of one action at one size. */
export interface ActionMeasure {
  readonly action: ActionName;
  readonly rows: number;
  /** Requests over the seam, those that the client adds itself among them. */
  readonly requests: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  /** Time of the action ÷ time of what stands bare beside it: the median of the pairs. */
  readonly ratio: number;
  /** Median ms of the bare write or read; of this machine, on that day. */
  readonly bareMs: number;
  /** Largest resident memory of the process, in MB. */
  readonly peakMb: number;
}

/** 生成汇总 several times in one workbook. */
export interface SummariesMeasure {
  readonly rows: number;
  readonly insertMs: number;
  /** Of each time: ÷ the time of the insertion before. */
  readonly ratios: readonly number[];
}

export const ACTIONS = {
  insert: { label: "插入任务表", beside: ["write"] },
  recheck: { label: "校验（只读，不写校验结果）", beside: ["read"] },
  validate: { label: "校验", beside: ["read", "write"] },
  highlight: { label: "高亮预警", beside: ["read"] },
  summarise: { label: "生成汇总", beside: ["write"] },
} as const satisfies Record<string, { label: string; beside: readonly ("write" | "read")[] }>;
export type ActionName = keyof typeof ACTIONS;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Before each timed run: it pays for its own garbage and for nobody else's. */
export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error("started without --expose-gc");
  globalThis.gc();
}

/** A child speaks by the last line that it prints. */
export function answer(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
