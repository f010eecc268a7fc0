/** What a program got, or should get: plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The Excel that a program runs in, as Office.js tells of it. */
export interface ExcelFacts {
  readonly platform: string;
  readonly version: string;
  /** The highest ExcelApi set that is supported: 9 for ExcelApi 1.9. */
  readonly apiSet: number;
}

/** Several answers, each of which Excel is known to give: on another platform, in another version, by its settings. */
export class OneOf {
  readonly answers: readonly Json[];
  constructor(answers: readonly Json[]) {
    this.answers = answers;
  }
}

export function oneOf(...answers: readonly Json[]): OneOf {
  return new OneOf(answers);
}

/** What a program got that Excel refused to run: the code of its error. */
export function refusal(code: string): Json {
  return { 抛出: code };
}

type Answer = Json | OneOf;

/**
 * A short program whose answer by Excel is known. It uses the global `Excel` and `Office` alone, writes only to the
 * fresh sheet that it is given, and defined names that it makes begin with `OWN_PREFIX`: both are removed behind it, and no other sheet of the workbook is touched.
 */
export interface Program {
  /** A Chinese sentence: what Excel does. What `run` gives is compared as JSON. */
  readonly name: string;
  /** Where that is known from: a page of Microsoft's documentation, or an issue as `OfficeDev/office-js #1226`. */
  readonly source: string;
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;
  readonly expected: Answer | ((excel: ExcelFacts) => Answer);
  /** The first ExcelApi set that knows what the program asks; below it the program is left out. */
  readonly since?: number;
  /** Why the embedded Excel answers otherwise: there it is told, and is no failure. */
  readonly knownDifference?: string;
}

/** Begins every defined name that a program makes. */
export const OWN_PREFIX = "自检_";
