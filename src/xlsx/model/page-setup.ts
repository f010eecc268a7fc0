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
  margins?: {
    left?: number;
    right?: number;
    top?: number;
    bottom?: number;
    header?: number;
    footer?: number;
  };
  headersFooters?: Partial<
    Record<
      "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter",
      string
    >
  >;
}

/** Rows and columns before which somebody set a page break, in their order, counted from 0. */
export interface PageBreaks {
  readonly rows?: readonly number[];
  readonly columns?: readonly number[];
}
