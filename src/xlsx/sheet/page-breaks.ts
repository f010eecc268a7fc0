import { maximumColumns, maximumRows } from "../model/address";
import type { PageBreaks } from "../model/page-setup";
import { booleanAttribute, child, childrenOf, numberAttribute, type XmlElement } from "../package/xml-read";
import { element } from "../package/xml-write";

function readBreaks(worksheet: XmlElement, name: "rowBreaks" | "colBreaks"): number[] {
  return childrenOf(child(worksheet, name), "brk").flatMap((one) => {
    const line = numberAttribute(one, "id") ?? 0;
    return line > 0 && booleanAttribute(one, "man") === true ? [line] : [];
  });
}

/** The breaks that somebody set; undefined for none. */
export function readPageBreaks(worksheet: XmlElement): PageBreaks | undefined {
  const [rows, columns] = [readBreaks(worksheet, "rowBreaks"), readBreaks(worksheet, "colBreaks")];
  return rows.length + columns.length === 0 ? undefined : { rows, columns };
}

/** `<rowBreaks>` and `<colBreaks>`; "" for none. */
export function pageBreaksXml({ rows = [], columns = [] }: PageBreaks): {
  readonly rowBreaks: string;
  readonly colBreaks: string;
} {
  const list = (name: string, lines: readonly number[], max: number): string =>
    lines.length === 0
      ? ""
      : element(
          name,
          { count: lines.length, manualBreakCount: lines.length },
          ...lines.map((id) => element("brk", { id, max, man: true })),
        );
  return {
    rowBreaks: list("rowBreaks", rows, maximumColumns - 1),
    colBreaks: list("colBreaks", columns, maximumRows - 1),
  };
}
