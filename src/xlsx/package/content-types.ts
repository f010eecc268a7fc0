import { attributesOf, joinPieces, piecesOf, prologOf, withAttribute, type Piece } from "./xml-pieces";
import { element, xmlPart } from "./xml-write";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** The content type of each part that we write, by its path. */
const contentTypes: readonly (readonly [path: RegExp, type: string])[] = [
  [/^xl\/workbook\.xml$/, `${spreadsheet}.sheet.main+xml`],
  [/^xl\/worksheets\//, `${spreadsheet}.worksheet+xml`],
  [/^xl\/tables\//, `${spreadsheet}.table+xml`],
  [/^xl\/styles\.xml$/, `${spreadsheet}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${spreadsheet}.sharedStrings+xml`],
  [/^xl\/drawings\/drawing\d+\.xml$/, "application/vnd.openxmlformats-officedocument.drawing+xml"],
  [/^xl\/charts\/chart/, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  [/^xl\/theme\//, "application/vnd.openxmlformats-officedocument.theme+xml"],
  [/^xl\/comments/, `${spreadsheet}.comments+xml`],
  [/^xl\/threadedComments\//, "application/vnd.ms-excel.threadedcomments+xml"],
  [/^xl\/persons\//, "application/vnd.ms-excel.person+xml"],
  [/^customXml\/itemProps\d+\.xml$/, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
  [/^xl\/customProperty\d+\.bin$/, `${spreadsheet}.customProperty`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/custom\.xml$/, "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
  [/^docProps\/app\.xml$/, "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];
/** Types that go by the end of the path. */
const defaults: Readonly<Record<string, string>> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
};

/** What a workbook part is, by the end of the file's name: the same content is a template or may hold macros. */
export const workbookTypes: Readonly<Record<string, string>> = {
  xlsx: `${spreadsheet}.sheet.main+xml`,
  xltx: `${spreadsheet}.template.main+xml`,
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  xltm: "application/vnd.ms-excel.template.macroEnabled.main+xml",
};

/**
 * [Content_Types].xml: the original with the types of `added` parts and without those of `removed` ones. `retyped`:
 * types that change, by path.
 */
export function contentTypesXml(
  original: string | undefined,
  added: readonly string[],
  removed: readonly string[] = [],
  retyped: ReadonlyMap<string, string> = new Map(),
): string {
  const xmlns = "http://schemas.openxmlformats.org/package/2006/content-types";
  const part = original ?? xmlPart(element("Types", { xmlns }));
  const root = piecesOf(part.slice(prologOf(part).length));
  const key = (path: string) => path.replace(/^\//, "").toLowerCase();
  const gone = new Set(removed.map(key));
  const types = new Map([...retyped].map(([path, type]) => [key(path), type]));
  const said = new Set<string>();
  const extensions = new Set<string>();
  const kept = root.children.flatMap((piece): Piece[] => {
    const attributes = attributesOf(piece.name === "" ? "" : piecesOf(piece.xml).open);
    if (piece.name === "Default") extensions.add(attributes.get("Extension")?.toLowerCase() ?? "");
    if (piece.name !== "Override") return [piece];
    const path = key(attributes.get("PartName") ?? "");
    const type = types.get(path);
    if (gone.has(path)) return [];
    said.add(path);
    if (type === undefined || type === attributes.get("ContentType")) return [piece];
    const { open } = piecesOf(piece.xml);
    return [
      { name: piece.name, xml: withAttribute(open, "ContentType", type) + piece.xml.slice(open.length) },
    ];
  });
  const missing = Object.entries(defaults)
    .filter(
      ([extension]) => !extensions.has(extension) && added.some((path) => path.endsWith(`.${extension}`)),
    )
    .map(([Extension, ContentType]) => element("Default", { Extension, ContentType }));
  const overrides = added.flatMap((path) => {
    if (path.endsWith(".rels") || said.has(key(path))) return [];
    const type = contentTypes.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined ? [] : [element("Override", { PartName: `/${path}`, ContentType: type })];
  });
  const lastDefault = kept.map(({ name }) => name).lastIndexOf("Default") + 1;
  kept.splice(lastDefault, 0, { name: "Default", xml: missing.join("") });
  return prologOf(part) + joinPieces(root, [...kept, { name: "Override", xml: overrides.join("") }]);
}
