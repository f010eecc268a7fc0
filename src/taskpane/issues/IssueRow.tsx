import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { STOP } from "../ui/arrow-keys";
import { useRowStyles } from "../ui/row-styles";
import { text } from "./text";
import { words } from "../ui/text";
import { cellOnly } from "./copied-text";
import type { ShownIssue } from "./shown-issues";

const useStyles = makeStyles({
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  fixable: { paddingRight: tokens.spacingHorizontalL },
  go: { flexGrow: 1, width: "auto", minWidth: 0 },
  fix: { flexShrink: 0, minWidth: 0 },
  facts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  badge: { marginLeft: tokens.spacingHorizontalXS },
});

interface Props {
  readonly listed: ShownIssue;
  /** The one row that Tab reaches, its fix after it; arrows reach the others. */
  readonly inTabOrder: boolean;
  readonly waiting: string | null;
  readonly onGo: () => void;
  readonly onFix: () => void;
  /** What stands below the row: the preview of its fix. */
  readonly children: ReactNode;
}

/**
 * Where it is, what is wrong, and of which task of whom: pressing it leads to the cell. Beside it what mends it, where
 * something does.
 */
export function IssueRow({ listed, inTabOrder, waiting, onGo, onFix, children }: Props) {
  const { key, issue, isNew } = listed;
  const rows = useRowStyles();
  const styles = useStyles();
  const place = text.place(issue.no, cellOnly(issue.cell));
  const tabIndex = inTabOrder ? 0 : -1;
  const task = issue.no === null ? place : words.task(issue.no);
  const facts = text.facts(issue.measure, issue.units);
  return (
    <li data-key={key}>
      <div className={mergeClasses(styles.item, issue.fix !== null && styles.fixable)}>
        <button
          {...STOP}
          type="button"
          className={mergeClasses(rows.row, styles.go)}
          aria-label={[
            place,
            ...(isNew ? [text.isNew] : []),
            issue.message,
            ...(facts === "" ? [] : [facts]),
          ].join(" · ")}
          tabIndex={tabIndex}
          onClick={onGo}
        >
          <span className={rows.place}>
            {place}
            {isNew && (
              <Badge className={styles.badge} appearance="tint" color="informative" size="small">
                {text.isNew}
              </Badge>
            )}
          </span>
          {issue.message}
          {facts !== "" && <span className={styles.facts}>{facts}</span>}
        </button>
        {issue.fix !== null && (
          <Button
            className={styles.fix}
            size="small"
            tabIndex={tabIndex}
            aria-label={text.fixOne(task, issue.column)}
            disabledFocusable={waiting !== null}
            onClick={onFix}
          >
            {text.fix}
          </Button>
        )}
      </div>
      {children}
    </li>
  );
}
