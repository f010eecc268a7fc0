import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import { text } from "./text";

interface Props {
  readonly waiting: string | null;
  readonly onRecalculate: () => void;
}

/** Excel calculates nothing by itself in this workbook: what that means, and the way to calculate once. */
export function ManualCalculation({ waiting, onRecalculate }: Props) {
  const layout = useLayout();
  return (
    <section className={layout.section} aria-label={text.recalculate}>
      <p className={layout.sentence}>{text.manual}</p>
      <div className={layout.buttons}>
        <ActionButton label={text.recalculate} waiting={waiting} onPress={onRecalculate} />
      </div>
    </section>
  );
}
