import type { Serial } from "../../plan/plan";
import { fingerprintOf, type Meeting } from "./meeting";

/** A meeting as 历次会议 has it, with the fingerprint that stands beside its day. */
export interface KeptMeeting extends Meeting {
  readonly fingerprint: string;
}

/** The meeting that a ledger is compared with. */
export type EarlierMeeting =
  | { readonly kind: "none" }
  | { readonly kind: "kept"; readonly meeting: Meeting }
  /** Its rows are not those that were kept: nothing is compared with them. */
  | { readonly kind: "altered"; readonly day: Serial };

export const NO_MEETING: EarlierMeeting = { kind: "none" };

/** The meetings before 统计截止日 that are as they were kept, in the order of their days. */
export async function intactMeetings(
  meetings: readonly KeptMeeting[],
  asOf: Serial | null,
): Promise<readonly Meeting[]> {
  if (asOf === null) return [];
  const before = meetings.filter(({ day }) => day < Math.floor(asOf)).sort((a, b) => a.day - b.day);
  const prints = await Promise.all(before.map(fingerprintOf));
  return before.filter(({ fingerprint }, index) => prints[index] === fingerprint);
}

/** The last meeting before 统计截止日; one of the same day is the present one. Never throws. */
export async function earlierMeeting(
  meetings: readonly KeptMeeting[],
  asOf: Serial | null,
): Promise<EarlierMeeting> {
  if (asOf === null) return NO_MEETING;
  const before = meetings.filter(({ day }) => day < Math.floor(asOf)).sort((a, b) => b.day - a.day);
  const [last] = before;
  if (last === undefined) return NO_MEETING;
  const isWhole = (await fingerprintOf(last)) === last.fingerprint;
  return isWhole ? { kind: "kept", meeting: last } : { kind: "altered", day: last.day };
}
