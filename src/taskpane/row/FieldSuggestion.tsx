import { Button } from "@fluentui/react-components";
import { STATUSES } from "../../ledger/rows/columns";
import { entryOf } from "../../ledger/task/entries";
import type { RowDraft } from "../../ledger/task/row-edit";
import { cellOf, type StaffKey, type TaskRow } from "../../ledger/task/task-row";
import { isoOf } from "../../plan/serial";
import { text } from "./text";

interface Props {
  readonly column: StaffKey;
  readonly row: TaskRow;
  readonly draft: RowDraft;
  readonly onTake: (entry: string) => void;
}

/** What one would most likely type next, a press away; nothing where the field has it. */
export function FieldSuggestion({ column, row, draft, onTake }: Props) {
  const offer = suggestionFor(column, row, draft);
  if (offer === null) return null;
  return (
    <Button
      appearance="subtle"
      size="small"
      onClick={() => {
        onTake(offer.entry);
      }}
    >
      {offer.label}
    </Button>
  );
}

const [, , FINISHED] = STATUSES;

/** Of a finished task 完成进度 is 100%; 更新日期 is 统计截止日 for who reports for the meeting. The pane knows no clock. */
function suggestionFor(
  column: StaffKey,
  row: TaskRow,
  draft: RowDraft,
): { readonly label: string; readonly entry: string } | null {
  const entry = (key: StaffKey): string => draft.get(key)?.entry ?? entryOf(key, cellOf(row, key));
  const { asOf } = row.settings;
  if (column === "progress" && entry("status") === FINISHED && entry("progress") !== "100")
    return { label: text.fillWhole, entry: "100" };
  if (column !== "updatedOn" || asOf === null || draft.size === 0) return null;
  const day = isoOf(asOf);
  return entry("updatedOn") === day ? null : { label: text.fillDay(day), entry: day };
}
