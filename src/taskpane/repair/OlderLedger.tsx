import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import { text } from "./text";

interface Props {
  readonly waiting: string | null;
  readonly onUpdate: () => void;
}

/** The ledger is of the older format: what that means, and the way to the offer that brings it up to date. */
export function OlderLedger({ waiting, onUpdate }: Props) {
  const layout = useLayout();
  return (
    <section className={layout.section} aria-labelledby="older">
      <h2 id="older" className={layout.heading}>
        {text.older}
      </h2>
      <p className={layout.sentence}>{text.olderLacks}</p>
      <div className={layout.buttons}>
        <ActionButton primary label={text.update} waiting={waiting} onPress={onUpdate} />
      </div>
      <p className={layout.note}>{text.olderWill}</p>
    </section>
  );
}
