import { Button, Tooltip } from "@fluentui/react-components";
import { useState } from "react";

interface Props {
  readonly label: string;
  readonly primary?: boolean;
  /** In a line of tools. */
  readonly small?: boolean;
  /** Why it cannot be pressed now; null when it can. */
  readonly waiting: string | null;
  readonly onPress: () => void;
}

/** A button that says why it is disabled, and keeps the focus while it is. */
export function ActionButton({ label, primary = false, small = false, waiting, onPress }: Props) {
  const [pointed, setPointed] = useState(false);
  return (
    <Tooltip
      relationship="description"
      content={waiting ?? ""}
      visible={pointed && waiting !== null}
      onVisibleChange={(_, { visible }) => {
        setPointed(visible);
      }}
    >
      <Button
        appearance={primary ? "primary" : "secondary"}
        size={small ? "small" : "medium"}
        disabledFocusable={waiting !== null}
        onClick={onPress}
      >
        {label}
      </Button>
    </Tooltip>
  );
}
