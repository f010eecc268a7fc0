import { useMemo, useRef, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { Serial } from "../../plan/plan";
import { isoOf } from "../../plan/serial";
import { useLayout } from "../ui/layout";
import { useToolsStyles } from "../ui/tools-styles";
import type { LastCheck, PaneState } from "../state/pane-state";
import type { PaneStore } from "../state/pane-store";
import { TableButtons } from "../in-table/TableButtons";
import { TakeBack } from "../repair/TakeBack";
import { text } from "./text";
import { words } from "../ui/text";
import type { ChangeView, CheckView } from "./check-view";
import { CopyIssues } from "./CopyIssues";
import { FixReport } from "./FixReport";
import { choicesAtWork, chosenIssues, visibleIssues } from "./issue-filter";
import { groupIssues, type ListedRow } from "./issue-groups";
import { IssueList } from "./IssueList";
import { IssueTools } from "./IssueTools";
import { focusRow } from "../ui/focus-row";
import { Legend } from "./Legend";
import { MoreChoices } from "./MoreChoices";
import { goneSince, shownIssues, type ShownIssue } from "./shown-issues";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly titles: ReadonlyMap<string, string>;
  readonly waiting: string | null;
  readonly view: CheckView;
  readonly onView: ChangeView;
}

/** 问题: what the last check found, what mends it, and what to send to the units. */
export function CheckSection({ state, store, titles, waiting, view, onView }: Props) {
  const layout = useLayout();
  const tools = useToolsStyles();
  const list = useRef<HTMLDivElement>(null);
  const { check, look, fixed, judged } = state;
  const tasks = judged?.all;
  const all = useMemo(() => (check === null ? [] : shownIssues(check, tasks)), [check, tasks]);
  const choices = useMemo(() => choicesAtWork(all, view), [all, view]);
  const chosen = useMemo(() => chosenIssues(all, choices), [all, choices]);
  const gone = useMemo(() => (check === null ? 0 : goneSince(check)), [check]);
  const { hidden, grouping } = view;
  const visible = useMemo(() => visibleIssues(chosen, { hidden }), [chosen, hidden]);
  const groups = useMemo(() => groupIssues(visible, grouping), [visible, grouping]);

  function go({ listed: { issue } }: ListedRow): void {
    void store.goTo(issue);
  }
  /** To the next issue or the one before, over the ends; the cell is shown, the focus stays here. */
  function step(by: 1 | -1): void {
    const ordered = groups.flatMap((group) => group.rows.map((row) => ({ row, group })));
    const here = ordered.findIndex(({ row }) => row.id === view.current);
    const from = here === -1 && by === -1 ? 0 : here;
    const next = ordered[(from + by + ordered.length) % ordered.length];
    if (next === undefined) return;
    const { row, group } = next;
    flushSync(() => {
      onView((now) => ({ ...now, open: new Map([...now.open, [group.id, true]]), current: row.id }));
    });
    focusRow(list.current, row.id);
    go(row);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "F8") return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  }
  function write(rows: readonly ListedRow[]): void {
    void store.fix(rows.map(({ listed }) => listed.issue)).then(() => {
      onView((now) => ({ ...now, preview: [] }));
    });
  }
  function fix(rows: readonly ListedRow[]): void {
    const issues = rows.map(({ listed }) => listed.issue);
    // What the repair of insert mends is not all that it does: it lists everything itself before it writes.
    if (issues.every((issue) => issue.fix?.kind === "repair")) void store.insert();
    else if (issues.every(({ fixing }) => fixing === "automatic")) write(rows);
    else onView((now) => ({ ...now, preview: rows.map(({ id }) => id) }));
  }
  function cancel(): void {
    const [first] = view.preview;
    flushSync(() => {
      onView((now) => ({ ...now, preview: [] }));
    });
    if (first !== undefined) focusRow(list.current, first);
  }

  const note = (
    <p className={layout.note}>{check === null ? text.notChecked : whichCheck(check, all, gone)}</p>
  );
  return (
    <section className={tools.section} aria-label={words.tabs.issues} onKeyDown={onKeyDown}>
      <IssueTools
        all={all}
        chosen={chosen}
        choices={choices}
        view={view}
        waiting={waiting}
        nothing={groups.length === 0}
        onView={onView}
        onValidate={() => void store.validate()}
        onStep={step}
      />
      <div className={tools.below}>
        {view.choosing && (
          <>
            <MoreChoices all={all} choices={choices} view={view} onView={onView} />
            <TableButtons
              state={state}
              store={store}
              waiting={waiting}
              unit={choices.unit}
              numbers={visible.flatMap(({ issue: { no } }) => (no === null ? [] : [no]))}
            />
          </>
        )}
        {check === null || all.length === 0 ? (
          note
        ) : (
          <CopyIssues
            issues={visible.map(({ issue }) => issue)}
            message={{
              unit: choices.unit,
              day: dayWords(check.asOf),
              answerBy: judged?.answerBy == null ? null : isoOf(judged.answerBy),
              order: judged?.units ?? [],
            }}
            beside={note}
          />
        )}
        {check !== null && check.asOf !== (look?.asOf ?? null) && (
          <p className={layout.sentence}>{text.dayChanged}</p>
        )}
        {grouping === "unit" && visible.length > 0 && (
          <p className={layout.note}>
            {text.assignments(
              visible.length,
              groups.reduce((sum, { rows }) => sum + rows.length, 0),
            )}
          </p>
        )}
        {check !== null && all.length === 0 && <p className={layout.sentence}>{text.noIssues}</p>}
        {fixed !== null && <FixReport report={fixed} onDismiss={store.dismissFixReport} />}
        <TakeBack state={state} store={store} waiting={waiting} />
        {all.length > 0 && groups.length === 0 && <p className={layout.sentence}>{text.noneShown}</p>}
        <IssueList
          list={list}
          groups={groups}
          view={view}
          titles={titles}
          waiting={waiting}
          onView={onView}
          onGo={go}
          onFix={fix}
          onWrite={write}
          onCancel={cancel}
          undoKept={look?.undoKept ?? true}
        />
        <Legend />
      </div>
    </section>
  );
}

function dayWords(day: Serial | null): string {
  return day === null ? words.noDay : isoOf(day);
}

function whichCheck({ at, asOf, since }: LastCheck, all: readonly ShownIssue[], gone: number): string {
  const when = text.checkedAt(at, dayWords(asOf));
  return since === null
    ? when
    : `${when}；${text.since(since.at, all.filter(({ isNew }) => isNew).length, gone)}`;
}
