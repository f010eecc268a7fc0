/** Every Chinese text of this room. */
export const text = {
  liveChanged: ({ added, gone }: { readonly added: number; readonly gone: number }) =>
    `改动后已重新校验：${[
      ...(added > 0 ? [`新增 ${added} 个问题`] : []),
      ...(gone > 0 ? [`消除 ${gone} 个`] : []),
    ].join("，")}。`,
  liveFailed: "改动后没有校验成，列表可能不是最新：请按“校验”。",
  liveOff: "未能监听工作簿的改动，随改随校验没有开启：请按“校验”，或再次打开这个开关。",
  cancelled: "已取消修复，工作簿没有改动。",
} as const;
