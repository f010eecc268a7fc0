import { makeStyles, tokens } from "@fluentui/react-components";
import { LIGHTS } from "../../ledger/lights/lights";
import { STOP } from "../ui/arrow-keys";
import type { RowPlace } from "../ui/RowBlocks";
import { useRowStyles } from "../ui/row-styles";
import type { ConcernGrouping } from "../state/concern-filter";
import type { TaskRow } from "./task-groups";
import { text } from "./text";
import { words } from "../ui/text";

const useStyles = makeStyles({
  // The light's own colour, as in the sheet, beside its word.
  light: {
    display: "block",
    borderLeft: `${tokens.strokeWidthThickest} solid`,
    paddingLeft: tokens.spacingHorizontalS,
  },
  task: { display: "block", fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly row: TaskRow;
  readonly place: RowPlace;
  /** What the list is ordered by: the row says what its group does not. */
  readonly by: ConcernGrouping;
  /** The one row that Tab reaches; arrows reach the others. */
  readonly inTabOrder: boolean;
  readonly onGo: () => void;
}

/** Which task, how late or far behind, who answers; pressing it leads to its cell. */
export function ConcernRow({ row: { id, task }, place, by, inTabOrder, onGo }: Props) {
  const rows = useRowStyles();
  const styles = useStyles();
  const { no, light, measure, units, stale } = task;
  // 逾期 is said by its days.
  const lightWord = by === "light" || (task.daysLeft ?? 0) < 0 ? "" : light;
  const state = [lightWord, text.distance(task), stale ? words.stale : ""].filter((one) => one !== "");
  const first = [words.task(no), ...state].join(" · ");
  const who = units.join("、");
  const fill = LIGHTS.find(({ word }) => word === light)?.colours.fill;
  return (
    <div {...place} data-row data-key={id}>
      <button
        {...STOP}
        type="button"
        className={rows.row}
        aria-label={[light, first, shortened(measure), who].join(" · ")}
        tabIndex={inTabOrder ? 0 : -1}
        onClick={onGo}
      >
        <span className={styles.light} style={{ borderLeftColor: fill ?? undefined }}>
          <span className={styles.task}>{first}</span> {shortened(measure)}{" "}
          <span className={rows.place}>{who}</span>
        </span>
      </button>
    </div>
  );
}

/** Two lines of the narrowest pane. */
const SHORT = 38;

function shortened(measure: string): string {
  return measure.length > SHORT ? `${measure.slice(0, SHORT - 1)}…` : measure;
}
