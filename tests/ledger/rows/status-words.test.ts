import fc from "fast-check";
import { STATUSES } from "../../../src/ledger/rows/columns";
import { meantStatus } from "../../../src/ledger/rows/status-words";

const meant = (text: string): string => {
  const found = meantStatus(text);
  return found === null ? "" : `${found.status}${found.isCertain ? "" : "?"}`;
};

describe("a status in other words", () => {
  it.each([
    ...[
      "完成",
      "办结",
      "已完结",
      "已办结",
      "完结",
      "√",
      "✓",
      "是",
      "done",
      "DONE",
      "已 完 成",
      "已完成\u200B",
    ].map((text) => [text, "已完成"] as const),
    ...["进行中", "正在推进", "在推进", "推进", "实施中", "持续推进", "In Progress"].map(
      (text) => [text, "推进中"] as const,
    ),
    ...["未开始", "未开展", "尚未启动", "没有启动", "待启动"].map((text) => [text, "未启动"] as const),
    ...["己完成", "巳完成", "已完城", "已完", "已完成。", "完已成"].map((text) => [text, "已完成?"] as const),
    ...["推近中", "推进种", "正推进中", "推中进"].map((text) => [text, "推进中?"] as const),
    ...["末启动", "未起动", "未启", "未启动!"].map((text) => [text, "未启动?"] as const),
  ])("%s is %s, ? where it is a slip", (text, status) => {
    expect(meant(text)).toBe(status);
  });

  it.each([
    ...[
      "未完成",
      "没完成",
      "尚未完成",
      "不完成",
      "未完结",
      "未办结",
      "待完成",
      "无法完成",
      "基本完成",
      "部分完成",
    ],
    ...[
      "即将完成",
      "预计完成",
      "已完成？",
      "已完成一半",
      "正启动",
      "刚启动",
      "可完成",
      "已完善",
      "未推进中",
      "不推进",
    ],
    ...["否", "好", "完毕", "", "80%", "昨天"],
  ])("%s suggests nothing", (text) => {
    expect(meant(text)).toBe("");
  });

  it("that says no, not or not yet never means 已完成, nor 推进中", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STATUSES, "完成", "办结", "推进", "进行中", "完结"),
        fc.constantFrom("未", "没", "不", "尚", "尚未", "没有", "无", "非", "待"),
        fc.nat({ max: 3 }),
        (word, no, at) => {
          const status = meantStatus(`${word.slice(0, at)}${no}${word.slice(at)}`)?.status;
          return status === undefined || status === "未启动";
        },
      ),
    );
  });
});
