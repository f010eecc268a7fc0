import { makeStyles, tokens } from "@fluentui/react-components";
import type { Issue } from "../ledger/issue";
import { STOP } from "./arrow-keys";
import { text } from "./text";

const useStyles = makeStyles({
  row: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    border: "none",
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  place: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
});

interface Props {
  readonly issue: Issue;
  /** The one row that Tab reaches; arrows reach the others. */
  readonly inTabOrder: boolean;
  readonly onFocus: () => void;
  readonly onGo: () => void;
}

/** Where it is, and what is wrong; pressing it leads to the cell. */
export function IssueRow({ issue, inTabOrder, onFocus, onGo }: Props) {
  const styles = useStyles();
  const place = text.place(issue.no, issue.cell.slice(issue.cell.lastIndexOf("!") + 1));
  return (
    <li>
      <button
        {...STOP}
        type="button"
        className={styles.row}
        aria-label={`${place} · ${issue.message}`}
        tabIndex={inTabOrder ? 0 : -1}
        onFocus={onFocus}
        onClick={onGo}
      >
        <span className={styles.place}>{place}</span>
        {issue.message}
      </button>
    </li>
  );
}
