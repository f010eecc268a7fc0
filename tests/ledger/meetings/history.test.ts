import { ledgerTasks } from "../../../src/ledger/counting/counted-tasks";
import { earlierMeeting, type KeptMeeting } from "../../../src/ledger/meetings/history";
import { fingerprintOf, meetingOf } from "../../../src/ledger/meetings/meeting";
import { officialPlan } from "../../plan/official-plan";
import { freshLedger, MEETING_DAY, settingsOf } from "../fresh-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const { tasks } = ledgerTasks(freshLedger(plan), settings);

async function kept(day: number): Promise<KeptMeeting> {
  const meeting = meetingOf(tasks, settings, day);
  return { ...meeting, fingerprint: await fingerprintOf(meeting) };
}

describe("the meeting to compare with", () => {
  it("is the last one before 统计截止日, in whatever order they stand; one of the same day is the present one", async () => {
    const meetings = await Promise.all([0, 30, -60, -30].map((days) => kept(MEETING_DAY + days)));
    const earlier = await earlierMeeting(meetings, MEETING_DAY + 0.5);
    expect(earlier).toMatchObject({ kind: "kept", meeting: { day: MEETING_DAY - 30 } });
  });

  it("is none before the first, and none without a 统计截止日", async () => {
    const meetings = [await kept(MEETING_DAY)];
    expect(await earlierMeeting(meetings, MEETING_DAY)).toEqual({ kind: "none" });
    expect(await earlierMeeting(meetings, null)).toEqual({ kind: "none" });
    expect(await earlierMeeting([], MEETING_DAY)).toEqual({ kind: "none" });
  });

  it.each([
    ["a light", { light: "正常" }],
    ["a progress", { progress: 0.01 }],
    ["a unit", { leadUnits: "公安厅" }],
    ["a day", { completedOn: 44_470 }],
  ])("is not compared with when %s of it was changed", async (_what, change) => {
    const meeting = await kept(MEETING_DAY - 30);
    const [first, ...others] = meeting.tasks;
    if (!first) throw new Error("no task");
    const altered = { ...meeting, tasks: [{ ...first, cells: { ...first.cells, ...change } }, ...others] };
    expect(await earlierMeeting([altered], MEETING_DAY)).toEqual({ kind: "altered", day: meeting.day });
  });

  it("nor when a row is gone, or its settings read otherwise", async () => {
    const meeting = await kept(MEETING_DAY - 30);
    for (const altered of [
      { ...meeting, tasks: meeting.tasks.slice(1) },
      { ...meeting, settings: `${meeting.settings}。` },
    ])
      expect(await earlierMeeting([altered], MEETING_DAY)).toEqual({ kind: "altered", day: meeting.day });
  });
});
