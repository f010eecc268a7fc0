import { useRef } from "react";
import { flushSync } from "react-dom";
import type { Issue } from "../../ledger/issue";
import { FOLDED, FoldButton } from "../FoldButton";
import { IssueRow } from "./IssueRow";
import { useIssueStyles } from "../issue-styles";
import type { IssuesOfCode } from "./issue-groups";
import { useLayout } from "../layout";
import { text } from "../text";
import type { CellPlace } from "../../ledger/find-cell";

interface Props {
  readonly group: IssuesOfCode;
  readonly title: string | undefined;
  /** The issues to show: all, or the first few. */
  readonly shown: readonly Issue[];
  /** The issue that Tab reaches, in this group or another. */
  readonly tabStop: Issue | undefined;
  readonly onFocus: (issue: Issue) => void;
  readonly onToggle: () => void;
  readonly onGo: (place: CellPlace) => void;
}

/** All issues of one code under their heading. */
export function IssueGroup({ group, title, shown, tabStop, onFocus, onToggle, onGo }: Props) {
  const styles = useIssueStyles();
  const layout = useLayout();
  const list = useRef<HTMLUListElement>(null);
  const unfolded = shown.length > FOLDED;
  return (
    <div>
      <h4 className={styles.heading}>{text.group(group.code, title, group.issues.length)}</h4>
      <ul ref={list} className={layout.list}>
        {shown.map((issue, index) => (
          <IssueRow
            key={index}
            issue={issue}
            inTabOrder={issue === tabStop}
            onFocus={() => {
              onFocus(issue);
            }}
            onGo={() => {
              onGo(issue);
            }}
          />
        ))}
      </ul>
      <div className={styles.fold}>
        <FoldButton
          count={group.issues.length}
          unfolded={unfolded}
          onToggle={() => {
            flushSync(onToggle);
            // Reading goes on at the first that was hidden, not below all of them where the button now is.
            if (!unfolded) list.current?.children.item(FOLDED)?.querySelector("button")?.focus();
          }}
        />
      </div>
    </div>
  );
}
