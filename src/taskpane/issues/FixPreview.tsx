import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { columnOf } from "../../ledger/rows/columns";
import type { Fix } from "../../ledger/fixes/fix";
import type { Issue } from "../../ledger/fixes/issue";
import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import { text } from "./text";
import { words } from "../ui/text";
import { cellOnly } from "./copied-text";
import { waysOut } from "./fix-offers";
import { fixWords } from "../../ledger/fixes/fix-words";
import type { ListedRow } from "./issue-groups";

const useStyles = makeStyles({
  preview: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: "none",
    ":focus-visible": { border: `1px solid ${tokens.colorStrokeFocus2}` },
  },
  changes: { maxHeight: "40vh", overflowY: "auto" },
  sides: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  side: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  way: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}` },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  will: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  /** Each has a fix. */
  readonly issues: readonly ListedRow[];
  readonly waiting: string | null;
  /** Writes these, each with the fix that it has. */
  readonly onWrite: (issues: readonly ListedRow[]) => void;
  readonly onCancel: () => void;
  /** Excel can undo what is written; below that version it empties its list of what can be undone. */
  readonly undoKept: boolean;
}

/**
 * What is there and what will be, row by row and side by side, before anything is written. Where there is more than one
 * way out each is shown, and has its own button.
 */
export function FixPreview({ issues, waiting, onWrite, onCancel, undoKept }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    region.current?.focus();
  }, []);
  const title = text.previewTitle(issues.length);
  const ways = waysOut(issues);
  return (
    <section
      ref={region}
      className={styles.preview}
      tabIndex={-1}
      aria-label={title}
      data-key={issues[0]?.id}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h4 className={layout.small}>{title}</h4>
      {issues.some(({ listed }) => listed.issue.trust === "guess") && (
        <p className={layout.note}>{text.guessed}</p>
      )}
      {ways.length > 1 && <p className={layout.note}>{text.eitherWay}</p>}
      {ways.map((way) => (
        <Changes key={way.label} label={way.label} issues={way.issues} />
      ))}
      {!undoKept && <p className={layout.note}>{text.undoEmptied}</p>}
      <div className={layout.buttons}>
        {ways.map(({ label, issues: meant }) => (
          <ActionButton
            key={label}
            primary={ways.length === 1}
            label={label === "" ? text.write(meant.length) : text.writeThis(label, meant.length)}
            waiting={waiting}
            onPress={() => {
              onWrite(meant);
            }}
          />
        ))}
        <ActionButton label={words.cancel} waiting={null} onPress={onCancel} />
      </div>
    </section>
  );
}

/** Where the fix writes: another column of the row where the issue is seen in one and mended in the other (P04). */
function placeOf({ no, cell, column }: Issue, fix: Fix): string {
  const header = fix.kind === "cell" ? columnOf(fix.key).header : column;
  if (no !== null && header !== column) return `${words.task(no)} ${header ?? ""}`;
  return [text.place(no, cellOnly(cell)), ...(header === null ? [] : [header])].join(" ");
}

/** The cells that one way out changes. */
function Changes({ label, issues }: { readonly label: string; readonly issues: readonly ListedRow[] }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <>
      {label !== "" && <h5 className={mergeClasses(layout.small, styles.way)}>{label}</h5>}
      <ul className={mergeClasses(layout.list, styles.changes)}>
        {issues.map(({ id, listed: { issue } }) => {
          if (issue.fix === null) return null;
          const { was, will } = fixWords(issue.fix);
          return (
            <li key={id}>
              <div className={styles.label}>{placeOf(issue, issue.fix)}</div>
              <div className={styles.sides}>
                <div className={styles.side}>
                  <span className={styles.label}>{text.was} </span>
                  {was}
                </div>
                <div className={styles.side}>
                  <span className={styles.label}>{text.will} </span>
                  <span className={styles.will}>{will}</span>
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
