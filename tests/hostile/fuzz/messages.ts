/** What the fuzzer's processes say to each other. */
export interface Question {
  readonly seed: number;
}

export interface Judged {
  readonly seed: number;
  /** The base and what was done to it. */
  readonly what: string;
  /** How the opening ended. */
  readonly end: string;
  /** What is wrong with that, if anything. */
  readonly fault: string | null;
}

export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "begun"; readonly seed: number; readonly what: string }
  | ({ readonly kind: "ended" } & Judged);
