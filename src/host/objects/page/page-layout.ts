import { invalidArgument } from "../../richapi/excel-error";
import { hostObject, type ExcelClass, type ExcelProperty } from "../class/excel-class";
import { marginProperties, setPrintMargins } from "./page-margins";
import { PAPER_TYPES } from "./paper-types";
import { pageRangeMethods } from "./page-ranges";
import { changePageSetup, clearPageSetup, pageSetupOf } from "./page-setup";
import type { SheetTarget } from "../class/targets";

type PageProperty = ExcelProperty<SheetTarget>;

function flag(
  name:
    | "blackAndWhite"
    | "centerHorizontally"
    | "centerVertically"
    | "draftMode"
    | "printGridlines"
    | "printHeadings",
): PageProperty {
  return {
    get: (target, host) => pageSetupOf(host, target)[name] ?? false,
    set: (target, value, host) => {
      if (typeof value !== "boolean") throw invalidArgument(`${name} is a boolean.`);
      changePageSetup(host, target, { [name]: value });
    },
  };
}

function oneOf(
  name: "orientation" | "paperSize" | "printComments" | "printErrors" | "printOrder",
  values: ReadonlySet<string>,
  otherwise: string,
): PageProperty {
  return {
    get: (target, host) => pageSetupOf(host, target)[name] ?? otherwise,
    set: (target, value, host) => {
      if (typeof value !== "string" || !values.has(value))
        throw invalidArgument(`${String(value)} is no ${name}.`);
      changePageSetup(host, target, { [name]: value });
    },
  };
}

const zoom: PageProperty = {
  get: (target, host) => pageSetupOf(host, target).zoom ?? { scale: 100 },
  set: (target, value, host) => {
    const given = (value ?? {}) as Record<string, unknown>;
    const known = ["scale", "horizontalFitToPages", "verticalFitToPages"];
    const parts = Object.entries(given).filter(([, one]) => one !== null && one !== undefined);
    for (const [name, one] of parts) {
      const inside = typeof one === "number" && Number.isInteger(one) && one >= 1;
      if (!known.includes(name) || !inside)
        throw invalidArgument(`The zoom's ${name} cannot be ${String(one)}.`);
      if (name === "scale" && (one < 10 || one > 400)) throw invalidArgument("The scale is from 10 to 400.");
    }
    if (parts.length === 0 || ("scale" in given && parts.length > 1))
      throw invalidArgument("The zoom is a scale, or a number of pages.");
    changePageSetup(host, target, { zoom: Object.fromEntries(parts) });
  },
};

const firstPageNumber: PageProperty = {
  get: (target, host) => pageSetupOf(host, target).firstPageNumber ?? "",
  set: (target, value, host) => {
    if (value === "" || value === null) {
      clearPageSetup(host, target, "firstPageNumber");
      return;
    }
    if (typeof value !== "number" || !Number.isInteger(value))
      throw invalidArgument("A page number is whole.");
    changePageSetup(host, target, { firstPageNumber: value });
  },
};

/** How a sheet is printed. It is kept for the file; the host itself prints nothing. */
export const pageLayout: ExcelClass<"PageLayout", SheetTarget> = {
  properties: {
    Orientation: oneOf("orientation", new Set(["Portrait", "Landscape"]), "Portrait"),
    PaperSize: oneOf("paperSize", PAPER_TYPES, "A4"),
    PrintOrder: oneOf("printOrder", new Set(["DownThenOver", "OverThenDown"]), "DownThenOver"),
    BlackAndWhite: flag("blackAndWhite"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    Zoom: zoom,
    FirstPageNumber: firstPageNumber,
    DraftMode: flag("draftMode"),
    PrintComments: oneOf("printComments", new Set(["NoComments", "EndSheet", "InPlace"]), "NoComments"),
    PrintErrors: oneOf(
      "printErrors",
      new Set(["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
      "AsDisplayed",
    ),
    ...marginProperties,
    HeadersFooters: { leads: true, get: (target) => hostObject("HeaderFooterGroup", target) },
  },
  methods: { ...pageRangeMethods, SetPrintMargins: setPrintMargins },
};
