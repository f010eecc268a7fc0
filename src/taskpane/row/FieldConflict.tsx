import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellValue } from "../../ledger/cells/ledger";
import { columnOf } from "../../ledger/rows/columns";
import { shownCell } from "../../ledger/rows/shown-cell";
import type { ChangedCell } from "../../ledger/task/row-edit";
import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import { text } from "./text";

const useStyles = makeStyles({
  box: {
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  values: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
    "& dd": { margin: 0 },
  },
});

interface Props {
  readonly changed: ChangedCell;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** A cell that somebody else changed since it was shown: the three values, and whose is to hold. */
export function FieldConflict({ changed: { key, was, is, will }, onMine, onTheirs }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { header } = columnOf(key);
  const shown = (value: CellValue): string => (value === "" ? text.blank : shownCell(value, key));
  return (
    <div
      role="group"
      aria-label={text.ofField(text.changedBy, header)}
      className={styles.box}
      tabIndex={-1}
      data-conflict
    >
      <p className={layout.small}>{text.changedBy}</p>
      <dl className={styles.values}>
        <dt>{text.was}</dt>
        <dd>{shown(was)}</dd>
        <dt>{text.is}</dt>
        <dd>{shown(is)}</dd>
        <dt>{text.will}</dt>
        <dd>{shown(will)}</dd>
      </dl>
      <div className={layout.buttons}>
        <ActionButton label={text.mine} waiting={null} onPress={onMine} />
        <ActionButton label={text.theirs} waiting={null} onPress={onTheirs} />
      </div>
    </div>
  );
}
