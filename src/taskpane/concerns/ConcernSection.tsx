import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { columnOf } from "../../ledger/rows/columns";
import { isoOf } from "../../plan/serial";
import { TableButtons } from "../in-table/TableButtons";
import { isFiltering } from "../state/concern-filter";
import type { PaneState } from "../state/pane-state";
import type { PaneStore } from "../state/pane-store";
import { ActionButton } from "../ui/ActionButton";
import { focusRow } from "../ui/focus-row";
import { useLayout } from "../ui/layout";
import { words } from "../ui/text";
import { useToolsStyles } from "../ui/tools-styles";
import { ConcernList } from "./ConcernList";
import { ConcernTools } from "./ConcernTools";
import { CopyReminders } from "./CopyReminders";
import { listedTasks, tasksByGravity } from "./listed-tasks";
import { MoreConcernTools } from "./MoreConcernTools";
import { groupTasks, type TaskRow } from "./task-groups";
import { text } from "./text";

const LIGHT_HEADER = columnOf("light").header;

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly waiting: string | null;
}

/** 预警: the overdue and at-risk tasks, found by light, unit, part, month or words, each leading to its cell. */
export function ConcernSection({ state, store, waiting }: Props) {
  const layout = useLayout();
  const tools = useToolsStyles();
  const list = useRef<HTMLDivElement>(null);
  const [choosing, setChoosing] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { judged, concernFilter: filter, offersClearing } = state;
  const tasks = useMemo(() => (judged === null ? [] : tasksByGravity(judged)), [judged]);
  const listed = useMemo(() => listedTasks(tasks, filter), [tasks, filter]);
  const groups = useMemo(() => {
    const parts = [...new Set(judged?.all.map(({ part }) => part))];
    return groupTasks(listed, filter.grouping, parts);
  }, [listed, filter.grouping, judged]);
  const rows = groups.flatMap((group) => group.rows);

  function fold(name: string, away: boolean): void {
    setFolded((now) => new Set([...[...now].filter((one) => one !== name), ...(away ? [name] : [])]));
  }
  function go({ task }: TaskRow): void {
    void store.goTo({ cell: task.cell, no: task.no, column: LIGHT_HEADER });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "F8" || rows.length === 0) return;
    event.preventDefault();
    const by = event.shiftKey ? -1 : 1;
    const here = rows.findIndex(({ id }) => id === current);
    const next = rows[((here === -1 && by === -1 ? 0 : here) + by + rows.length) % rows.length];
    if (next === undefined) return;
    flushSync(() => {
      fold(groups.find((group) => group.rows.includes(next))?.name ?? "", false);
      setCurrent(next.id);
    });
    focusRow(list.current, next.id);
    go(next);
  }

  return (
    <section className={tools.section} aria-label={words.tabs.concerns} onKeyDown={onKeyDown}>
      <ConcernTools
        tasks={tasks}
        filter={filter}
        choosing={choosing}
        onFilter={store.filterConcerns}
        onChoosing={setChoosing}
      />
      <div className={tools.below}>
        {choosing && (
          <>
            <MoreConcernTools tasks={tasks} filter={filter} onFilter={store.filterConcerns} />
            <TableButtons
              state={state}
              store={store}
              waiting={waiting}
              unit={filter.unit}
              numbers={listed.map(({ no }) => no)}
            />
            <div className={layout.buttons}>
              <ActionButton
                small
                label={text.highlight}
                waiting={waiting}
                onPress={() => void store.highlight()}
              />
            </div>
            <p className={layout.note}>{text.highlightWill}</p>
          </>
        )}
        {judged !== null && listed.length === 0 && (
          <p className={layout.sentence}>
            {isFiltering(filter)
              ? text.noneShown
              : text.noConcerns(judged.asOf === null ? words.noDay : isoOf(judged.asOf))}
          </p>
        )}
        {judged !== null && (
          <CopyReminders
            ledger={judged}
            tasks={tasks}
            issues={state.check?.issues ?? []}
            unit={filter.unit}
            beside={<span className={layout.note}>{text.listed(listed.length, rows.length)}</span>}
          />
        )}
        {offersClearing && (
          <>
            <p className={layout.sentence}>{text.clearing}</p>
            <div className={layout.buttons}>
              <ActionButton
                primary
                label={text.clearAndHighlight}
                waiting={waiting}
                onPress={() => void store.clearAndHighlight()}
              />
              <ActionButton label={text.keepFormats} waiting={null} onPress={store.dismissClearing} />
            </div>
          </>
        )}
        <ConcernList
          list={list}
          groups={groups}
          by={filter.grouping}
          current={current}
          folded={folded}
          onFold={fold}
          onCurrent={setCurrent}
          onGo={go}
        />
      </div>
    </section>
  );
}
