import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { JudgedRow } from "../../ledger/task/judge-row";
import { columnOf } from "../../ledger/rows/columns";
import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import { words } from "../ui/text";
import type { CurrentRowState } from "../state/current-row";
import type { PaneState } from "../state/pane-state";
import { draftOf } from "../state/row-drafts";
import type { PaneStore } from "../state/pane-store";
import { RowFacts } from "./RowFacts";
import { RowForm } from "./RowForm";
import { RowIssues } from "./RowIssues";
import { RowLight } from "./RowLight";
import { text } from "./text";

const useStyles = makeStyles({
  body: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

interface Props {
  readonly current: CurrentRowState;
  /** The row as it stands; null: the cursor is in none. */
  readonly judged: JudgedRow | null;
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly waiting: string | null;
}

/** All about the task under the cursor; where it is in none, how to come to one, and what is not written yet. */
export function RowBody({ current, judged, state, store, waiting }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { shown, drafts, end } = current;
  const row = shown?.row ?? null;
  const draft = draftOf(drafts, row?.no ?? NaN);
  const wouldBe = useMemo(() => row && store.row.judge(row, draft), [row, draft, store]);
  const others = [...drafts.keys()].filter((no) => no !== row?.no).sort((a, b) => a - b);
  const goTo = (no: number): void =>
    void store.goTo({ cell: "", no, column: row?.known.noHeader ?? columnOf("no").header });
  return (
    <div className={mergeClasses(styles.body, styles.parts)}>
      {others.length > 0 && (
        <div className={layout.buttons}>
          <span className={layout.note}>{text.otherDrafts}</span>
          {others.map((no) => (
            <Button
              key={no}
              size="small"
              onClick={() => {
                goTo(no);
              }}
            >
              {words.task(no)}
            </Button>
          ))}
        </div>
      )}
      {shown === null || row === null || judged === null || wouldBe === null ? (
        <p className={layout.note}>{text.howTo}</p>
      ) : (
        <>
          <div role="group" aria-label={text.steps} className={layout.buttons}>
            <ActionButton
              label={text.before}
              waiting={end === -1 ? text.noneBefore : null}
              onPress={() => void store.row.step(-1)}
            />
            <ActionButton
              label={text.next}
              waiting={end === 1 ? text.noneNext : null}
              onPress={() => void store.row.step(1)}
            />
            <ActionButton
              label={text.toCell}
              waiting={waiting}
              onPress={() => {
                goTo(row.no);
              }}
            />
          </div>
          <p className={layout.sentence}>{shown.about.measure}</p>
          <RowLight now={judged.explained} wouldBe={draft.size > 0 ? wouldBe.explained : null} />
          <RowIssues
            issues={(state.check?.issues ?? []).filter(({ no }) => no === row.no)}
            waiting={waiting}
            onFix={(issue) => void store.row.fix(issue)}
          />
          <RowForm row={row} draft={draft} wouldBe={wouldBe} store={store.row} waiting={waiting} />
          <RowFacts current={current} explained={judged.explained} about={shown.about} store={store.row} />
        </>
      )}
    </div>
  );
}
