import { makeStyles, tokens } from "@fluentui/react-components";
import type { FixChoice } from "../../ledger/fixes/fix";
import type { Issue } from "../../ledger/fixes/issue";
import { SEVERITIES } from "../../ledger/fixes/issue";
import { fixDeed } from "../../ledger/fixes/fix-words";
import { ActionButton } from "../ui/ActionButton";
import { useIssueStyles } from "../ui/issue-styles";
import { useLayout } from "../ui/layout";
import { text } from "./text";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  words: { overflowWrap: "anywhere" },
});

interface Props {
  readonly issues: readonly Issue[];
  readonly waiting: string | null;
  readonly onFix: (issue: Issue) => void;
}

/** The ways out of an issue, each called by what it does. */
function waysOut({ fix, choices }: Issue): readonly FixChoice[] {
  return choices.length > 0 ? choices : fix === null ? [] : [{ label: fixDeed(fix), fix }];
}

/** What the last check found in this row; below each what mends it: the button says what it will write. */
export function RowIssues({ issues, waiting, onFix }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const shared = useIssueStyles();
  if (issues.length === 0) return null;
  return (
    <section className={layout.stack} aria-label={text.issues(issues.length)}>
      <h3 className={layout.small}>{text.issues(issues.length)}</h3>
      <ul className={layout.list}>
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.column ?? ""}`} className={styles.item}>
            <span className={styles.words}>
              <span className={shared[issue.severity]}>{SEVERITIES[issue.severity]}</span> {issue.message}
            </span>
            <span className={layout.buttons}>
              {waysOut(issue).map(({ label, fix }) => (
                <ActionButton
                  key={label}
                  label={label}
                  waiting={waiting}
                  onPress={() => {
                    onFix({ ...issue, fix });
                  }}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
