/** A file that is to be opened on trial. */
export interface TrialQuestion {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The sentence that refuses it; null: it opens. */
export interface TrialAnswer {
  readonly refusal: string | null;
}
