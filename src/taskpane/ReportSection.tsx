import { Link } from "@fluentui/react-components";
import { REPORT_SHEETS } from "../ledger/settings/sheet-names";
import type { Serial } from "../plan/plan";
import { isoOf } from "../plan/serial";
import { ActionButton } from "./ActionButton";
import { useLayout } from "./layout";
import type { Reports } from "./pane-state";
import { text } from "./text";
import type { CellPlace } from "../ledger/rows/find-cell";

interface Props {
  readonly asOf: Serial | null;
  /** The last ones that were made; null before any. */
  readonly reports: Reports | null;
  readonly waiting: string | null;
  readonly onSummarise: () => void;
  readonly onGo: (place: CellPlace) => void;
}

/** 报表: which sheets will be made and for which day; afterwards the way to each. */
export function ReportSection({ asOf, reports, waiting, onSummarise, onGo }: Props) {
  const layout = useLayout();
  const day = asOf === null ? text.noDay : isoOf(asOf);
  return (
    <section className={layout.section} aria-label={text.tabs.reports}>
      <p className={layout.sentence}>{text.reportsWill(day, Object.values(REPORT_SHEETS))}</p>
      <div className={layout.buttons}>
        <ActionButton primary label={text.summarise} waiting={waiting} onPress={onSummarise} />
      </div>
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
    </section>
  );
}
