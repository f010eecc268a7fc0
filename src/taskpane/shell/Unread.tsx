import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import { text } from "./text";

interface Props {
  readonly reading: boolean;
  readonly onRead: () => void;
}

/** Before the workbook has been read, and when it could not be. */
export function Unread({ reading, onRead }: Props) {
  const layout = useLayout();
  return (
    <section className={layout.section}>
      <p className={layout.sentence}>{reading ? text.reading : text.unread}</p>
      {!reading && (
        <div className={layout.buttons}>
          <ActionButton primary label={text.readAgain} waiting={null} onPress={onRead} />
        </div>
      )}
    </section>
  );
}
