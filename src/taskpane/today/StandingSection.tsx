import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { percent } from "../../ledger/pack/percent";
import { isoOf } from "../../plan/serial";
import type { Serial } from "../../plan/plan";
import { useHidden } from "../ui/hidden";
import { useLayout } from "../ui/layout";
import { LightBar } from "./LightBar";
import { ShareBar } from "./ShareBar";
import type { Standing } from "./standing";
import { text } from "./text";

const useStyles = makeStyles({
  headline: { alignItems: "baseline" },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  readonly standing: Standing;
  readonly tasks: number;
  /** The day of the meeting that it is compared with; null: there is none. */
  readonly lastDay: Serial | null;
  readonly onLight: (word: string) => void;
  readonly onStale: () => void;
  readonly onPart: (part: string) => void;
}

/** 总体情况: what one tells a leader, each number leading to its list. */
export function StandingSection({ standing, tasks, lastDay, onLight, onStale, onPart }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const hidden = useHidden();
  const { dated, finished, lights, stale, parts } = standing;
  return (
    <section className={layout.section} aria-labelledby="standing">
      <h2 id="standing" className={layout.heading}>
        {text.standing}
      </h2>
      <div className={mergeClasses(layout.counted, styles.headline)}>
        <span className={styles.number}>{text.finished(finished.count, dated)}</span>
        {finished.change !== null && <span className={layout.note}>{text.sinceLast(finished.change)}</span>}
        <span className={styles.number}>{percent(dated === 0 ? null : finished.count / dated)}</span>
      </div>
      <ShareBar part={finished.count} of={dated} />
      <LightBar lights={lights} stale={stale} onLight={onLight} onStale={onStale} />
      <p className={layout.note}>
        {text.tasks(tasks, tasks - dated)}
        {lastDay === null ? text.nothingToCompare : text.comparedWith(isoOf(lastDay))}
      </p>
      <ul className={layout.list} aria-label={text.parts}>
        {parts.map(({ part, dated: of, finished: done }) => (
          <li key={part}>
            <button
              type="button"
              className={styles.part}
              onClick={() => {
                onPart(part);
              }}
            >
              <span className={layout.counted}>
                <span>{part}</span>{" "}
                <span>
                  {done}/{of}
                  <span className={hidden}>{text.look}</span>
                </span>
              </span>
              <ShareBar part={done} of={of} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
