import { Button, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Issue } from "../../ledger/fixes/issue";
import type { Serial } from "../../plan/plan";
import { useLayout } from "../layout";
import { text } from "../text";
import { copiedText } from "./copied-text";

const useStyles = makeStyles({ box: { width: "100%" } });

interface Props {
  readonly issues: readonly Issue[];
  /** The unit it is written to, "" for all. */
  readonly unit: string;
  readonly asOf: Serial | null;
}

type Copied = { readonly count: number } | { readonly byHand: string } | null;

/** 复制为文字. A web view may refuse the clipboard: then the text stands in a box, marked and ready for Ctrl+C. */
export function CopyIssues({ issues, unit, asOf }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [copied, setCopied] = useState<Copied>(null);
  async function copy(): Promise<void> {
    const words = copiedText(issues, unit, asOf);
    try {
      await navigator.clipboard.writeText(words);
      setCopied({ count: issues.length });
    } catch {
      // Refused, or no clipboard at all (TypeError): the second way.
      setCopied({ byHand: words });
    }
  }
  return (
    <div className={layout.stack}>
      <div>
        <Button size="small" disabledFocusable={issues.length === 0} onClick={() => void copy()}>
          {text.copy(issues.length)}
        </Button>
      </div>
      <div role="status" className={layout.note}>
        {copied !== null && ("count" in copied ? text.copied(copied.count) : text.copyByHand)}
      </div>
      {copied !== null && "byHand" in copied && (
        <Textarea
          className={styles.box}
          aria-label={text.copyBox}
          rows={6}
          value={copied.byHand}
          textarea={{ readOnly: true, ref: markAll }}
        />
      )}
    </div>
  );
}

function markAll(box: HTMLTextAreaElement | null): void {
  box?.focus();
  box?.select();
}
