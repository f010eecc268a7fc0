/** A conditional format as read: only what is needed to know ours again. */
export interface FormatReading {
  readonly id: string;
  /** Null for formats that are no custom formula. */
  readonly formula: string | null;
}
