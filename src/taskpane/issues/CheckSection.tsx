import { Button, Switch } from "@fluentui/react-components";
import { useMemo, useRef, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { isoOf } from "../../plan/serial";
import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import type { LastCheck, PaneState } from "../state/pane-state";
import type { PaneStore } from "../state/store";
import { TakeBack } from "../repair/TakeBack";
import { text } from "./text";
import { words } from "../ui/text";
import { chosenIssues, unfoldedTo, visibleIssues, type ChangeView, type CheckView } from "./check-view";
import { CopyIssues } from "./CopyIssues";
import { FixReport } from "./FixReport";
import { groupIssues } from "./issue-groups";
import { IssueFilters } from "./IssueFilters";
import { IssueList } from "./IssueList";
import { focusRow } from "./kept-place";
import { Legend } from "./Legend";
import { goneSince, shownIssues, type ShownIssue } from "./shown-issues";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly titles: ReadonlyMap<string, string>;
  readonly waiting: string | null;
  readonly view: CheckView;
  readonly onView: ChangeView;
}

/** 校验: what the last check found, what mends it, and what to send to the units. */
export function CheckSection({ state, store, titles, waiting, view, onView }: Props) {
  const layout = useLayout();
  const list = useRef<HTMLDivElement>(null);
  const { check, look, live, fixed } = state;
  const all = useMemo(() => (check === null ? [] : shownIssues(check)), [check]);
  const chosen = chosenIssues(all, view);
  const severities = groupIssues(visibleIssues(chosen, view));
  const ordered = severities.flatMap(({ groups }) => groups.flatMap(({ issues }) => issues));

  function go({ issue }: ShownIssue): void {
    void store.goTo(issue);
  }
  /** To the next issue or the one before, over the ends; the cell is shown, the focus stays here. */
  function step(by: 1 | -1): void {
    const here = ordered.findIndex(({ key }) => key === view.current);
    const from = here === -1 && by === -1 ? 0 : here;
    const next = ordered[(from + by + ordered.length) % ordered.length];
    if (next === undefined) return;
    const { code } = next.issue;
    const group = ordered.filter(({ issue }) => issue.code === code);
    flushSync(() => {
      onView((now) => ({ ...unfoldedTo(now, code, group.indexOf(next)), current: next.key }));
    });
    focusRow(list.current, next.key);
    go(next);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "F8") return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  }
  function write(issues: readonly ShownIssue[]): void {
    void store.fix(issues.map(({ issue }) => issue)).then(() => {
      onView((now) => ({ ...now, preview: [] }));
    });
  }
  function fix(issues: readonly ShownIssue[]): void {
    // What the repair of insert mends is not all that it does: it lists everything itself before it writes.
    if (issues.every(({ issue }) => issue.fix?.kind === "repair")) void store.insert();
    else if (issues.every(({ issue }) => issue.fixing === "automatic")) write(issues);
    else onView((now) => ({ ...now, preview: issues.map(({ key }) => key) }));
  }
  function cancel(): void {
    const [first] = view.preview;
    flushSync(() => {
      onView((now) => ({ ...now, preview: [] }));
    });
    if (first !== undefined) focusRow(list.current, first);
  }

  return (
    <section className={layout.section} aria-label={words.tabs.issues} onKeyDown={onKeyDown}>
      <div className={layout.buttons}>
        <ActionButton primary label={text.validate} waiting={waiting} onPress={() => void store.validate()} />
        <ActionButton label={text.repair} waiting={waiting} onPress={() => void store.insert()} />
      </div>
      <Switch
        label={text.live}
        title={text.liveWill}
        checked={live !== "off"}
        onChange={(_, { checked }) => void store.turnLive(checked)}
      />
      <p className={layout.note}>{check === null ? text.notChecked : whichCheck(check)}</p>
      {check !== null && check.asOf !== (look?.asOf ?? null) && (
        <p className={layout.sentence}>{text.dayChanged}</p>
      )}
      {check !== null && all.length === 0 && <p className={layout.sentence}>{text.noIssues}</p>}
      {look?.undoKept === false && <p className={layout.note}>{text.undoEmptied}</p>}
      {fixed !== null && <FixReport report={fixed} onDismiss={store.dismissFixReport} />}
      <TakeBack state={state} store={store} waiting={waiting} />
      {all.length > 0 && (
        <>
          <IssueFilters all={all} chosen={chosen} view={view} onView={onView} />
          <div className={layout.buttons} role="group" aria-label={text.walk} title={text.nextKeys}>
            <Button
              size="small"
              aria-keyshortcuts="Shift+F8"
              disabledFocusable={ordered.length === 0}
              onClick={() => {
                step(-1);
              }}
            >
              {text.previous}
            </Button>
            <Button
              size="small"
              aria-keyshortcuts="F8"
              disabledFocusable={ordered.length === 0}
              onClick={() => {
                step(1);
              }}
            >
              {text.next}
            </Button>
          </div>
          {ordered.length === 0 && <p className={layout.sentence}>{text.noneShown}</p>}
        </>
      )}
      <IssueList
        list={list}
        severities={severities}
        view={view}
        titles={titles}
        waiting={waiting}
        onView={onView}
        onGo={go}
        onFix={fix}
        onWrite={write}
        onCancel={cancel}
      />
      {all.length > 0 && (
        <CopyIssues issues={ordered.map(({ issue }) => issue)} unit={view.unit} asOf={check?.asOf ?? null} />
      )}
      <Legend />
    </section>
  );
}

function whichCheck(check: LastCheck): string {
  const { at, asOf, since } = check;
  const when = text.checkedAt(at, asOf === null ? words.noDay : isoOf(asOf));
  if (since === null) return when;
  const added = shownIssues(check).filter(({ isNew }) => isNew).length;
  return `${when}；${text.since(since.at, added, goneSince(check))}`;
}
