import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import type { PaneState } from "../state/pane-state";
import type { PaneStore } from "../state/pane-store";
import { text } from "./text";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly waiting: string | null;
}

/** 撤回: the way back from the last fix or repair, for Ctrl+Z cannot be promised. Nothing where there is none. */
export function TakeBack({ state: { wrote }, store, waiting }: Props) {
  const layout = useLayout();
  const last = wrote.at(-1);
  if (last === undefined) return null;
  return (
    <>
      <div className={layout.buttons}>
        <ActionButton
          label={text.takeBack[last.by]}
          waiting={waiting}
          onPress={() => void store.takeBack()}
        />
      </div>
      <p className={layout.note}>{text.takeBackWill}</p>
    </>
  );
}
