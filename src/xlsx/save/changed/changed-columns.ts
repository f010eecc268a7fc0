import { maximumColumns } from "../../model/address";
import { sameOuter, type OuterState } from "../state/sheet-state";
import { mergeTag } from "../../package/three-way";
import { attributesOf, piecesOf, withAttribute } from "../../package/xml-pieces";
import { element } from "../../package/xml-write";

interface Span {
  readonly first: number;
  readonly last: number;
  readonly open: string;
}

/**
 * `<cols>` of somebody else's sheet after a change: columns that did not change stand as they stood, the others keep
 * what we have no word for (their level in an outline). `formatId` gives a column's number in the file being written.
 */
export function changedColumns(
  original: string,
  before: ReadonlyMap<number, OuterState>,
  now: ReadonlyMap<number, OuterState>,
  formatId: (column: number) => number,
): string {
  const columns = piecesOf(original === "" ? element("cols") : original);
  let spans: Span[] = columns.children
    .filter(({ name }) => name === "col")
    .map(({ xml }) => {
      const { open } = piecesOf(xml);
      const attributes = attributesOf(open);
      const first = Number(attributes.get("min") ?? 1) - 1;
      return { first, last: Math.min(Number(attributes.get("max") ?? first + 1), maximumColumns) - 1, open };
    });
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
    (column) => !sameOuter(before.get(column), now.get(column)),
  );
  for (const column of changed) {
    const [was, is] = [before.get(column), now.get(column)];
    const at = spans.find(({ first, last }) => first <= column && column <= last);
    let open = mergeTag(at?.open ?? "<col/>", was?.xml ?? "<col/>", is?.xml ?? "<col/>");
    if (was?.format !== is?.format) {
      const format = formatId(column);
      open = withAttribute(open, "style", format === 0 ? undefined : String(format));
    }
    spans = spans.filter((span) => span !== at);
    if (at !== undefined && at.first < column) spans.push({ ...at, last: column - 1 });
    if (at !== undefined && at.last > column) spans.push({ ...at, first: column + 1 });
    const saysSomething = [...attributesOf(open).keys()].some((name) => name !== "min" && name !== "max");
    if (saysSomething) spans.push({ first: column, last: column, open });
  }
  if (spans.length === 0) return "";
  spans.sort((a, b) => a.first - b.first);
  const written = spans.map(({ first, last, open }) =>
    withAttribute(withAttribute(open, "min", String(first + 1)), "max", String(last + 1)),
  );
  const { open } = columns;
  return `${open.replace(/\s*\/>$/, ">")}${written.join("")}${columns.close || "</cols>"}`;
}
