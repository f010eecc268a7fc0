/** In Office.js's words (Excel.PageLayout); lengths in points. */
export interface PageSetup {
  orientation?: "Portrait" | "Landscape";
  /** Office.js paper type, e.g. "A4". */
  paperSize?: string;
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** e.g. `$1:$3`. */
  printTitleRows?: string;
  printTitleColumns?: string;
  printArea?: string;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  blackAndWhite?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  printOrder?: "DownThenOver" | "OverThenDown";
  firstPageNumber?: number;
  draftMode?: boolean;
  printComments?: "NoComments" | "EndSheet" | "InPlace";
  printErrors?: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  margins?: {
    left?: number;
    right?: number;
    top?: number;
    bottom?: number;
    header?: number;
    footer?: number;
  };
  /** Of all pages but those that have others. */
  headersFooters?: HeadersFooters;
  otherHeadersFooters?: OtherHeadersFooters;
}

export type HeadersFooters = Partial<
  Record<
    "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
    string
  >
>;

/** Headers and footers that only some pages have; they are kept while `state` does not use them. */
export interface OtherHeadersFooters {
  /** Absent: Default. */
  state?: "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";
  first?: HeadersFooters;
  even?: HeadersFooters;
  /** Absent: true. */
  useSheetMargins?: false;
  useSheetScale?: false;
}

/** Rows and columns before which somebody set a page break, in their order, counted from 0. */
export interface PageBreaks {
  readonly rows?: readonly number[];
  readonly columns?: readonly number[];
}
