/** What an action is doing at this moment; `done` of `of` where it counts something. */
export interface Progress {
  readonly sentence: string;
  readonly done?: number;
  readonly of?: number;
}
