import type { Sheet, Snapshot } from "./snapshot";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { SheetExtras, TableExtras } from "../engine/workbook-file";
import { lostElementName } from "./losses";
import { readPrintNames } from "./defined-names";
import type { ReadContext } from "./read-context";
import { readSheetTables } from "./sheet-tables";
import type { SheetPart } from "./sheet-parts";
import { resourceNames } from "./snapshot-resources";
import type { TableSheetResource } from "./table-resource";
import type { XmlElement } from "./xml-read";

/** The plugins' data of a workbook that is being read. */
export class SnapshotResources {
  readonly tables: Record<string, TableSheetResource> = {};
  definedNames: Record<string, IDefinedNamesServiceParam> = {};

  toList(): NonNullable<Snapshot["resources"]> {
    const { tables, definedNames } = this;
    const data = { tables, definedNames };
    return Object.entries(data)
      .filter(([, content]) => Object.keys(content).length > 0)
      .map(([key, content]) => ({
        name: resourceNames[key as keyof typeof data],
        data: JSON.stringify(content),
      }));
  }
}

/** Reads everything of a sheet beside its grid. */
export function readSheetAspects(
  part: SheetPart,
  sheet: Sheet,
  names: readonly XmlElement[],
  resources: SnapshotResources,
  tables: Record<string, TableExtras>,
  context: ReadContext,
): SheetExtras {
  for (const { name } of part.root.children) {
    const lost = lostElementName(name);
    if (lost !== undefined) context.losses.add(lost);
  }
  const found = readSheetTables(part, sheet, tables, context);
  if (found !== undefined) resources.tables[part.id] = found;
  const pageSetup = readPrintNames(names, part.index);
  return { ...(Object.keys(pageSetup).length === 0 ? {} : { pageSetup }) };
}
