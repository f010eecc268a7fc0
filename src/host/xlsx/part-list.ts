import { element, xmlPart } from "./xml-write";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** The content type of each part that is written, by its path. */
const contentTypes: readonly (readonly [path: RegExp, type: string])[] = [
  [/^xl\/workbook\.xml$/, `${spreadsheet}.sheet.main+xml`],
  [/^xl\/worksheets\//, `${spreadsheet}.worksheet+xml`],
  [/^xl\/tables\//, `${spreadsheet}.table+xml`],
  [/^xl\/styles\.xml$/, `${spreadsheet}.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${spreadsheet}.sharedStrings+xml`],
  [/^xl\/comments/, `${spreadsheet}.comments+xml`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/, "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];

/** Collects the parts of a file being written. */
export class PartList {
  readonly #parts = new Map<string, string>();

  add(path: string, xml: string): void {
    this.#parts.set(path, xml);
  }

  /** All parts, the list of their types first, as some readers want it. */
  withContentTypes(): ReadonlyMap<string, string> {
    const overrides = [...this.#parts.keys()].flatMap((path) => {
      const type = contentTypes.find(([pattern]) => pattern.test(path) && !path.endsWith(".rels"))?.[1];
      return type === undefined ? [] : [element("Override", { PartName: `/${path}`, ContentType: type })];
    });
    const types = element(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      element("Default", {
        Extension: "vml",
        ContentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
      }),
      ...overrides,
    );
    return new Map([["[Content_Types].xml", xmlPart(types)], ...this.#parts]);
  }
}
