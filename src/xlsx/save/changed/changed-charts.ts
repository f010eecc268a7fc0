import type { FindSheet } from "../../chart/cells";
import { placeXml } from "../../chart/write/drawing-xml";
import { mergeChart } from "../../chart/write/merge-chart";
import { chartRelationship } from "../../chart/read/read-drawing";
import type { Chart } from "../../model/chart";
import type { Lose } from "../../package/losses";
import { relationshipsPath, type PackageParts } from "../../package/package-parts";
import { readRelationships, RelationshipList } from "../../package/relationships";
import { parseXmlText } from "../../package/xml-read";
import { joinPieces, piecesOf, prologOf, withAttribute, type Piece } from "../../package/xml-pieces";
import { element } from "../../package/xml-write";
import { writeChartParts, writeCharts } from "../sheet/write-charts";
import type { ChartState } from "../state/chart-state";
import type { SheetChange } from "./sheet-change";

const LOSSES = { type: "改换类型前的部分格式", text: "标题或标签中各段文字的格式" } as const;

/**
 * A sheet's drawing after a change of charts: other shapes, and what a chart says beside what changed, stay as they
 * stand. `xml` is a new `<drawing>`; undefined: the sheet keeps its own.
 */
export function withChangedCharts(
  given: PackageParts,
  { path, before, now }: SheetChange,
  charts: readonly Chart[],
  find: FindSheet,
  sheetRelationships: RelationshipList,
  lose: Lose,
): { readonly parts: PackageParts; readonly xml: string | undefined } {
  const drawing = readRelationships(given, path).find(({ type }) => type === "drawing")?.target;
  const text = drawing === undefined ? undefined : given.text(drawing);
  if (drawing === undefined || text === undefined)
    return writeCharts(given, path, charts, find, sheetRelationships);
  const links = readRelationships(given, drawing);
  const relationships = new RelationshipList(given.text(relationshipsPath(drawing)));
  const sources = new Map([...before.charts].map(([id, state]) => [state.source?.toLowerCase(), id]));
  let parts = given;
  const root = piecesOf(text.slice(prologOf(text).length));
  const anchors = root.children.flatMap((piece): Piece[] => {
    const link = /Anchor$/.test(piece.name) ? linkOf(piece) : undefined;
    const target = links.find((one) => one.id === link)?.target;
    const id = target === undefined ? undefined : sources.get(target.toLowerCase());
    const was = id === undefined ? undefined : before.charts.get(id);
    if (link === undefined || target === undefined || id === undefined || was === undefined) return [piece];
    const is = now.charts.get(id);
    if (is === undefined) {
      relationships.remove(link);
      return [];
    }
    const merged = mergeChart(parts.text(target) ?? "", was.xml, is.xml, (what) => {
      lose(`图表“${is.name}”${LOSSES[what]}`);
    });
    if (was.xml !== is.xml) parts = parts.with(target, merged);
    return [movedAnchor(piece, was, is)];
  });
  const fresh = charts.filter(({ id }) => before.charts.get(id)?.source === undefined);
  const number = [...text.matchAll(/<[^>]*cNvPr\s[^>]*\bid\s*=\s*["'](\d+)["']/g)].reduce(
    (highest, [, found]) => Math.max(highest, Number(found)),
    1,
  );
  const written = writeChartParts(parts, drawing, fresh, find, relationships, number + 1);
  const added = written.anchors.map((xml) => ({ name: "anchor", xml }));
  return {
    parts: written.parts
      .with(drawing, prologOf(text) + joinPieces(root, [...anchors, ...added]))
      .with(relationshipsPath(drawing), relationships.toXml()),
    xml: undefined,
  };
}

/** The relationship of a chart's anchor. */
function linkOf({ xml }: Piece): string | undefined {
  // The root's namespaces are not asked for.
  return chartRelationship(parseXmlText(xml));
}

const PLACE = new Set(["from", "to", "pos", "ext"]);

/** An anchor whose chart has another place or name. */
function movedAnchor(piece: Piece, was: ChartState, is: ChartState): Piece {
  let anchor = piecesOf(piece.xml);
  let { name } = piece;
  if (was.anchor !== is.anchor) {
    const ours = piecesOf(element("x", {}, placeXml(is.place)));
    const first = anchor.children.findIndex((one) => PLACE.has(one.name));
    const rest = anchor.children.filter((one) => !PLACE.has(one.name));
    const places = ours.children.map((one) => ({ ...one, xml: spelledOut(one.xml) }));
    anchor = {
      ...anchor,
      children: [...rest.slice(0, Math.max(0, first)), ...places, ...rest.slice(Math.max(0, first))],
    };
    name = piece.name;
  }
  const children = anchor.children.map((one) =>
    one.name === "graphicFrame" && was.name !== is.name ? renamed(one, is.name) : one,
  );
  return { name, xml: joinPieces(anchor, children) };
}

/** Ours with its namespace: theirs may call it otherwise. */
function spelledOut(xml: string): string {
  const { open } = piecesOf(xml);
  const uri = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
  return withAttribute(open, "xmlns:xdr", uri) + xml.slice(open.length);
}

function renamed(frame: Piece, name: string): Piece {
  const escaped = /name="([^"]*)"/.exec(element("x", { name }))?.[1] ?? "";
  const xml = frame.xml.replace(/<[^>]*cNvPr\s[^>]*>/, (tag) => withAttribute(tag, "name", escaped));
  return { name: frame.name, xml };
}
