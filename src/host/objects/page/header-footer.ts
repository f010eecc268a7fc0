import type { PageSetup } from "../../../xlsx/model/page-setup";
import { invalidArgument } from "../../richapi/excel-error";
import { hostObject, type ExcelClass, type ExcelProperty } from "../class/excel-class";
import { alwaysDefault } from "./page-layout";
import { changePageSetup, pageSetupOf } from "./page-setup";
import type { SheetTarget } from "../class/targets";

type Part = keyof NonNullable<PageSetup["headersFooters"]>;

/** Text in Excel's codes: `&P` page, `&N` pages, `&A` sheet, `&D` date, `&"font"`, … */
function part(name: Part): ExcelProperty<SheetTarget> {
  return {
    get: (target, host) => pageSetupOf(host, target).headersFooters?.[name] ?? "",
    set: (target, value, host) => {
      if (typeof value !== "string" || value.length > 255)
        throw invalidArgument("A header or footer is a string of at most 255 characters.");
      const before = pageSetupOf(host, target).headersFooters;
      changePageSetup(host, target, { headersFooters: { ...before, [name]: value } });
    },
  };
}

export const headerFooter: ExcelClass<"HeaderFooter", SheetTarget> = {
  properties: {
    LeftHeader: part("leftHeader"),
    CenterHeader: part("centerHeader"),
    RightHeader: part("rightHeader"),
    LeftFooter: part("leftFooter"),
    CenterFooter: part("centerFooter"),
    RightFooter: part("rightFooter"),
  },
};

/** All pages have the same headers and footers here: the others' parts are absent. */
export const headerFooterGroup: ExcelClass<"HeaderFooterGroup", SheetTarget> = {
  properties: {
    DefaultForAllPages: { leads: true, get: (target) => hostObject("HeaderFooter", target) },
    State: alwaysDefault("Default"),
    UseSheetMargins: alwaysDefault(true),
    UseSheetScale: alwaysDefault(true),
  },
};
