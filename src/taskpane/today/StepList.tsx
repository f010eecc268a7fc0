import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ActionButton } from "../ui/ActionButton";
import { useHidden } from "../ui/hidden";
import { useLayout } from "../ui/layout";
import { stepsLeft, type MeetingStep } from "./meeting-steps";
import { text } from "./text";

const useStyles = makeStyles({
  step: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
  },
  mark: { flexShrink: 0, width: "1.4em", textAlign: "center", fontVariantNumeric: "tabular-nums" },
  done: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightBold },
  words: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0 },
});

interface Props {
  readonly steps: readonly MeetingStep[];
  readonly waiting: string | null;
  /** Whether a check has been made at all. */
  readonly checked: boolean;
  readonly onPress: (key: MeetingStep["key"]) => void;
}

/** What is left to do, in order: the first that is left has the one primary button, what is done a tick. */
export function StepList({ steps, waiting, checked, onPress }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const hidden = useHidden();
  const first = steps.find(({ done }) => !done)?.key;
  return (
    <section className={layout.section} aria-labelledby="steps">
      <h2 id="steps" className={layout.heading}>
        {text.left(stepsLeft(steps))}
      </h2>
      <ol className={layout.list}>
        {steps.map(({ key, done, sentence, note }, index) => (
          <li key={key} className={styles.step} data-step={key} data-done={done}>
            <span aria-hidden className={mergeClasses(styles.mark, done && styles.done)}>
              {done ? "✓" : index + 1}
            </span>
            <span className={styles.words}>
              {done && <span className={hidden}>{text.done}</span>}
              {sentence}
              {note !== "" && <span className={layout.note}> {note}</span>}
            </span>
            {!done && (
              <span className={styles.button}>
                <ActionButton
                  primary={key === first}
                  small
                  label={text.press[key === "mend" && !checked ? "check" : key]}
                  waiting={waiting}
                  onPress={() => {
                    onPress(key);
                  }}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
