import type { Concern } from "../../actions/outcome/ledger-state";
import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { moveByArrows } from "../ui/arrow-keys";
import { ConcernRow } from "./ConcernRow";
import { FOLDED, FoldButton } from "../ui/FoldButton";
import { useIssueStyles } from "../ui/issue-styles";
import { useLayout } from "../ui/layout";
import type { CellPlace } from "../../ledger/rows/find-cell";
import { columnOf } from "../../ledger/rows/columns";

const LIGHT_HEADER = columnOf("light").header;

interface Props {
  readonly concerns: readonly Concern[];
  readonly onGo: (place: CellPlace) => void;
}

/** The tasks by light as they come, each light folded after its first few; walked by arrows like the issues. */
export function ConcernList({ concerns, onGo }: Props) {
  const styles = useIssueStyles();
  const layout = useLayout();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<number | null>(null);
  const groups = [...new Set(concerns.map(({ light }) => light))].map((light) => {
    const own = concerns.filter((concern) => concern.light === light);
    return { light, own, shown: unfolded.has(light) ? own : own.slice(0, FOLDED) };
  });
  const visible = groups.flatMap(({ shown }) => shown.map(({ no }) => no));
  const tabStop = current !== null && visible.includes(current) ? current : visible[0];
  return (
    <div className={styles.list} onKeyDown={moveByArrows}>
      {groups.map(({ light, own, shown }) => (
        <div key={light}>
          <h3 className={mergeClasses(styles.heading, layout.counted)}>
            <span>{light}</span> <span>{own.length}</span>
          </h3>
          <ul className={layout.list}>
            {shown.map((concern) => (
              <ConcernRow
                key={concern.no}
                concern={concern}
                inTabOrder={concern.no === tabStop}
                onFocus={() => {
                  setCurrent(concern.no);
                }}
                onGo={() => {
                  onGo({ ...concern, column: LIGHT_HEADER });
                }}
              />
            ))}
          </ul>
          <div className={styles.fold}>
            <FoldButton
              count={own.length}
              unfolded={unfolded.has(light)}
              onToggle={() => {
                setUnfolded(
                  unfolded.has(light)
                    ? new Set([...unfolded].filter((one) => one !== light))
                    : new Set([...unfolded, light]),
                );
              }}
            />
          </div>
        </div>
      ))}
    </div>
  );
}
