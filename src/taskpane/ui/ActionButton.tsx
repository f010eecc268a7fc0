import { Button } from "@fluentui/react-components";
import { useId } from "react";
import { useHidden } from "./hidden";

interface Props {
  readonly label: string;
  readonly primary?: boolean;
  /** In a line of tools. */
  readonly small?: boolean;
  /** Why it cannot be pressed now; null when it can. */
  readonly waiting: string | null;
  readonly onPress: () => void;
}

/**
 * A button that says why it is disabled, and keeps the focus while it is. The browser's own tooltip: Fluent's brings
 * 14 kB of placing with it.
 */
export function ActionButton({ label, primary = false, small = false, waiting, onPress }: Props) {
  const hidden = useHidden();
  const why = useId();
  return (
    <>
      <Button
        appearance={primary ? "primary" : "secondary"}
        size={small ? "small" : "medium"}
        disabledFocusable={waiting !== null}
        title={waiting ?? undefined}
        aria-describedby={waiting === null ? undefined : why}
        onClick={onPress}
      >
        {label}
      </Button>
      {waiting !== null && (
        <span id={why} className={hidden}>
          {waiting}
        </span>
      )}
    </>
  );
}
