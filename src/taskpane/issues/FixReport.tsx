import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { skipWords } from "../../actions/outcome/sentences";
import { useLayout } from "../ui/layout";
import type { FixReport as Report } from "../state/pane-state";
import { text } from "./text";
import { cellOnly } from "./copied-text";

const useStyles = makeStyles({
  report: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  skipped: { maxHeight: "9em", overflowY: "auto" },
});

interface Props {
  readonly report: Report;
  readonly onDismiss: () => void;
}

/** What the last fix wrote, and what it did not and why. */
export function FixReport({ report: { written, skipped }, onDismiss }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <section className={styles.report} aria-label={text.fixedReport}>
      <p className={layout.sentence}>
        {text.fixedWritten(written)}
        {skipped.length > 0 && text.fixedSkipped(skipped.length)}
      </p>
      {skipped.length > 0 && (
        <ul className={mergeClasses(layout.list, layout.note, styles.skipped)}>
          {skipped.map(({ issue, why }, index) => (
            <li key={index}>{`${text.place(issue.no, cellOnly(issue.cell))}：${skipWords(why)}`}</li>
          ))}
        </ul>
      )}
      <div className={layout.buttons}>
        <Button size="small" appearance="subtle" onClick={onDismiss}>
          {text.dismiss}
        </Button>
      </div>
    </section>
  );
}
