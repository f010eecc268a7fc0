import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { STOP } from "../ui/arrow-keys";
import { useIssueStyles } from "../ui/issue-styles";
import type { RowPlace } from "../ui/RowBlocks";
import { useRowStyles } from "../ui/row-styles";
import { text } from "./text";
import { words } from "../ui/text";
import { cellOnly, headerWords } from "./copied-text";
import type { Grouping, ListedRow } from "./issue-groups";

const useStyles = makeStyles({
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  fixable: { paddingRight: tokens.spacingHorizontalL },
  go: { flexGrow: 1, width: "auto", minWidth: 0 },
  fix: { flexShrink: 0, minWidth: 0 },
  task: { display: "block", fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  badge: {
    marginLeft: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase100,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly row: ListedRow;
  readonly place: RowPlace;
  /** What the list is ordered by: the row says what its group does not. */
  readonly by: Grouping;
  /** The one row that Tab reaches, its fix after it; arrows reach the others. */
  readonly inTabOrder: boolean;
  readonly waiting: string | null;
  readonly onGo: () => void;
  readonly onFix: () => void;
  /** What stands below the row: the preview of its fix. */
  readonly children: ReactNode;
}

/**
 * Which task of whom, in which column, what is wrong with it, and last and small the code: pressing it leads to the cell.
 * Beside it what mends it, where something does.
 */
export function IssueRow({ row, place, by, inTabOrder, waiting, onGo, onFix, children }: Props) {
  const { issue, isNew } = row.listed;
  const rows = useRowStyles();
  const styles = useStyles();
  const shared = useIssueStyles();
  const tabIndex = inTabOrder ? 0 : -1;
  const subject = issue.no === null ? cellOnly(issue.cell) : words.task(issue.no);
  const task = [
    subject,
    ...(by === "code" && issue.units.length > 0 ? [issue.units.join("、")] : []),
    ...(issue.column === null ? [] : [headerWords(issue.column)]),
  ].join(" · ");
  // Which task it is, and where it stands now.
  const facts = [issue.measure ?? "", issue.no === null ? "" : cellOnly(issue.cell)].filter(
    (one) => one !== "",
  );
  const severity = text.severities[issue.severity];
  return (
    <div {...place} data-row data-key={row.id}>
      <div className={mergeClasses(styles.item, issue.fix !== null && styles.fixable)}>
        <button
          {...STOP}
          type="button"
          className={mergeClasses(rows.row, styles.go)}
          // All that is seen, in its order, for who speaks to the pane; and how grave it is.
          aria-label={[
            task,
            ...(isNew ? [text.isNew] : []),
            issue.message,
            ...facts,
            `${issue.code} ${severity}`,
          ].join(" · ")}
          tabIndex={tabIndex}
          onClick={onGo}
        >
          <span className={styles.task}>
            {task}
            {isNew && <span className={styles.badge}> {text.isNew}</span>}
          </span>{" "}
          {issue.message}{" "}
          <span className={styles.facts}>
            {facts.map((fact) => `${fact} · `)}
            {issue.code}
            {by === "unit" && <span className={shared[issue.severity]}> {severity}</span>}
          </span>
        </button>
        {issue.fix !== null && (
          <Button
            className={styles.fix}
            size="small"
            tabIndex={tabIndex}
            aria-label={text.fixOne(subject, issue.column)}
            disabledFocusable={waiting !== null}
            onClick={onFix}
          >
            {text.fix}
          </Button>
        )}
      </div>
      {children}
    </div>
  );
}
