import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import type { Progress } from "../../actions/outcome/progress";
import { intentOf, type Intent } from "../state/intent";
import { useLayout } from "../ui/layout";
import type { PaneState } from "../state/pane-state";
import { text } from "./text";
import { words } from "../ui/text";

const useStyles = makeStyles({
  status: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  line: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  told: { display: "flex", columnGap: tokens.spacingHorizontalS },
  sentence: { flexGrow: 1, minWidth: 0 },
  time: { flexShrink: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  mark: { fontWeight: tokens.fontWeightBold },
  cancel: { display: "flex", justifyContent: "flex-end", padding: `0 ${tokens.spacingHorizontalL}` },
  bar: { marginTop: tokens.spacingVerticalXS },
  success: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  successMark: { color: tokens.colorStatusSuccessForeground1 },
  infoMark: { color: tokens.colorNeutralForeground2 },
  warningMark: { color: tokens.colorStatusWarningForeground3 },
  errorMark: { color: tokens.colorStatusDangerForeground1 },
});

const MARKS: Record<Intent, string> = { success: "✓", info: "–", warning: "!", error: "✕" };

interface Props {
  readonly state: PaneState;
  /** The progress to show in its place. */
  readonly progress: Progress | null;
  /** Ends what is being done; null where it cannot be ended. */
  readonly onCancel: (() => void) | null;
}

/** The foot of the pane: what is being done, else what happened last. It stays until something else happens. */
export function StatusLine({ state: { sentence, at, lastOutcome }, progress, onCancel }: Props) {
  const styles = useStyles();
  const intent = intentOf(lastOutcome);
  return (
    <footer>
      <div role="status" aria-live="polite">
        {progress !== null ? (
          <Running {...progress} />
        ) : (
          sentence !== "" && (
            <div
              className={mergeClasses(styles.status, styles.line, styles.told, styles[intent])}
              data-intent={intent}
            >
              <span aria-hidden className={mergeClasses(styles.mark, styles[`${intent}Mark`])}>
                {MARKS[intent]}
              </span>
              <span className={styles.sentence}>{sentence}</span> <span className={styles.time}>{at}</span>
            </div>
          )
        )}
      </div>
      {progress !== null && onCancel !== null && (
        <div className={styles.cancel}>
          <Button size="small" onClick={onCancel}>
            {words.cancel}
          </Button>
        </div>
      )}
    </footer>
  );
}

function Running({ sentence, done, of }: Progress) {
  const styles = useStyles();
  const layout = useLayout();
  const counted = done !== undefined && of !== undefined && of > 0;
  return (
    <div className={mergeClasses(styles.status, styles.line)}>
      <div className={layout.counted}>
        <span id="doing">{sentence}</span> {counted && <span>{text.counted(done, of)}</span>}
      </div>
      <ProgressBar
        className={styles.bar}
        aria-labelledby="doing"
        {...(counted ? { value: done, max: of } : {})}
      />
    </div>
  );
}
