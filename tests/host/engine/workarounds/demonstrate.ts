import { replaceMethod } from "../../../../src/host/engine/univer/workaround";
import { WORKAROUNDS, patchUniver } from "../../../../src/host/engine/workarounds/patch-univer";
import type { EmbeddedExcel } from "../../../../src/host/node/embedded-excel";

/** What shows that Univer needs a workaround: a wrong value, or, of one that is about speed, a count. */
export interface Demonstration {
  readonly show: (excel: EmbeddedExcel) => Promise<unknown>;
  /** What Univer alone makes of it. */
  readonly wrong: unknown;
  readonly right: unknown;
  /** Of one that replaces nothing: makes what it reaches into do nothing. */
  readonly leaveOut?: (excel: EmbeddedExcel) => void;
}

/** Univer's own members, kept before the engine is loaded and patches them. */
const originals = WORKAROUNDS.flatMap((workaround) =>
  workaround.when === "before Univer"
    ? workaround.replaces.flatMap(([of, ...names]) =>
        names.map((name) => ({ of, name, descriptor: Object.getOwnPropertyDescriptor(of, name) })),
      )
    : [],
);
const { openEmbeddedExcel } = await import("../../../../src/host/node/embedded-excel");

/** An embedded Excel whose Univer is patched, but for one workaround. */
export async function openWithout(name: string | null): Promise<EmbeddedExcel> {
  for (const { of, name: member, descriptor } of originals)
    if (descriptor) Object.defineProperty(of, member, descriptor);
    else Reflect.deleteProperty(of, member);
  patchUniver(WORKAROUNDS, name);
  return openEmbeddedExcel();
}

/** When the second of these fails, Univer does not need that workaround any more: take it away. */
export function demonstrate(demonstrations: Readonly<Record<string, Demonstration>>): void {
  describe.each(Object.entries(demonstrations))("%s", (name, { show, wrong, right, leaveOut }) => {
    it.each([
      ["with it all is right", null, right],
      ["without it Univer errs", name, wrong],
    ])("%s", async (_what, without, expected) => {
      const excel = await openWithout(without);
      if (without !== null) leaveOut?.(excel);
      try {
        expect(await show(excel)).toEqual(expected);
      } finally {
        await excel.close();
      }
    });
  });
}

type Work<Result> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Result;

/** One request on the sheet in front. */
export async function onSheet<Result>({ Excel }: EmbeddedExcel, work: Work<Result>): Promise<Result> {
  return Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });
}

export async function valuesOf(excel: EmbeddedExcel, address: string): Promise<unknown[]> {
  const range = await onSheet(excel, (sheet) => sheet.getRange(address).load("values"));
  return range.values.flat() as unknown[];
}

export function write(excel: EmbeddedExcel, address: string, formulas: unknown[][]): Promise<void> {
  return onSheet(excel, (sheet) => {
    sheet.getRange(address).formulas = formulas;
  });
}

/** How often a method is called, of whatever or of `self`, until the returned function is. */
export function counted(of: object, name: string, self?: string): () => number {
  let times = 0;
  const descriptor = Object.getOwnPropertyDescriptor(of, name);
  replaceMethod<unknown, unknown[], unknown>(
    of,
    name,
    (original) =>
      function (...args) {
        if (self === undefined || String(this) === self) times++;
        return original.apply(this, args);
      },
  );
  return () => {
    if (descriptor) Object.defineProperty(of, name, descriptor);
    else Reflect.deleteProperty(of, name);
    return times;
  };
}
