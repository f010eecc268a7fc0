import type { PlanSummary } from "../../actions/pane/pane-actions";
import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import { text } from "./text";

interface Props {
  readonly plan: PlanSummary;
  readonly waiting: string | null;
  readonly onInsert: () => void;
}

export function EmptyWorkbook({ plan, waiting, onInsert }: Props) {
  const layout = useLayout();
  return (
    <section className={layout.section}>
      <p className={layout.sentence}>{text.empty}</p>
      <div className={layout.buttons}>
        <ActionButton primary label={text.insert} waiting={waiting} onPress={onInsert} />
      </div>
      <p className={layout.note}>{text.insertWill(plan)}</p>
    </section>
  );
}
