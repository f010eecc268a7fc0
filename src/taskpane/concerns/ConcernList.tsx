import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, RefObject } from "react";
import { flushSync } from "react-dom";
import type { ConcernGrouping } from "../state/concern-filter";
import { moveByArrows } from "../ui/arrow-keys";
import { FoldHeading } from "../ui/FoldHeading";
import { useIssueStyles } from "../ui/issue-styles";
import { focusRow } from "../ui/focus-row";
import { useLayout } from "../ui/layout";
import { RowBlocks } from "../ui/RowBlocks";
import { ConcernRow } from "./ConcernRow";
import type { TaskRow, TasksTogether } from "./task-groups";
import { text } from "./text";

const useStyles = makeStyles({
  head: { display: "flex", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} 0` },
});

interface Props {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly groups: readonly TasksTogether[];
  readonly by: ConcernGrouping;
  /** The row that Tab reaches. */
  readonly current: string | null;
  /** Names of the groups that are folded away. */
  readonly folded: ReadonlySet<string>;
  readonly onFold: (name: string, fold: boolean) => void;
  readonly onCurrent: (id: string) => void;
  readonly onGo: (row: TaskRow) => void;
}

/** The tasks in groups that fold; one stop of Tab for all rows, walked by arrows like the issues. */
export function ConcernList({ list, groups, by, current, folded, onFold, onCurrent, onGo }: Props) {
  const styles = useStyles();
  const shared = useIssueStyles();
  const layout = useLayout();
  const ids = groups.flatMap(({ name, rows }) => (folded.has(name) ? [] : rows.map(({ id }) => id)));
  const at = current === null ? -1 : ids.indexOf(current);
  const tabStop = ids[Math.max(at, 0)];
  const held = new Set(at === -1 ? ids.slice(0, 1) : ids.slice(Math.max(at - 1, 0), at + 2));

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const end = { Home: ids[0], End: ids.at(-1) }[event.key];
    if (end === undefined) {
      moveByArrows(event);
      return;
    }
    event.preventDefault();
    flushSync(() => {
      onCurrent(end);
    });
    focusRow(list.current, end);
  }

  return (
    <div
      ref={list}
      className={shared.list}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const key = target.closest<HTMLElement>("[data-row]")?.dataset["key"];
        if (key !== undefined && key !== current) onCurrent(key);
      }}
    >
      {groups.map(({ name, rows }) => {
        const isFolded = folded.has(name);
        const called = name === "" ? (by === "unit" ? text.ofNoUnit : text.ofNoPart) : name;
        return (
          <div key={name}>
            <div className={styles.head}>
              <FoldHeading
                open={!isFolded}
                onOpen={(open) => {
                  onFold(name, !open);
                }}
                name={called}
                count={rows.length}
              />
            </div>
            {!isFolded && (
              <RowBlocks
                className={layout.list}
                label={called}
                rows={rows}
                idOf={({ id }) => id}
                held={held}
                render={(row, place) => (
                  <ConcernRow
                    row={row}
                    place={place}
                    by={by}
                    inTabOrder={row.id === tabStop}
                    onGo={() => {
                      onGo(row);
                    }}
                  />
                )}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
