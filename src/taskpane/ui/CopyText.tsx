import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useLayout } from "./layout";
import { words } from "./text";

const useStyles = makeStyles({
  box: {
    boxSizing: "border-box",
    width: "100%",
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
  },
  beside: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, maxWidth: "100%" },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

interface Props {
  readonly label: string;
  /** Null: there is nothing to copy. */
  readonly compose: (() => string) | null;
  /** What is said once it is on the clipboard. */
  readonly done: string;
  /** What stands on the button's line, before it. */
  readonly beside?: ReactNode;
}

type Copied = { readonly said: string } | { readonly byHand: string } | null;

/** A button that copies a text. A web view may refuse the clipboard: then the text stands in a box, marked and ready for Ctrl+C. */
export function CopyText({ label, compose, done, beside }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [copied, setCopied] = useState<Copied>(null);
  async function copy(): Promise<void> {
    const own = compose?.() ?? "";
    try {
      await navigator.clipboard.writeText(own);
      setCopied({ said: done });
    } catch {
      // Refused, or no clipboard at all (TypeError): the second way.
      setCopied({ byHand: own });
    }
  }
  return (
    <div className={layout.stack}>
      <div className={styles.line}>
        {beside !== undefined && <div className={styles.beside}>{beside}</div>}
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={compose === null}
          onClick={() => void copy()}
        >
          {label}
        </Button>
      </div>
      <div role="status" className={layout.note}>
        {copied !== null && ("said" in copied ? copied.said : words.copyByHand)}
      </div>
      {copied !== null && "byHand" in copied && (
        <textarea
          className={styles.box}
          aria-label={words.copyBox}
          rows={6}
          value={copied.byHand}
          readOnly
          ref={markAll}
        />
      )}
    </div>
  );
}

function markAll(box: HTMLTextAreaElement | null): void {
  box?.focus();
  box?.select();
}
