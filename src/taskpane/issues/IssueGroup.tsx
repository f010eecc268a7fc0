import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { FOLDED } from "../ui/FoldButton";
import { STOP } from "../ui/arrow-keys";
import { useIssueStyles } from "../ui/issue-styles";
import { useLayout } from "../ui/layout";
import { text } from "./text";
import { words } from "../ui/text";
import { offersOf } from "./fix-offers";
import { FixPreview } from "./FixPreview";
import type { IssuesOfCode } from "./issue-groups";
import { IssueRow } from "./IssueRow";
import type { ShownIssue } from "./shown-issues";

/** How many more are shown at a time: a code may have thousands. */
const MORE = 100;

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    // Around all of it: in a narrow pane the buttons stand in a line of their own.
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
  },
  heading: { flexGrow: 1, minWidth: 0, padding: 0 },
  all: { flexShrink: 0 },
  fold: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, color: tokens.colorBrandForegroundLink },
});

interface Props {
  readonly group: IssuesOfCode;
  readonly title: string | undefined;
  /** How many are shown. */
  readonly shown: number;
  /** The issue that Tab reaches, in this group or another. */
  readonly tabStop: string | null;
  /** Keys of those whose fix is being looked at. */
  readonly preview: readonly string[];
  readonly waiting: string | null;
  readonly onShow: (count: number) => void;
  readonly onGo: (listed: ShownIssue) => void;
  /** Mends these; what wants a look first is shown first. */
  readonly onFix: (issues: readonly ShownIssue[]) => void;
  readonly onWrite: (issues: readonly ShownIssue[]) => void;
  readonly onCancel: () => void;
}

/** All issues of one code under their heading. */
export function IssueGroup(props: Props) {
  const { group, title, shown, tabStop, preview, waiting, onShow, onGo, onFix, onWrite, onCancel } = props;
  const styles = useStyles();
  const shared = useIssueStyles();
  const layout = useLayout();
  const list = useRef<HTMLUListElement>(null);
  const fixable = group.issues.filter(({ issue }) => issue.fix !== null);
  const looked = fixable.filter(({ key }) => preview.includes(key));
  const offers = offersOf(fixable);
  const count = group.issues.length;
  return (
    <div data-key={group.issues[0]?.key}>
      <div className={styles.head}>
        <h4 className={mergeClasses(shared.heading, styles.heading)}>
          {text.group(group.code, title, count)}
        </h4>
        {offers.map(({ label, issues }) => (
          <Button
            {...STOP}
            key={label}
            className={styles.all}
            size="small"
            aria-label={text.ofGroup(label, group.code, title)}
            disabledFocusable={waiting !== null}
            onClick={() => {
              onFix(issues);
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      {looked.length > 1 && (
        <FixPreview issues={looked} waiting={waiting} onWrite={onWrite} onCancel={onCancel} />
      )}
      <ul ref={list} className={layout.list}>
        {group.issues.slice(0, shown).map((listed) => (
          <IssueRow
            key={listed.key}
            listed={listed}
            inTabOrder={listed.key === tabStop}
            waiting={waiting}
            onGo={() => {
              onGo(listed);
            }}
            onFix={() => {
              onFix([listed]);
            }}
          >
            {looked.length === 1 && looked[0] === listed && (
              <FixPreview issues={looked} waiting={waiting} onWrite={onWrite} onCancel={onCancel} />
            )}
          </IssueRow>
        ))}
      </ul>
      <div className={shared.fold}>
        {count > shown && (
          <Button
            {...STOP}
            className={styles.fold}
            appearance="subtle"
            size="small"
            aria-expanded={shown > FOLDED}
            onClick={() => {
              const first = shown;
              flushSync(() => {
                onShow(shown + MORE);
              });
              // Reading goes on at the first that was hidden, not below all of them where the button now is.
              list.current?.children.item(first)?.querySelector("button")?.focus();
            }}
          >
            {words.more(Math.min(MORE, count - shown))}
          </Button>
        )}
        {shown > FOLDED && count > FOLDED && (
          <Button
            {...STOP}
            className={styles.fold}
            appearance="subtle"
            size="small"
            onClick={() => {
              onShow(FOLDED);
            }}
          >
            {words.fewer(FOLDED)}
          </Button>
        )}
      </div>
    </div>
  );
}
