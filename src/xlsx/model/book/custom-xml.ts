/** An XML document that somebody keeps in the workbook. */
export interface CustomXml {
  /** In braces, as files have it. */
  readonly id: string;
  readonly xml: string;
}
