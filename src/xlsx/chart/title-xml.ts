import type { ChartTitle } from "../model/chart";
import { element, textElement } from "../package/xml-write";
import type { FindSheet } from "./cells";
import { bodyXml, fontXml, shapeXml, textLookXml, valued } from "./look-xml";
import { textReferenceXml } from "./cache-xml";

/** Words as DrawingML has them, each line a paragraph. */
export function richXml(name: string, text: string, look: ChartTitle["look"]): string {
  const paragraphs = text
    .split("\n")
    .map((line) =>
      element(
        "a:p",
        {},
        element("a:pPr", {}, fontXml("a:defRPr", look?.font)),
        line === ""
          ? ""
          : element("a:r", {}, fontXml("a:rPr", look?.font, "zh-CN"), textElement("a:t", line)),
      ),
    );
  return element(name, {}, bodyXml(look), element("a:lstStyle"), ...paragraphs);
}

/** `<c:title>` of a chart or an axis; "" for none. */
export function titleXml(title: ChartTitle | undefined, find: FindSheet): string {
  if (title?.visible !== true) return "";
  const { text, formula, overlay = false, look } = title;
  const words =
    formula !== undefined
      ? element("c:tx", {}, textReferenceXml(formula, find))
      : text !== undefined
        ? element("c:tx", {}, richXml("c:rich", text, look))
        : "";
  return element(
    "c:title",
    {},
    words,
    valued("c:overlay", overlay),
    shapeXml(look),
    words === "" || formula !== undefined ? textLookXml(look) : "",
  );
}
