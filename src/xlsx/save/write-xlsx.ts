import type { WorkbookFile } from "../model/book/workbook-file";
import { definedNamesXml } from "../workbook/defined-names";
import { applicationPropertiesXml, corePropertiesXml } from "../workbook/document-properties";
import { customPropertiesXml } from "../workbook/custom-properties";
import { withNewCustomXml } from "./steps/custom-xml";
import { withNewPeople } from "./steps/lists";
import { withTheme } from "./steps/theme";
import { withNewSettings } from "./steps/settings";
import { contentTypesXml } from "../package/content-types";
import type { Lose } from "../package/losses";
import { PackageParts } from "../package/package-parts";
import { RelationshipList } from "../package/relationships";
import { SharedStringList } from "./sheet/shared-string-list";
import { PersonList } from "../sheet/threads";
import { StyleList } from "../style/style-list";
import { defaultStyleOf, namesOf, sheetOrder } from "./state/workbook-state";
import { activeSheetIndex, workbookXml } from "../workbook/workbook-xml";
import type { WorkbookWriting } from "./sheet/workbook-writing";
import { writeSheet } from "./sheet/write-sheet";
import { packZip } from "../package/zip-parts";

/**
 * Writes a workbook that came from no file as an .xlsx file. Equal workbooks give equal bytes: no clock, no chance.
 * @param file Univer's snapshot, and what Univer has no model for
 * @param lose hears what of it the file will not hold
 */
export function writeXlsx(file: WorkbookFile, lose: Lose = () => undefined): Promise<Uint8Array> {
  return new Promise((resolve) => {
    resolve(writeSynchronously(file, lose));
  });
}

function writeSynchronously(file: WorkbookFile, lose: Lose): Uint8Array {
  const { snapshot, extras } = file;
  let tables = 0;
  const writing: WorkbookWriting = {
    snapshot,
    extras,
    styles: new StyleList(defaultStyleOf(snapshot), extras.styles, undefined, extras.tableStyles?.usual),
    strings: new SharedStringList(),
    people: new PersonList(),
    uses1904: false,
    lose,
    nextTableId: () => (tables += 1),
  };
  const relationships = new RelationshipList();
  const order = sheetOrder(snapshot);
  const active = activeSheetIndex(snapshot, order);
  const sheets = order.reduce((given, id, index) => {
    const { parts, path } = writeSheet(writing, given, id, index === active);
    relationships.add("worksheet", path.slice("xl/".length));
    return parts;
  }, new PackageParts());
  relationships.add("styles", "styles.xml");
  relationships.add("sharedStrings", "sharedStrings.xml");
  const { calculationMode = "Automatic", customProperties = [], settings = {} } = extras;
  const known = sheets
    .with(
      "xl/workbook.xml",
      workbookXml(snapshot, order, definedNamesXml(namesOf(file), order), calculationMode, extras.protection),
    )
    .with("xl/styles.xml", writing.styles.toXml())
    .with("xl/sharedStrings.xml", writing.strings.toXml())
    .with("docProps/core.xml", corePropertiesXml(extras.properties))
    .with("docProps/app.xml", applicationPropertiesXml(extras.properties))
    .with("_rels/.rels", packageRelationships(customProperties.length > 0));
  const described =
    customProperties.length === 0
      ? known
      : known.with("docProps/custom.xml", customPropertiesXml(customProperties));
  const persons = writing.people.toXml();
  const peopled =
    persons === undefined ? described : withNewPeople(described, "xl/workbook.xml", relationships, persons);
  const complete = withNewSettings(peopled, "xl/workbook.xml", relationships, settings);
  const keeping = (extras.customXml ?? []).reduce(
    (given, one) => withNewCustomXml(given, "xl/workbook.xml", relationships, one),
    complete,
  );
  const themed = withTheme({ parts: keeping, relationships }, "xl/workbook.xml", extras);
  const parts = themed.parts.with("xl/_rels/workbook.xml.rels", themed.relationships.toXml());
  // Some readers want the list of types first.
  const types = contentTypesXml(
    undefined,
    [...parts.entries()].map(([path]) => path),
  );
  return packZip([["[Content_Types].xml", types], ...parts.entries()]);
}

/** What leads to the workbook and to the document's properties. */
function packageRelationships(hasCustom: boolean): string {
  const root = new RelationshipList();
  root.add("officeDocument", "xl/workbook.xml");
  root.add(
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/core.xml",
  );
  root.add("extended-properties", "docProps/app.xml");
  if (hasCustom) root.add("custom-properties", "docProps/custom.xml");
  return root.toXml();
}
