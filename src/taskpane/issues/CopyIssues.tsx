import type { ReactNode } from "react";
import type { Issue } from "../../ledger/fixes/issue";
import { CopyText } from "../ui/CopyText";
import { text } from "./text";
import { copiedText, type Message } from "./copied-text";

interface Props {
  readonly issues: readonly Issue[];
  readonly message: Message;
  /** What stands on the same line. */
  readonly beside: ReactNode;
}

/** 复制给单位: what is listed, as a message to the unit that is chosen, or to all. */
export function CopyIssues({ issues, message, beside }: Props) {
  const to = message.unit === "" ? text.allUnits : message.unit;
  return (
    <CopyText
      label={text.copyTo(message.unit === "" ? text.allUnits : text.unit, issues.length)}
      compose={issues.length === 0 ? null : () => copiedText(issues, message)}
      done={text.copied(to, issues.length)}
      beside={beside}
    />
  );
}
