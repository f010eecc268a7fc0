import type { Issue } from "../../ledger/issue";
import { STOP } from "../arrow-keys";
import { useRowStyles } from "../row-styles";
import { text } from "../text";

interface Props {
  readonly issue: Issue;
  /** The one row that Tab reaches; arrows reach the others. */
  readonly inTabOrder: boolean;
  readonly onFocus: () => void;
  readonly onGo: () => void;
}

/** Where it is, and what is wrong; pressing it leads to the cell. */
export function IssueRow({ issue, inTabOrder, onFocus, onGo }: Props) {
  const styles = useRowStyles();
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
