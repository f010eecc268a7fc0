import type { Univer } from "@univerjs/core";

/** Something of Univer's, and those of its members that a workaround replaces or reaches into, by name. */
export type Members = readonly [of: object, ...names: string[]];

/**
 * What Univer does wrong or too slowly, put right from outside. It stands on members that Univer does not promise to
 * keep, and goes when Univer no longer needs it.
 */
export type Workaround = ForClasses | ForUniver;

/** For all Univers: applied once, before one is made. */
export interface ForClasses {
  readonly name: string;
  readonly when: "before Univer";
  readonly replaces: readonly Members[];
  readonly apply: () => void;
}

/** For one Univer, which has most of its services only once it has a workbook. */
export interface ForUniver {
  readonly name: string;
  readonly when: "without a screen" | "with a workbook";
  readonly replaces: (univer: Univer) => readonly Members[];
  /** None: functions of its file are called when their time has come. */
  readonly apply?: (univer: Univer) => void;
}

type Method<This, Args extends unknown[], Result> = (this: This, ...args: Args) => Result;

/** Puts another method in the place of one, private as it may be. */
export function replaceMethod<This, Args extends unknown[], Result>(
  of: object,
  name: string,
  other: (original: Method<This, Args, Result>) => Method<This, Args, Result>,
): void {
  Reflect.set(of, name, other(Reflect.get(of, name) as Method<This, Args, Result>));
}
