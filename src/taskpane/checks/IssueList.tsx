import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { Issue } from "../../ledger/issue";
import { moveByArrows } from "../arrow-keys";
import { FOLDED } from "../FoldButton";
import { groupIssues } from "./issue-groups";
import { IssueGroup } from "./IssueGroup";
import { useIssueStyles } from "../issue-styles";
import { useLayout } from "../layout";
import { text } from "../text";
import type { CellPlace } from "../../ledger/find-cell";

interface Props {
  readonly issues: readonly Issue[];
  /** The check's title by its code. */
  readonly titles: ReadonlyMap<string, string>;
  readonly onGo: (place: CellPlace) => void;
}

/**
 * The issues by severity and code, gravest first, each group folded after its first few. One stop of Tab, from
 * which the arrow keys walk through all groups; folding is kept here, because it decides what is walked.
 */
export function IssueList({ issues, titles, onGo }: Props) {
  const styles = useIssueStyles();
  const layout = useLayout();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<Issue | null>(null);

  const severities = groupIssues(issues).map((severity) => ({
    ...severity,
    groups: severity.groups.map((group) => ({
      group,
      shown: unfolded.has(group.code) ? group.issues : group.issues.slice(0, FOLDED),
    })),
  }));
  const visible = severities.flatMap(({ groups }) => groups.flatMap(({ shown }) => shown));
  const tabStop = current !== null && visible.includes(current) ? current : visible[0];

  return (
    <div className={styles.list} onKeyDown={moveByArrows}>
      {severities.map(({ severity, count, groups }) => (
        <div key={severity}>
          <h3 className={mergeClasses(styles.heading, layout.counted, styles[severity])}>
            <span>{text.severities[severity]}</span> <span>{count}</span>
          </h3>
          {groups.map(({ group, shown }) => (
            <IssueGroup
              key={group.code}
              group={group}
              title={titles.get(group.code)}
              shown={shown}
              tabStop={tabStop}
              onFocus={setCurrent}
              onToggle={() => {
                setUnfolded(toggled(unfolded, group.code));
              }}
              onGo={onGo}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function toggled(codes: ReadonlySet<string>, code: string): ReadonlySet<string> {
  return codes.has(code) ? new Set([...codes].filter((other) => other !== code)) : new Set([...codes, code]);
}
