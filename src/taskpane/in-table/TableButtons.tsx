import type { PaneState } from "../state/pane-state";
import type { PaneStore } from "../state/pane-store";
import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import { text } from "./text";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly waiting: string | null;
  /** The unit that is chosen, "" where none is. */
  readonly unit: string;
  /** 序号 of the tasks that are listed. */
  readonly numbers: readonly number[];
}

/** Filters and sorts the table in Excel as the list stands, and says what that does before it is pressed. */
export function TableButtons({ state: { look, table }, store, waiting, unit, numbers }: Props) {
  const layout = useLayout();
  const listed = [...new Set(numbers)];
  return (
    <>
      <div className={layout.buttons} role="group" aria-label={text.region}>
        <ActionButton
          small
          label={text.showUnit}
          waiting={unit === "" ? text.noUnit : waiting}
          onPress={() => void store.showInTable({ kind: "unit", unit })}
        />
        <ActionButton
          small
          label={text.showListed(listed.length)}
          waiting={listed.length === 0 ? text.noTasks : waiting}
          onPress={() => void store.showInTable({ kind: "tasks", numbers: listed })}
        />
        <ActionButton small label={text.sort} waiting={waiting} onPress={() => void store.sortByGravity()} />
        {table === null && (
          <ActionButton
            small
            label={text.clear}
            waiting={waiting}
            onPress={() => void store.restoreTable()}
          />
        )}
      </div>
      <p className={layout.note}>
        {text.will}
        {look?.undoKept === false && text.undoEmptied}
      </p>
    </>
  );
}
