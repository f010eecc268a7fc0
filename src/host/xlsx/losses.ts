import type { ZipParts } from "./zip-parts";

/** Parts of a file that a save would leave out, by where they lie in the zip, and what the user calls them. */
const lostParts: readonly (readonly [path: RegExp, name: string])[] = [
  [/^xl\/media\//i, "图片"],
  [/^xl\/charts\/|^xl\/chartsheets\//i, "图表"],
  [/^xl\/chartsheets\//i, "图表工作表"],
  [/^xl\/diagrams\//i, "SmartArt 图形"],
  [/^xl\/(pivotTables|pivotCache)\//i, "数据透视表"],
  [/^xl\/(slicers|slicerCaches)\//i, "切片器"],
  [/^xl\/(timelines|timelineCaches)\//i, "日程表"],
  [/^xl\/vbaProject\.bin$|^xl\/macrosheets\//i, "宏"],
  [/^xl\/externalLinks\//i, "外部链接"],
  [/^xl\/(connections\.xml|queryTables\/)/i, "数据连接"],
  [/^xl\/embeddings\//i, "嵌入对象"],
  [/^xl\/(ctrlProps|activeX)\//i, "窗体控件"],
  [/^xl\/threadedComments\//i, "批注会话（文字保留为批注）"],
  [/^xl\/richData\//i, "单元格中的图片或链接的数据类型"],
  [/^xl\/model\//i, "数据模型"],
  [/^xl\/dialogsheets\//i, "对话框工作表"],
  [/^xl\/revisions\//i, "修订记录"],
  [/^_xmlsignatures\//i, "数字签名"],
  [/^customUI\//i, "自定义功能区"],
];

/** Adds the names of what lies in the zip and would not be written again. */
export function addLostParts(parts: ZipParts, losses: Set<string>): void {
  for (const [path, name] of lostParts) if (parts.paths.some((one) => path.test(one))) losses.add(name);
  if ((parts.xml("docProps/custom.xml")?.children.length ?? 0) > 0) losses.add("自定义文档属性");
  const drawings = parts.paths.filter((one) => /^xl\/drawings\/drawing[^/]*\.xml$/i.test(one));
  const decoder = new TextDecoder();
  const hasShape = drawings.some((path) =>
    /<(?:\w+:)?(?:sp|cxnSp)>|<(?:\w+:)?(?:sp|cxnSp)\s/.test(
      decoder.decode(parts.bytes(path) ?? new Uint8Array()),
    ),
  );
  if (hasShape) losses.add("图形");
}

/** Elements of a worksheet that a save would leave out. */
const lostElements: Record<string, string> = {
  scenarios: "方案",
  dataConsolidate: "合并计算设置",
  customSheetViews: "自定义视图",
  protectedRanges: "允许编辑区域",
  rowBreaks: "手动分页符",
  colBreaks: "手动分页符",
  picture: "工作表背景",
  legacyDrawingHF: "页眉页脚中的图片",
  oleObjects: "嵌入对象",
  controls: "窗体控件",
  webPublishItems: "网页发布设置",
  cellWatches: "监视窗口",
  ignoredErrors: "忽略错误检查的标记",
};

/** The name of what a worksheet's element holds, if a save would leave it out. */
export function lostElementName(elementName: string): string | undefined {
  return lostElements[elementName];
}
