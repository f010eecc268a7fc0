import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore, type KeyboardEvent } from "react";
import type { PaneState } from "../state/pane-state";
import { draftOf } from "../state/row-drafts";
import type { PaneStore } from "../state/pane-store";
import { shortLight } from "./short-light";
import { RowBody } from "./RowBody";
import { text } from "./text";
import { useWide, WIDE } from "./wide";

/** Below this height (400% zoom) the page scrolls as a whole. */
const LOW = "@media (max-height: 399px)";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    // Some of the view above stays in sight.
    maxHeight: "clamp(160px, 100vh - 320px, 60vh)",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [LOW]: { maxHeight: "none" },
    [WIDE]: {
      gridColumn: 2,
      gridRow: 2,
      maxHeight: "none",
      borderTop: "none",
      borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  line: {
    display: "flex",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    flexShrink: 0,
    width: "100%",
    boxSizing: "border-box",
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    border: "none",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
  },
  press: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  // Where there is no room for all of it, the units give way.
  words: {
    display: "flex",
    flexGrow: 1,
    minWidth: 0,
    whiteSpace: "pre",
    fontVariantNumeric: "tabular-nums",
  },
  units: { overflow: "hidden", textOverflow: "ellipsis" },
  mark: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto", [LOW]: { overflowY: "visible" } },
});

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly waiting: string | null;
}

/**
 * 当前行, at the foot of every view: which task the cursor is in; unfolded, all about it and the form of what staff fill in.
 * Where there is room for two columns it is the second, and always unfolded.
 */
export function CurrentRow({ state, store, waiting }: Props) {
  const styles = useStyles();
  const wide = useWide();
  const current = useSyncExternalStore(store.row.subscribe, store.row.getSnapshot);
  const { shown, drafts, unfolded } = current;
  const row = shown?.row ?? null;
  const draft = row === null ? null : draftOf(drafts, row.no);
  const judged = useMemo(() => row && store.row.judge(row, new Map()), [row, store]);
  const open = wide || unfolded;
  const mark =
    draft !== null && draft.size > 0
      ? text.unwrittenHere
      : drafts.size > 0
        ? text.unwritten(drafts.size)
        : null;
  const line = (
    <>
      <span className={styles.words}>
        {shown === null || judged === null ? (
          <span>{text.nowhere}</span>
        ) : (
          <>
            <span>{text.task(shown.row.no)}</span>
            <span className={styles.units}>{text.part(shown.about.units.join("、"))}</span>
            <span>{text.part(shortLight(judged.explained, shown.row.settings))}</span>
          </>
        )}
      </span>
      {mark !== null && <span className={styles.mark}>{mark}</span>}
    </>
  );
  return (
    <aside
      className={styles.row}
      aria-label={text.title}
      onKeyDown={(event) => {
        stepByKeys(event, store);
      }}
    >
      {wide ? (
        <h2 className={styles.line}>{line}</h2>
      ) : (
        <button
          type="button"
          className={mergeClasses(styles.line, styles.press)}
          aria-expanded={open}
          aria-controls="current-row"
          onClick={() => {
            store.row.unfold(!unfolded);
          }}
        >
          {line}
          <span aria-hidden>{unfolded ? "▾" : "▴"}</span>
        </button>
      )}
      {open && (
        <div id="current-row" className={styles.body}>
          <RowBody current={current} judged={judged} state={state} store={store} waiting={waiting} />
        </div>
      )}
    </aside>
  );
}

/** Alt with an arrow; a select opens its list by the same keys, and keeps them. */
function stepByKeys(event: KeyboardEvent<HTMLElement>, store: PaneStore): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
  if (!event.altKey || step === null || event.target instanceof HTMLSelectElement) return;
  event.preventDefault();
  void store.row.step(step);
}
