import type { Concern } from "../../actions/outcome/ledger-state";
import { makeStyles, tokens } from "@fluentui/react-components";
import { LIGHTS } from "../../ledger/lights/lights";
import { STOP } from "../ui/arrow-keys";
import { useRowStyles } from "../ui/row-styles";
import { text } from "./text";
import { words } from "../ui/text";

const useStyles = makeStyles({
  // The light's own colour, as in the sheet; the word stands in the heading above and in the label.
  light: {
    display: "block",
    borderLeft: `${tokens.strokeWidthThickest} solid`,
    paddingLeft: tokens.spacingHorizontalS,
  },
});

interface Props {
  readonly concern: Concern;
  /** The one row that Tab reaches; arrows reach the others. */
  readonly inTabOrder: boolean;
  readonly onFocus: () => void;
  readonly onGo: () => void;
}

/** Which task, how far behind, how long it has, who answers; pressing it leads to its cell. */
export function ConcernRow({ concern, inTabOrder, onFocus, onGo }: Props) {
  const rows = useRowStyles();
  const styles = useStyles();
  const { no, light, measure, units } = concern;
  const place = [words.task(no), ...distances(concern)].join(" · ");
  const who = units.join("、");
  const fill = LIGHTS.find(({ word }) => word === light)?.colours.fill;
  return (
    <li>
      <button
        {...STOP}
        type="button"
        className={rows.row}
        aria-label={[light, place, measure, who].join(" · ")}
        tabIndex={inTabOrder ? 0 : -1}
        onFocus={onFocus}
        onClick={onGo}
      >
        <span className={styles.light} style={{ borderLeftColor: fill ?? undefined }}>
          <span className={rows.place}>{place}</span>
          {shortened(measure)}
          <span className={rows.place}>{who}</span>
        </span>
      </button>
    </li>
  );
}

/** Two lines of the narrowest pane. */
const SHORT = 38;

function shortened(measure: string): string {
  return measure.length > SHORT ? `${measure.slice(0, SHORT - 1)}…` : measure;
}

function distances({ pointsBehind, daysLeft }: Concern): readonly string[] {
  const points = Math.round(pointsBehind ?? 0);
  return [text.daysLeft(daysLeft), ...(points > 0 ? [text.pointsBehind(points)] : [])];
}
