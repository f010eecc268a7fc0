import type { KeyboardEvent, RefObject } from "react";
import { flushSync } from "react-dom";
import { moveByArrows } from "../ui/arrow-keys";
import { useIssueStyles } from "../ui/issue-styles";
import type { ChangeView, CheckView } from "./check-view";
import { isOpen, type IssuesTogether, type ListedRow } from "./issue-groups";
import { IssueGroup } from "./IssueGroup";
import { focusRow } from "../ui/focus-row";
import { useKeptPlace } from "./kept-place";

interface Props {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly groups: readonly IssuesTogether[];
  readonly view: CheckView;
  /** The check's title by its code. */
  readonly titles: ReadonlyMap<string, string>;
  readonly waiting: string | null;
  readonly onView: ChangeView;
  readonly onGo: (row: ListedRow) => void;
  readonly onFix: (rows: readonly ListedRow[]) => void;
  readonly onWrite: (rows: readonly ListedRow[]) => void;
  readonly onCancel: () => void;
  /** Excel can undo what a fix writes. */
  readonly undoKept: boolean;
}

/**
 * The groups of issues. One stop of Tab for all rows, from which the arrow keys walk through what is open; Home and End
 * go to the first and the last.
 */
export function IssueList({ list, groups, view, titles, onView, ...row }: Props) {
  const styles = useIssueStyles();
  const ids = groups.flatMap((group) => (isOpen(group, view.open) ? group.rows.map(({ id }) => id) : []));
  const at = view.current === null ? -1 : ids.indexOf(view.current);
  const tabStop = ids[Math.max(at, 0)] ?? null;
  const beside = at === -1 ? ids.slice(0, 1) : ids.slice(Math.max(at - 1, 0), at + 2);
  const held = new Set([...beside, ...view.preview]);
  useKeptPlace(list, ids);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const end = { Home: ids[0], End: ids.at(-1) }[event.key];
    if (end === undefined || !(event.target as HTMLElement).matches("[data-stop]")) {
      moveByArrows(event);
      return;
    }
    event.preventDefault();
    flushSync(() => {
      onView((now) => ({ ...now, current: end }));
    });
    focusRow(list.current, end);
  }

  return (
    <div
      ref={list}
      className={styles.list}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const key = target.closest<HTMLElement>("[data-row]")?.dataset["key"];
        if (key !== undefined && key !== view.current) onView((now) => ({ ...now, current: key }));
      }}
    >
      {groups.map((group) => (
        <IssueGroup
          key={group.id}
          {...row}
          group={group}
          title={titles.get(group.name)}
          open={isOpen(group, view.open)}
          tabStop={tabStop}
          held={held}
          preview={view.preview}
          onOpen={(open) => {
            onView((now) => ({ ...now, open: new Map([...now.open, [group.id, open]]) }));
          }}
        />
      ))}
    </div>
  );
}
