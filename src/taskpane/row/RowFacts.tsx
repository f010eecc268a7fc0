import { makeStyles, tokens } from "@fluentui/react-components";
import type { AboutTask } from "../../ledger/task/about-task";
import type { ExplainedLight } from "../../ledger/task/explain-light";
import { isoOf } from "../../plan/serial";
import { useLayout } from "../ui/layout";
import type { CurrentRow, CurrentRowState } from "../state/current-row";
import { text } from "./text";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0 },
  },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  policy: { margin: `${tokens.spacingVerticalXS} 0 0`, lineHeight: tokens.lineHeightBase400 },
});

interface Props {
  readonly current: CurrentRowState;
  readonly explained: ExplainedLight;
  readonly about: AboutTask;
  readonly store: CurrentRow;
}

/** Who answers, by when, what the document asks, and what earlier meetings had. */
export function RowFacts({ current: { shown, meetings }, explained, about, store }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { units, deadline, section, policy } = about;
  const named = units.map((unit, at) => (at === 0 && units.length > 1 ? text.first(unit) : unit));
  const no = shown?.row.no;
  return (
    <div className={layout.stack}>
      <dl className={styles.facts}>
        <dt>{text.units}</dt>
        <dd>{named.join("、")}</dd>
        <dt>{text.deadline}</dt>
        <dd>{deadline}</dd>
        <dt>{explained.extended ? text.extendedTo : text.due}</dt>
        <dd>{explained.due === null ? text.noDue : isoOf(explained.due)}</dd>
        <dt>{text.section}</dt>
        <dd>{section}</dd>
      </dl>
      <details key={`policy ${String(no)}`}>
        <summary className={styles.summary}>{text.policy}</summary>
        <p className={styles.policy}>{policy ?? text.noPolicy}</p>
      </details>
      <details
        key={`meetings ${String(no)}`}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open) void store.readMeetings();
        }}
      >
        <summary className={styles.summary}>{text.meetings}</summary>
        {meetings === null || meetings.no !== no ? (
          <p className={layout.note}>{text.reading}</p>
        ) : meetings.meetings.length === 0 ? (
          <p className={layout.note}>{text.noMeetings}</p>
        ) : (
          <dl className={styles.facts}>
            {meetings.meetings.flatMap(({ day, status, progress, light }) => [
              <dt key={`day ${day}`}>{isoOf(day)}</dt>,
              <dd key={day}>{text.atMeeting(status, progress, light)}</dd>,
            ])}
          </dl>
        )}
      </details>
    </div>
  );
}
