import type { HeadersFooters, OtherHeadersFooters, PageSetup } from "../model/page-setup";
import { booleanAttribute, child, type XmlElement } from "../package/xml-read";
import { element, spacedElement } from "../package/xml-write";

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

/** The texts of a sheet's pages. */
export type PageTexts = Pick<PageSetup, "headersFooters" | "otherHeadersFooters">;

function readTexts(root: XmlElement, pages: "odd" | "even" | "first"): HeadersFooters | undefined {
  const result: HeadersFooters = {};
  for (const suffix of ["Header", "Footer"] as const) {
    for (const [section, text] of Object.entries(
      splitSections(child(root, `${pages}${suffix}`)?.text ?? ""),
    )) {
      result[`${section as "left" | "center" | "right"}${suffix}`] = text;
    }
  }
  return Object.keys(result).length === 0 ? undefined : result;
}

/** Reads `<headerFooter>`. */
export function readHeaderFooter(worksheet: XmlElement): PageTexts {
  const root = child(worksheet, "headerFooter");
  if (root === undefined) return {};
  const [all, first, even] = (["odd", "first", "even"] as const).map((pages) => readTexts(root, pages));
  const firstDiffers = booleanAttribute(root, "differentFirst") === true;
  const evenDiffers = booleanAttribute(root, "differentOddEven") === true;
  const state = firstDiffers
    ? evenDiffers
      ? "FirstOddAndEven"
      : "FirstAndDefault"
    : evenDiffers
      ? "OddAndEven"
      : undefined;
  const other: OtherHeadersFooters = {
    ...(state && { state }),
    ...(first && { first }),
    ...(even && { even }),
    ...(booleanAttribute(root, "alignWithMargins") === false && { useSheetMargins: false }),
    ...(booleanAttribute(root, "scaleWithDoc") === false && { useSheetScale: false }),
  };
  return {
    ...(all && { headersFooters: all }),
    ...(Object.keys(other).length > 0 && { otherHeadersFooters: other }),
  };
}

/** `<headerFooter>`; "" if there is nothing to print. */
export function headerFooterXml({ headersFooters, otherHeadersFooters: other = {} }: PageTexts): string {
  const attributes = {
    differentOddEven: other.state?.endsWith("OddAndEven") ? true : undefined,
    differentFirst: other.state?.startsWith("First") ? true : undefined,
    scaleWithDoc: other.useSheetScale,
    alignWithMargins: other.useSheetMargins,
  };
  const parts = [
    ...textsXml("odd", headersFooters),
    ...textsXml("even", other.even),
    ...textsXml("first", other.first),
  ];
  const saysSomething = Object.values(attributes).some((value) => value !== undefined);
  return saysSomething || parts.some((part) => part !== "")
    ? element("headerFooter", attributes, ...parts)
    : "";
}

function textsXml(pages: "odd" | "even" | "first", texts: HeadersFooters | undefined): string[] {
  return (["Header", "Footer"] as const).map((suffix) => {
    const joined = Object.entries(sections)
      .map(([mark, section]) => {
        const text = texts?.[`${section}${suffix}`] ?? "";
        return text === "" ? "" : `&${mark}${text}`;
      })
      .join("");
    return joined === "" ? "" : spacedElement(`${pages}${suffix}`, joined);
  });
}
