import type { CellValue, Ledger, Settings } from "../../../src/ledger/cells/ledger";
import { summaryOf } from "../../../src/ledger/counting/summary";
import { NO_MEETING, type EarlierMeeting } from "../../../src/ledger/meetings/history";
import { meetingView } from "../../../src/ledger/meetings/meeting-view";
import { packOf, type MeetingPack } from "../../../src/ledger/pack/meeting-pack";
import type { ColumnKey } from "../../../src/ledger/rows/columns";
import { readWording } from "../../../src/ledger/settings/wording";
import { officialPlan } from "../../plan/official-plan";
import { rowOf } from "../checks/tended-ledger";
import { freshLedger, MEETING_DAY, settingsOf, withCells } from "../fresh-ledger";

export const plan = officialPlan();
export const settings = settingsOf(plan);
/** The words of an office that changed none. */
export const wording = readWording(new Map());
export const source = { settings, plan, wording };

export type Cells = Partial<Record<ColumnKey, CellValue>>;

/** The document's ledger with cells of some rows changed, by 序号. */
export const reported = (cells: Readonly<Record<number, Cells>>): Ledger =>
  Object.entries(cells).reduce(
    (ledger, [no, changes]) => withCells(ledger, Number(no) - 1, changes),
    freshLedger(plan),
  );

/** A ledger of these rows alone, numbered from 1, under way and led by 教育厅 unless they say otherwise. */
export const ledgerOf = (rows: readonly Cells[]): Ledger => ({
  ...freshLedger(plan),
  rows: rows.map((cells, index) =>
    rowOf({
      no: index + 1,
      measure: `措施${index + 1}`,
      deadline: "某月底前",
      status: "推进中",
      leadUnits: "教育厅",
      updatedOn: MEETING_DAY,
      ...cells,
    }),
  ),
});

export function packFor(
  ledger: Ledger,
  changes: Partial<Settings> = {},
  earlier: EarlierMeeting = NO_MEETING,
): MeetingPack {
  const judged = { ...settings, ...changes };
  return packOf(meetingView(summaryOf(ledger, plan, judged), plan, judged, earlier), judged, []);
}
