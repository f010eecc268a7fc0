import { conditionalFormatsXml } from "../../rules/conditional-formats-xml";
import { dataValidationsXml, type RuleWriting } from "../../rules/data-validation-xml";
import type { GridEnds } from "../../rules/rule-ranges";
import type { Sheet } from "../../model/snapshot";
import { pageBreaksXml } from "../../sheet/page-breaks";
import { fitsToPages, pageSetupXml, type PageSetupXml } from "../../sheet/page-setup";
import { protectionXml } from "../../sheet/protection";
import type { SheetContent } from "./sheet-content";
import { sheetFilterXml } from "../../table/sheet-filter";
import { sheetPropertiesXml, sheetViewsXml } from "../../sheet/sheet-view";
import type { StyleList } from "../../style/style-list";
import { mergeCellsXml, sheetFormatXml } from "./worksheet-xml";

/** The elements of a worksheet that stand for themselves: no other part belongs to them. "" for what there is not. */
export interface SheetElements extends PageSetupXml {
  readonly sheetPr: string;
  readonly sheetViews: string;
  readonly sheetFormatPr: string;
  readonly sheetProtection: string;
  readonly autoFilter: string;
  readonly mergeCells: string;
  readonly rowBreaks: string;
  readonly colBreaks: string;
  readonly conditionalFormatting: string;
  readonly dataValidations: string;
  /** `<x14:conditionalFormatting>` elements for the `<extLst>`. */
  readonly extendedFormats: string;
}

/** Where the engine cuts rules over whole rows and columns of this sheet. */
function gridEnds({ custom, rowCount, columnCount }: Sheet): GridEnds {
  return {
    row: custom?.endlessRows === true ? (rowCount ?? 0) - 1 : undefined,
    column: custom?.endlessColumns === true ? (columnCount ?? 0) - 1 : undefined,
  };
}

/** Writes them. */
export function sheetElements(
  content: SheetContent,
  { styles, lose, ...writing }: Omit<RuleWriting, "ends"> & { readonly styles: StyleList },
  isActive: boolean,
): SheetElements {
  const { sheet, extras } = content;
  const ends = gridEnds(sheet);
  const setup = extras.pageSetup ?? {};
  const formats = conditionalFormatsXml(content.conditionalFormats, styles, ends);
  return {
    sheetPr: sheetPropertiesXml(sheet, fitsToPages(setup)),
    sheetViews: sheetViewsXml(sheet, isActive),
    sheetFormatPr: sheetFormatXml(sheet),
    sheetProtection: protectionXml(extras.protection),
    autoFilter: sheetFilterXml(content.filter),
    mergeCells: mergeCellsXml(sheet),
    conditionalFormatting: formats.main,
    dataValidations: dataValidationsXml(content.validation, {
      ...writing,
      ends,
      lose: (what) => {
        lose(`${what}（工作表“${sheet.name ?? ""}”）`);
      },
    }),
    extendedFormats: formats.extension,
    ...pageSetupXml(setup),
    ...pageBreaksXml(extras.pageBreaks ?? {}),
  };
}
