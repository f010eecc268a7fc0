import { mergeClasses } from "@fluentui/react-components";
import type { RefObject } from "react";
import { moveByArrows } from "../ui/arrow-keys";
import { useIssueStyles } from "../ui/issue-styles";
import { useLayout } from "../ui/layout";
import { text } from "./text";
import { shownOf, type ChangeView, type CheckView } from "./check-view";
import type { IssuesOfSeverity } from "./issue-groups";
import { IssueGroup } from "./IssueGroup";
import { useKeptPlace } from "./kept-place";
import type { ShownIssue } from "./shown-issues";

interface Props {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly severities: readonly IssuesOfSeverity[];
  readonly view: CheckView;
  /** The check's title by its code. */
  readonly titles: ReadonlyMap<string, string>;
  readonly waiting: string | null;
  readonly onView: ChangeView;
  readonly onGo: (listed: ShownIssue) => void;
  readonly onFix: (issues: readonly ShownIssue[]) => void;
  readonly onWrite: (issues: readonly ShownIssue[]) => void;
  readonly onCancel: () => void;
}

/**
 * The issues by severity and code, gravest first, each group folded after its first few. One stop of Tab, from
 * which the arrow keys walk through all groups.
 */
export function IssueList({ list, severities, view, titles, onView, ...row }: Props) {
  const styles = useIssueStyles();
  const layout = useLayout();
  const visible = severities.flatMap(({ groups }) =>
    groups.flatMap(({ code, issues }) => issues.slice(0, shownOf(view, code)).map(({ key }) => key)),
  );
  const tabStop =
    view.current !== null && visible.includes(view.current) ? view.current : (visible[0] ?? null);
  useKeptPlace(list, visible);
  return (
    <div
      ref={list}
      className={styles.list}
      tabIndex={-1}
      onKeyDown={moveByArrows}
      onFocus={({ target }) => {
        const key = target.closest<HTMLElement>("li[data-key]")?.dataset["key"];
        if (key !== undefined && key !== view.current) onView((now) => ({ ...now, current: key }));
      }}
    >
      {severities.map(({ severity, count, groups }) => (
        <div key={severity}>
          <h3 className={mergeClasses(styles.heading, layout.counted, styles[severity])}>
            <span>{text.severities[severity]}</span> <span>{count}</span>
          </h3>
          {groups.map((group) => (
            <IssueGroup
              key={group.code}
              {...row}
              group={group}
              title={titles.get(group.code)}
              shown={shownOf(view, group.code)}
              tabStop={tabStop}
              preview={view.preview}
              onShow={(shown) => {
                onView((now) => ({ ...now, shown: new Map([...now.shown, [group.code, shown]]) }));
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
