import { Link } from "@fluentui/react-components";
import { REPORT_SHEETS } from "../../ledger/settings/sheet-names";
import type { MeetingState } from "../../actions/outcome/meeting-state";
import type { Serial } from "../../plan/plan";
import { isoOf } from "../../plan/serial";
import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import type { Reports } from "../state/pane-state";
import { text } from "./text";
import { words } from "../ui/text";
import type { CellPlace } from "../../ledger/rows/find-cell";

interface Question {
  readonly onOverwrite: () => void;
  readonly onLeave: () => void;
}

interface Props {
  readonly asOf: Serial | null;
  /** The last ones that were made; null before any. */
  readonly reports: Reports | null;
  readonly freshness: MeetingState["reports"];
  readonly waiting: string | null;
  /** Somebody typed in these reports; null: nothing is asked. */
  readonly summariseAgain: (Question & { readonly sheets: readonly string[] }) | null;
  /** The meeting of this day is kept already; null: nothing is asked. */
  readonly keepAgain: (Question & { readonly day: Serial }) | null;
  readonly onSummarise: () => void;
  readonly onKeep: () => void;
  readonly onGo: (place: CellPlace) => void;
}

/** 报表: which sheets will be made and for which day; afterwards the way to each. */
export function ReportSection({
  asOf,
  reports,
  freshness,
  waiting,
  summariseAgain,
  keepAgain,
  onSummarise,
  onKeep,
  onGo,
}: Props) {
  const layout = useLayout();
  const day = asOf === null ? words.noDay : isoOf(asOf);
  return (
    <section className={layout.section} aria-label={words.tabs.reports}>
      <p className={layout.sentence}>{text.reportsWill(day, Object.values(REPORT_SHEETS))}</p>
      <div className={layout.buttons}>
        <ActionButton primary label={text.summarise} waiting={waiting} onPress={onSummarise} />
      </div>
      {freshness !== "none" && <p className={layout.sentence}>{text.freshness[freshness]}</p>}
      {summariseAgain !== null && (
        <>
          <p className={layout.sentence}>{text.summariseAgain(summariseAgain.sheets)}</p>
          <div className={layout.buttons}>
            <ActionButton label={text.summariseOver} waiting={waiting} onPress={summariseAgain.onOverwrite} />
            <ActionButton label={text.leaveReports} waiting={null} onPress={summariseAgain.onLeave} />
          </div>
        </>
      )}
      <p className={layout.note}>{text.reportsKeep}</p>
      {reports !== null && (
        <>
          <h2 className={layout.heading}>{text.reportsMade(reports.at)}</h2>
          <ul className={layout.list}>
            {reports.sheets.map((name) => (
              <li key={name}>
                <Link
                  inline
                  as="button"
                  onClick={() => {
                    onGo({ cell: `${name}!A1`, no: null, column: null });
                  }}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className={layout.heading}>{text.meetings}</h2>
      <p className={layout.note}>{text.keepWill(day)}</p>
      <div className={layout.buttons}>
        <ActionButton label={text.keep} waiting={waiting} onPress={onKeep} />
      </div>
      {keepAgain !== null && (
        <>
          <p className={layout.sentence}>{text.keepAgain(isoOf(keepAgain.day))}</p>
          <div className={layout.buttons}>
            <ActionButton label={text.overwrite} waiting={waiting} onPress={keepAgain.onOverwrite} />
            <ActionButton label={text.leaveKept} waiting={null} onPress={keepAgain.onLeave} />
          </div>
        </>
      )}
    </section>
  );
}
