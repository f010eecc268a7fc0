import type { PageSetup } from "../model/page-setup";
import { headerFooterXml, readHeaderFooter } from "./header-footer";
import { paperName, paperNumber } from "./paper-sizes";
import { booleanAttribute, child, numberAttribute, type XmlElement } from "../package/xml-read";
import { element } from "../package/xml-write";

const pointsPerInch = 72;
/** What Excel takes for a margin that is not said, in inches. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const marginNames = Object.keys(usualMargins) as (keyof typeof usualMargins)[];

/** Flags of `<printOptions>` and their names in Office.js. */
const printFlags = [
  ["horizontalCentered", "centerHorizontally"],
  ["verticalCentered", "centerVertically"],
  ["headings", "printHeadings"],
  ["gridLines", "printGridlines"],
] as const;

/** Words of `<pageSetup>` and of Office.js, but for the usual ones. */
const printedComments = [
  ["atEnd", "EndSheet"],
  ["asDisplayed", "InPlace"],
] as const;
const printedErrors = [
  ["blank", "Blank"],
  ["dash", "Dash"],
  ["NA", "NotAvailable"],
] as const;

function readZoom(worksheet: XmlElement, setup: XmlElement | undefined): PageSetup["zoom"] {
  const fits = booleanAttribute(child(child(worksheet, "sheetPr"), "pageSetUpPr"), "fitToPage") === true;
  if (!fits) {
    const scale = numberAttribute(setup, "scale");
    return scale === undefined || scale === 100 ? undefined : { scale };
  }
  // 0 means as many pages as it takes.
  const horizontal = numberAttribute(setup, "fitToWidth") ?? 1;
  const vertical = numberAttribute(setup, "fitToHeight") ?? 1;
  return {
    ...(horizontal > 0 ? { horizontalFitToPages: horizontal } : {}),
    ...(vertical > 0 ? { verticalFitToPages: vertical } : {}),
  };
}

/** Reads how a sheet is printed, but for print area and titles, which are names. */
export function readPageSetup(worksheet: XmlElement): PageSetup {
  const setup = child(worksheet, "pageSetup");
  const options = child(worksheet, "printOptions");
  const margins = child(worksheet, "pageMargins");
  const result: PageSetup = {};
  const { orientation, pageOrder, cellComments, errors } = setup?.attributes ?? {};
  const paper = numberAttribute(setup, "paperSize");
  const zoom = readZoom(worksheet, setup);
  const firstPage = numberAttribute(setup, "firstPageNumber");
  if (orientation === "landscape") result.orientation = "Landscape";
  if (orientation === "portrait") result.orientation = "Portrait";
  if (paper !== undefined) result.paperSize = paperName(paper);
  if (zoom !== undefined) result.zoom = zoom;
  for (const [name, key] of printFlags) if (booleanAttribute(options, name) === true) result[key] = true;
  if (booleanAttribute(setup, "blackAndWhite") === true) result.blackAndWhite = true;
  if (pageOrder === "overThenDown") result.printOrder = "OverThenDown";
  if (firstPage !== undefined && booleanAttribute(setup, "useFirstPageNumber") === true)
    result.firstPageNumber = firstPage;
  if (margins !== undefined) {
    result.margins = {};
    for (const name of marginNames) {
      const inches = numberAttribute(margins, name);
      if (inches !== undefined) result.margins[name] = Math.round(inches * pointsPerInch * 1e4) / 1e4;
    }
  }
  if (booleanAttribute(setup, "draft") === true) result.draftMode = true;
  const comments = printedComments.find(([word]) => word === cellComments);
  if (comments) result.printComments = comments[1];
  const printed = printedErrors.find(([word]) => word === errors);
  if (printed) result.printErrors = printed[1];
  return { ...result, ...readHeaderFooter(worksheet) };
}

/** Whether the sheet is to be fitted to a number of pages. */
export function fitsToPages({ zoom }: PageSetup): boolean {
  return (zoom?.horizontalFitToPages ?? 0) > 0 || (zoom?.verticalFitToPages ?? 0) > 0;
}

/** The elements that say how a sheet is printed; "" for those that would say nothing. */
export interface PageSetupXml {
  readonly printOptions: string;
  readonly pageMargins: string;
  readonly pageSetup: string;
  readonly headerFooter: string;
}

/** How a sheet is printed, but for print area and titles, which are names. */
export function pageSetupXml(setup: PageSetup): PageSetupXml {
  const { margins, zoom } = setup;
  const flags = Object.fromEntries(
    printFlags.map(([name, key]) => [name, setup[key] === true ? true : undefined]),
  );
  const fits = fitsToPages(setup);
  const attributes = {
    paperSize: setup.paperSize === undefined ? undefined : paperNumber(setup.paperSize),
    scale: fits || zoom?.scale === 100 ? undefined : zoom?.scale,
    firstPageNumber: setup.firstPageNumber,
    fitToWidth: fits ? (zoom?.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fits ? (zoom?.verticalFitToPages ?? 0) : undefined,
    pageOrder: setup.printOrder === "OverThenDown" ? "overThenDown" : undefined,
    orientation: setup.orientation?.toLowerCase(),
    blackAndWhite: setup.blackAndWhite === true ? true : undefined,
    draft: setup.draftMode === true ? true : undefined,
    cellComments: printedComments.find(([, name]) => name === setup.printComments)?.[0],
    errors: printedErrors.find(([, name]) => name === setup.printErrors)?.[0],
    useFirstPageNumber: setup.firstPageNumber === undefined ? undefined : true,
  };
  const saysSomething = (values: object) => Object.values(values).some((value) => value !== undefined);
  const inches = (name: keyof typeof usualMargins) => {
    const points = margins?.[name];
    return points === undefined ? usualMargins[name] : Math.round((points / pointsPerInch) * 1e6) / 1e6;
  };
  const marginAttributes = Object.fromEntries(marginNames.map((name) => [name, inches(name)]));
  return {
    printOptions: saysSomething(flags) ? element("printOptions", flags) : "",
    pageMargins: margins === undefined ? "" : element("pageMargins", marginAttributes),
    pageSetup: saysSomething(attributes) ? element("pageSetup", attributes) : "",
    headerFooter: headerFooterXml(setup),
  };
}
