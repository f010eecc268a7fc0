import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { STOP } from "../ui/arrow-keys";
import { FoldHeading } from "../ui/FoldHeading";
import { useIssueStyles } from "../ui/issue-styles";
import { useLayout } from "../ui/layout";
import { RowBlocks } from "../ui/RowBlocks";
import { text } from "./text";
import { offersOf } from "./fix-offers";
import { FixPreview } from "./FixPreview";
import type { IssuesTogether, ListedRow } from "./issue-groups";
import { IssueRow } from "./IssueRow";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    // Around all of it: in a narrow pane the buttons stand in a line of their own.
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} 0`,
  },
  code: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  all: { flexShrink: 0 },
});

interface Props {
  readonly group: IssuesTogether;
  /** What the check of a code is called. */
  readonly title: string | undefined;
  readonly open: boolean;
  /** The row that Tab reaches, in this group or another. */
  readonly tabStop: string | null;
  readonly held: ReadonlySet<string>;
  /** Ids of the rows whose fix is being looked at. */
  readonly preview: readonly string[];
  readonly waiting: string | null;
  readonly onOpen: (open: boolean) => void;
  readonly onGo: (row: ListedRow) => void;
  /** Mends these; what wants a look first is shown first. */
  readonly onFix: (rows: readonly ListedRow[]) => void;
  readonly onWrite: (rows: readonly ListedRow[]) => void;
  readonly onCancel: () => void;
  /** Excel can undo what a fix writes. */
  readonly undoKept: boolean;
}

/** The issues of one code, or of one unit, under their heading, which folds them away. */
export function IssueGroup(props: Props) {
  const { group, title, open, tabStop, held, preview, onOpen, onGo, onFix, ...look } = props;
  const { waiting } = look;
  const styles = useStyles();
  const shared = useIssueStyles();
  const layout = useLayout();
  const { by, name, severity, rows } = group;
  const fixable = rows.filter(({ listed }) => listed.issue.fix !== null);
  const looked = fixable.filter(({ id }) => preview.includes(id));
  // Of a unit the codes are mixed, and each has its own manner of being looked at.
  const offers = by === "code" ? offersOf(fixable) : [];
  const called = by === "code" ? (title ?? name) : name === "" ? text.ofNoUnit : name;
  return (
    <div data-key={rows[0]?.id}>
      <div className={styles.head}>
        <FoldHeading
          open={open}
          onOpen={onOpen}
          before={by === "code" && <span className={shared[severity]}>{text.severities[severity]}</span>}
          name={
            <>
              {called}
              {by === "code" && title !== undefined && <span className={styles.code}> {name}</span>}
            </>
          }
          count={rows.length}
        />
        {open &&
          offers.map(({ label, issues }) => (
            <Button
              {...STOP}
              key={label}
              className={styles.all}
              size="small"
              aria-label={text.ofGroup(label, name, title)}
              disabledFocusable={waiting !== null}
              onClick={() => {
                onFix(issues);
              }}
            >
              {label}
            </Button>
          ))}
      </div>
      {looked.length > 1 && <FixPreview issues={looked} {...look} />}
      {open && (
        <RowBlocks
          className={layout.list}
          label={called}
          rows={rows}
          idOf={({ id }) => id}
          held={held}
          render={(row, place) => (
            <IssueRow
              row={row}
              place={place}
              by={by}
              inTabOrder={row.id === tabStop}
              waiting={waiting}
              onGo={() => {
                onGo(row);
              }}
              onFix={() => {
                onFix([row]);
              }}
            >
              {looked.length === 1 && looked[0] === row && <FixPreview issues={looked} {...look} />}
            </IssueRow>
          )}
        />
      )}
    </div>
  );
}
