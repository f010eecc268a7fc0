import { isoOf } from "../../plan/serial";
import type { Serial } from "../../plan/plan";
import { ActionButton } from "../ActionButton";
import { IssueList } from "./IssueList";
import { useLayout } from "../layout";
import type { Check } from "../pane-state";
import { text } from "../text";
import type { CellPlace } from "../../ledger/find-cell";

interface Props {
  readonly check: Check | null;
  /** The workbook's 统计截止日 now; the check may have been made for another. */
  readonly asOf: Serial | null;
  readonly titles: ReadonlyMap<string, string>;
  readonly waiting: string | null;
  readonly onValidate: () => void;
  readonly onRepair: () => void;
  readonly onGo: (place: CellPlace) => void;
}

/** 校验: the button, and what the last check found. */
export function CheckSection({ check, asOf, titles, waiting, onValidate, onRepair, onGo }: Props) {
  const layout = useLayout();
  return (
    <section className={layout.section} aria-label={text.tabs.check}>
      <div className={layout.buttons}>
        <ActionButton primary label={text.validate} waiting={waiting} onPress={onValidate} />
        <ActionButton label={text.repair} waiting={waiting} onPress={onRepair} />
      </div>
      {check !== null && check.asOf !== asOf && <p className={layout.sentence}>{text.dayChanged}</p>}
      <p className={layout.note}>{check === null ? text.notChecked : whichCheck(check)}</p>
      {check !== null && check.issues.length === 0 && <p className={layout.sentence}>{text.noIssues}</p>}
      {check !== null && <IssueList issues={check.issues} titles={titles} onGo={onGo} />}
    </section>
  );
}

function whichCheck({ at, asOf }: Check): string {
  return text.checkedAt(at, asOf === null ? text.noDay : isoOf(asOf));
}
