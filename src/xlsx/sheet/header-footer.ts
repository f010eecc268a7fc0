import type { PageSetup } from "../model/page-setup";
import { child, type XmlElement } from "../package/xml-read";
import { element, spacedElement } from "../package/xml-write";

type HeadersFooters = NonNullable<PageSetup["headersFooters"]>;
const sections = { L: "left", C: "center", R: "right" } as const;

/** Splits `&L…&C…&R…`; text before the first mark is centred. `&&` and `&"font"` are no marks. */
function splitSections(text: string): Partial<Record<"left" | "center" | "right", string>> {
  const result: Partial<Record<"left" | "center" | "right", string>> = {};
  let section: "left" | "center" | "right" = "center";
  for (const piece of text.match(/&[LCR]|&"[^"]*"|&.|[^&]+|&$/gs) ?? []) {
    const mark = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof sections | undefined;
    if (mark !== undefined) section = sections[mark];
    else result[section] = (result[section] ?? "") + piece;
  }
  return result;
}

/** Reads `<headerFooter>`, the one of odd pages. */
export function readHeaderFooter(worksheet: XmlElement): HeadersFooters | undefined {
  const root = child(worksheet, "headerFooter");
  if (root === undefined) return undefined;
  const result: HeadersFooters = {};
  for (const [name, suffix] of [
    ["oddHeader", "Header"],
    ["oddFooter", "Footer"],
  ] as const) {
    for (const [section, text] of Object.entries(splitSections(child(root, name)?.text ?? ""))) {
      result[`${section as "left" | "center" | "right"}${suffix}`] = text;
    }
  }
  return Object.keys(result).length === 0 ? undefined : result;
}

/** `<headerFooter>`; "" if there is nothing to print. */
export function headerFooterXml(texts: HeadersFooters | undefined): string {
  const joined = (suffix: "Header" | "Footer") =>
    Object.entries(sections)
      .map(([mark, section]) => {
        const text = texts?.[`${section}${suffix}`] ?? "";
        return text === "" ? "" : `&${mark}${text}`;
      })
      .join("");
  const [header, footer] = [joined("Header"), joined("Footer")];
  if (header === "" && footer === "") return "";
  const part = (name: string, text: string) => (text === "" ? "" : spacedElement(name, text));
  return element("headerFooter", {}, part("oddHeader", header), part("oddFooter", footer));
}
