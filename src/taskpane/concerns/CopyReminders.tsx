import { useMemo, type ReactNode } from "react";
import type { LedgerState } from "../../actions/outcome/ledger-state";
import type { Issue } from "../../ledger/fixes/issue";
import { owingUnits, reminderText } from "../../ledger/letters/reminder-text";
import { isoOf } from "../../plan/serial";
import { CopyText } from "../ui/CopyText";
import { words } from "../ui/text";
import type { ListedTask } from "./listed-tasks";
import { text } from "./text";

interface Props {
  readonly ledger: LedgerState;
  readonly tasks: readonly ListedTask[];
  readonly issues: readonly Issue[];
  /** The unit that it is written to, "" for all that owe something. */
  readonly unit: string;
  /** What stands on the same line. */
  readonly beside: ReactNode;
}

/** 复制催报文字: all that the unit owes, or that any unit owes, whatever of it is listed. */
export function CopyReminders({ ledger, tasks, issues, unit, beside }: Props) {
  const owing = useMemo(() => owingUnits(tasks, issues, ledger.units), [tasks, issues, ledger.units]);
  const meant = owing.filter(({ name }) => unit === "" || name === unit);
  const owed = new Set(meant.flatMap((one) => one.tasks.map(({ no }) => no)));
  const asking = {
    day: ledger.asOf === null ? words.noDay : isoOf(ledger.asOf),
    answerBy: ledger.answerBy === null ? null : isoOf(ledger.answerBy),
  };
  return (
    <CopyText
      label={unit === "" ? text.copyReminders(meant.length) : text.copyReminder(owed.size)}
      compose={meant.length === 0 ? null : () => reminderText(meant, asking)}
      done={text.copied(owed.size)}
      beside={beside}
    />
  );
}
