import { Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { Issue } from "../../ledger/fixes/issue";
import { columnOf, STATUSES, type Column } from "../../ledger/rows/columns";
import { entryOf, readEntry } from "../../ledger/task/entries";
import type { ChangedCell, RowDraft } from "../../ledger/task/row-edit";
import { cellOf, hasColumn, type StaffKey, type TaskRow } from "../../ledger/task/task-row";
import type { CurrentRow } from "../state/current-row";
import { FieldConflict } from "./FieldConflict";
import { FieldSuggestion } from "./FieldSuggestion";
import { text } from "./text";

const useStyles = makeStyles({
  wide: { width: "100%", minWidth: 0 },
  dirty: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: tokens.spacingHorizontalS },
});

/** Columns of long texts. */
const LONG: ReadonlySet<StaffKey> = new Set(["report", "problems"]);

interface Props {
  readonly column: StaffKey;
  readonly row: TaskRow;
  readonly draft: RowDraft;
  /** What the checks say of the cell as it would be. */
  readonly issues: readonly Issue[];
  /** Null: nobody else changed it. */
  readonly changed: ChangedCell | null;
  readonly store: CurrentRow;
}

/** One cell of the form: what it holds or what is typed for it, and below it what is wrong with that. Esc takes it back. */
export function RowField({ column, row, draft, issues, changed, store }: Props) {
  const styles = useStyles();
  const { header, kind } = columnOf(column);
  const typed = draft.get(column);
  const value = typed?.entry ?? entryOf(column, cellOf(row, column));
  const read = typed === undefined ? null : readEntry(column, typed.entry);
  const refused = read?.kind === "refused" ? read.why : null;
  const messages = refused === null ? issues.map(({ message }) => message) : [refused];
  const isError = refused !== null || issues.some(({ severity }) => severity === "error");
  const missing = !hasColumn(row, column);
  const onChange = (_: unknown, data: { readonly value: string }): void => {
    store.type(column, data.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || typed === undefined) return;
    event.stopPropagation();
    store.giveUp(column);
  };
  const shared = { className: styles.wide, value, onChange, onKeyDown, disabled: missing };
  return (
    <div className={typed === undefined ? undefined : styles.dirty}>
      <Field
        label={header}
        size="small"
        hint={missing ? text.missing : null}
        validationState={messages.length === 0 ? "none" : isError ? "error" : "warning"}
        validationMessage={messages.length === 0 ? null : messages.join("")}
      >
        {kind === "choice" ? (
          <Select {...shared}>
            {choicesWith(value).map((choice) => (
              <option key={choice} value={choice}>
                {choice === "" ? text.blankStatus : choice}
              </option>
            ))}
          </Select>
        ) : LONG.has(column) ? (
          <Textarea {...shared} resize="vertical" rows={3} />
        ) : (
          <Input {...shared} placeholder={exampleFor(kind)} contentAfter={kind === "share" ? "%" : null} />
        )}
      </Field>
      <FieldSuggestion
        column={column}
        row={row}
        draft={draft}
        onTake={(entry) => {
          store.type(column, entry);
        }}
      />
      {changed !== null && (
        <FieldConflict
          changed={changed}
          onMine={() => {
            store.keepMine(column);
          }}
          onTheirs={() => {
            store.giveUp(column);
          }}
        />
      )}
    </div>
  );
}

/** How an entry is spelt, in the empty field: below it, it would push the form down. */
function exampleFor(kind: Column["kind"]): string {
  return kind === "date" ? text.dateExample : kind === "share" ? text.percentExample : "";
}

/** The choices of 完成状态; an entry that is none of them stays choosable, so that it is not lost unseen. */
function choicesWith(value: string): readonly string[] {
  const choices: readonly string[] = ["", ...STATUSES];
  return choices.includes(value) ? choices : [value, ...choices];
}
