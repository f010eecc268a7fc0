import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { columnOf } from "../../ledger/rows/columns";
import { readEntry } from "../../ledger/task/entries";
import type { JudgedRow } from "../../ledger/task/judge-row";
import { changedSince, editsOf, type RowDraft } from "../../ledger/task/row-edit";
import { STAFF_KEYS, type StaffKey, type TaskRow } from "../../ledger/task/task-row";
import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import type { CurrentRow } from "../state/current-row";
import { RowField } from "./RowField";
import { text } from "./text";

const useStyles = makeStyles({
  // What is typed can be written wherever one has scrolled to.
  bar: {
    position: "sticky",
    bottom: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly row: TaskRow;
  readonly draft: RowDraft;
  /** The row with what is typed. */
  readonly wouldBe: JudgedRow;
  readonly store: CurrentRow;
  readonly waiting: string | null;
}

const headers = (keys: readonly StaffKey[]): readonly string[] => keys.map((key) => columnOf(key).header);

/** Why the draft cannot be written; null: it can. */
function obstacle(draft: RowDraft, contested: readonly StaffKey[]): string | null {
  if (draft.size === 0) return text.nothing;
  const refused = [...draft].flatMap(([key, { entry }]) =>
    readEntry(key, entry).kind === "refused" ? [key] : [],
  );
  if (refused.length > 0) return text.refused(headers(refused));
  return contested.length > 0 ? text.contested(headers(contested)) : null;
}

/** The form of the columns that staff fill in: checked as one types, written as one row when one says so. */
export function RowForm({ row, draft, wouldBe, store, waiting }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const changed = changedSince(row, editsOf(draft));
  const why =
    waiting ??
    obstacle(
      draft,
      changed.map(({ key }) => key),
    );
  const form = useRef<HTMLElement>(null);
  /** Writes, and leads to what has to be chosen or put right where that could not be. */
  const write = async (): Promise<void> => {
    if (why === null) await store.write();
    form.current?.querySelector<HTMLElement>('[data-conflict], [aria-invalid="true"]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void write();
  };
  return (
    <section ref={form} className={styles.form} aria-label={text.form} onKeyDown={onKeyDown}>
      <h3 className={layout.small}>{text.form}</h3>
      {STAFF_KEYS.map((key) => (
        <RowField
          key={key}
          column={key}
          row={row}
          draft={draft}
          issues={draft.has(key) ? (wouldBe.issues.get(key) ?? []) : []}
          changed={changed.find((one) => one.key === key) ?? null}
          store={store}
        />
      ))}
      <div className={mergeClasses(layout.buttons, draft.size > 0 && styles.bar)}>
        <ActionButton
          primary={draft.size > 0}
          label={text.write(draft.size)}
          waiting={why}
          onPress={() => void write()}
        />
        {draft.size > 0 && (
          <ActionButton
            label={text.giveUp}
            waiting={waiting}
            onPress={() => {
              store.giveUp();
            }}
          />
        )}
      </div>
      <p className={layout.note}>{text.formKeys}</p>
    </section>
  );
}
