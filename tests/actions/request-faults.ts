import type { RequestFault, RequestRecord } from "embedded-excel/testing";
import type { EmbeddedExcel } from "embedded-excel/node";

/** The request of an action, counted from 1, and what it is made to suffer. */
export type NumberedFault = readonly [number: number, fault: RequestFault];

const FAULTS: readonly RequestFault[] = [{ kind: "fail" }, { kind: "fail-after" }, { kind: "drop" }];

/**
 * What each request of `act` is made to suffer. One that writes fails before and after its work, is never answered, and
 * is cut short after each of the `cuts` that come before its end, in actions. One that only reads fails; when it was cut short or had read
 * before it failed, nothing is different. Silence is waited for in one place: the first request stands for those that read.
 */
export async function requestFaults(
  { host }: EmbeddedExcel,
  act: () => Promise<unknown>,
  cuts: readonly number[],
): Promise<readonly NumberedFault[]> {
  await host.idle();
  const before = host.log.length;
  await act();
  await host.idle();
  const suffers = ({ wrote, actions }: RequestRecord, at: number): readonly RequestFault[] => {
    const within = cuts.filter((cut) => cut < actions);
    if (wrote) return [...FAULTS, ...within.map((cut) => ({ kind: "cut", actions: cut }) as const)];
    return at === 0 ? [{ kind: "fail" }, { kind: "drop" }] : [{ kind: "fail" }];
  };
  return host.log
    .slice(before)
    .flatMap((request, at) => suffers(request, at).map((fault) => [at + 1, fault] as const));
}
