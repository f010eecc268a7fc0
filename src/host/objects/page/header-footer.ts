import type { HeadersFooters, OtherHeadersFooters, PageSetup } from "../../../xlsx/model/page-setup";
import { invalidArgument } from "../../richapi/excel-error";
import { hostObject, type ExcelClass, type ExcelHost, type ExcelProperty } from "../class/excel-class";
import { booleanOf, oneOf } from "../class/excel-words";
import { changePageSetup, pageSetupOf } from "./page-setup";
import type { SheetTarget } from "../class/targets";

/** Pages of a sheet that have the same headers and footers. */
interface PagesTarget extends SheetTarget {
  readonly pages: "all" | "first" | "even";
}

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

function textsOf(
  { headersFooters, otherHeadersFooters }: PageSetup,
  pages: PagesTarget["pages"],
): HeadersFooters {
  return (pages === "all" ? headersFooters : otherHeadersFooters?.[pages]) ?? {};
}

/** What is undefined in the change is the usual, and is not kept. */
function changeOthers(
  host: ExcelHost,
  target: SheetTarget,
  change: { readonly [Key in keyof OtherHeadersFooters]: OtherHeadersFooters[Key] | undefined },
): void {
  const all = Object.entries({ ...pageSetupOf(host, target).otherHeadersFooters, ...change });
  const kept = Object.fromEntries(all.filter(([, one]) => one !== undefined)) as OtherHeadersFooters;
  changePageSetup(host, target, { otherHeadersFooters: kept });
}

/** Text in Excel's codes: `&P` page, `&N` pages, `&A` sheet, `&D` date, `&"font"`, … */
function part(name: keyof HeadersFooters): ExcelProperty<PagesTarget> {
  return {
    get: (target, host) => textsOf(pageSetupOf(host, target), target.pages)[name] ?? "",
    set: (target, value, host) => {
      if (typeof value !== "string" || value.length > 255)
        throw invalidArgument("A header or footer is a string of at most 255 characters.");
      const texts = { ...textsOf(pageSetupOf(host, target), target.pages), [name]: value };
      if (target.pages === "all") changePageSetup(host, target, { headersFooters: texts });
      else changeOthers(host, target, { [target.pages]: texts });
    },
  };
}

export const headerFooter: ExcelClass<"HeaderFooter", PagesTarget> = {
  properties: {
    LeftHeader: part("leftHeader"),
    CenterHeader: part("centerHeader"),
    RightHeader: part("rightHeader"),
    LeftFooter: part("leftFooter"),
    CenterFooter: part("centerFooter"),
    RightFooter: part("rightFooter"),
  },
};

function pages(which: PagesTarget["pages"]): ExcelProperty<SheetTarget> {
  return { leads: true, get: ({ sheetId }) => hostObject("HeaderFooter", { sheetId, pages: which }) };
}

function usually(name: "useSheetMargins" | "useSheetScale"): ExcelProperty<SheetTarget> {
  return {
    get: (target, host) => pageSetupOf(host, target).otherHeadersFooters?.[name] ?? true,
    set: (target, value, host) => {
      changeOthers(host, target, { [name]: booleanOf(value) ? undefined : false });
    },
  };
}

/** The file has one text for odd pages and for all of them. */
export const headerFooterGroup: ExcelClass<"HeaderFooterGroup", SheetTarget> = {
  properties: {
    DefaultForAllPages: pages("all"),
    OddPages: pages("all"),
    EvenPages: pages("even"),
    FirstPage: pages("first"),
    State: {
      get: (target, host) => pageSetupOf(host, target).otherHeadersFooters?.state ?? "Default",
      set: (target, value, host) => {
        const state = oneOf(STATES, value);
        changeOthers(host, target, { state: state === "Default" ? undefined : state });
      },
    },
    UseSheetMargins: usually("useSheetMargins"),
    UseSheetScale: usually("useSheetScale"),
  },
};
