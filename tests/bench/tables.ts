import type { BundleSize } from "./bundle-sizes";
import type { LedgerMeasure } from "./ledger-child";
import type { PaneStart } from "./pane-start";
import { ACTIONS, type ActionMeasure, type SummariesMeasure } from "./measured";

/** A table as text that Markdown takes as well. */
function table(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [line(headers), line(headers.map(() => "---")), ...rows.map(line)].join("\n");
}

const number = (value: number): string => value.toLocaleString("en-US");

const BARE = { write: "写", read: "读" };

export function actionTable(measures: readonly ActionMeasure[]): string {
  return table(
    ["操作", "行数", "请求", "发出字节", "收到字节", "内存峰值 MB", "用时 ÷ 裸读写", "裸读写 ms"],
    measures.map(({ action, rows, requests, bytesSent, bytesReceived, peakMb, ratio, bareMs }) => [
      ACTIONS[action].label,
      number(rows),
      requests,
      number(bytesSent),
      number(bytesReceived),
      peakMb,
      `${ratio.toFixed(1)}（对裸${ACTIONS[action].beside.map((what) => BARE[what]).join("加裸")}）`,
      bareMs.toFixed(1),
    ]),
  );
}

/** Each time, for whether it becomes slower shows in none alone. */
export function summariesLine({ rows, insertMs, ratios }: SummariesMeasure): string {
  const times = ratios.map((ratio, turn) => `第 ${turn + 1} 次 ${ratio.toFixed(1)} 倍`);
  return `${rows} 行反复生成汇总，用时 ÷ 插入任务表（${insertMs.toFixed(0)} 毫秒）：${times.join("，")}。`;
}

export function ledgerTable(measures: readonly LedgerMeasure[]): string {
  return table(
    ["检查", "行数", "问题", "每秒行数", "用时 ms", "用时 ÷ zod", "用时 ÷ tableschema"],
    measures.map(({ kind, rows, issues, rowsPerSecond, ms, toZod, toTableSchema }) => [
      kind === "right" ? "全对" : "全错",
      number(rows),
      number(issues),
      number(rowsPerSecond),
      ms.toFixed(1),
      toZod.toFixed(1),
      toTableSchema.toFixed(2),
    ]),
  );
}

export function bundleTable(sizes: readonly BundleSize[]): string {
  return table(
    ["窗格的文件", "KB", "gzip 后 KB"],
    sizes.map(({ file, bytes, gzipped }) => [file, (bytes / 1024).toFixed(0), (gzipped / 1024).toFixed(0)]),
  );
}

export function paneLine(start: PaneStart | null): string {
  if (start === null) return "没有 Chromium，未测窗格启动。";
  const { ms, bareMs, ratio } = start;
  return `窗格启动到按钮可用：${ms.toFixed(0)} 毫秒，是只载入 Office.js 的空页（${bareMs.toFixed(0)} 毫秒）的 ${ratio.toFixed(1)} 倍。`;
}
