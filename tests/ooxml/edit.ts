/** What somebody does through Office.js before a file is saved: every kind of edit that the embedded Excel honours. */
export interface Edit {
  readonly what: string;
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;
}
