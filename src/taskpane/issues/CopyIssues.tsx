import type { Issue } from "../../ledger/fixes/issue";
import type { Serial } from "../../plan/plan";
import { CopyText } from "../ui/CopyText";
import { text } from "./text";
import { copiedText } from "./copied-text";

interface Props {
  readonly issues: readonly Issue[];
  /** The unit it is written to, "" for all. */
  readonly unit: string;
  readonly asOf: Serial | null;
}

/** 复制为文字. */
export function CopyIssues({ issues, unit, asOf }: Props) {
  return (
    <CopyText
      label={text.copy(issues.length)}
      compose={issues.length === 0 ? null : () => copiedText(issues, unit, asOf)}
      done={text.copied(issues.length)}
    />
  );
}
