import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { WorkbookFile } from "../engine/workbook-file";
import { composeStyle } from "./cell-style";
import { definedNamesXml, type NamedSheet } from "./defined-names";
import { applicationPropertiesXml, corePropertiesXml } from "./document-properties";
import { PartList } from "./part-list";
import { RelationshipList } from "./relationships";
import { SharedStringList } from "./shared-string-list";
import { resource, resourceNames } from "./snapshot-resources";
import { FormatFinder } from "./sheet-data-xml";
import { fromUniver } from "./snapshot";
import { StyleList } from "./style-list";
import { workbookXml } from "./workbook-xml";
import type { WorkbookWriting } from "./workbook-writing";
import { writeSheet } from "./write-sheet";
import { packZip } from "./zip-parts";

/**
 * Writes a workbook as an .xlsx file. Equal workbooks give equal bytes: no clock, no chance.
 * @param file Univer's snapshot, and what Univer has no model for
 */
export function writeXlsx(file: WorkbookFile): Promise<Uint8Array> {
  return new Promise((resolve) => {
    resolve(writeSynchronously(file));
  });
}

function writeSynchronously(file: WorkbookFile): Uint8Array {
  const snapshot = fromUniver(file.snapshot);
  const { extras } = file;
  const defaultStyle = new FormatFinder(snapshot, new StyleList({})).style(snapshot.defaultStyle);
  const writing: WorkbookWriting = {
    snapshot,
    extras,
    parts: new PartList(),
    styles: new StyleList(composeStyle(defaultStyle)),
    strings: new SharedStringList(),
    tableCount: 0,
    noteCount: 0,
  };
  const { parts } = writing;
  const relationships = new RelationshipList();
  const named: NamedSheet[] = [];
  const order = snapshot.sheetOrder.filter((id) => snapshot.sheets[id] !== undefined);
  for (const [index, id] of order.entries()) {
    named.push(writeSheet(writing, id, index, order));
    relationships.add("worksheet", `worksheets/sheet${index + 1}.xml`);
  }
  const names = resource<IDefinedNamesServiceParam>(snapshot, resourceNames.definedNames);
  parts.add("xl/workbook.xml", workbookXml(snapshot, order, definedNamesXml(names, named)));
  relationships.add("styles", "styles.xml");
  relationships.add("sharedStrings", "sharedStrings.xml");
  parts.add("xl/styles.xml", writing.styles.toXml());
  parts.add("xl/sharedStrings.xml", writing.strings.toXml());
  parts.add("xl/_rels/workbook.xml.rels", relationships.toXml());
  parts.add("docProps/core.xml", corePropertiesXml(extras.properties));
  parts.add("docProps/app.xml", applicationPropertiesXml(extras.properties));
  const root = new RelationshipList();
  root.add("officeDocument", "xl/workbook.xml");
  root.add(
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/core.xml",
  );
  root.add("extended-properties", "docProps/app.xml");
  parts.add("_rels/.rels", root.toXml());
  return packZip(parts.withContentTypes());
}
