import { makeStyles, tokens } from "@fluentui/react-components";
import type { PaneState } from "../state/pane-state";
import type { PaneStore } from "../state/pane-store";
import { ActionButton } from "../ui/ActionButton";
import { text } from "./text";

const useStyles = makeStyles({
  // It stays at the foot of whatever is looked at: rows that one does not see are easily forgotten.
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly waiting: string | null;
}

/** What the pane did to the table in Excel, as long as it is so, and the way back. */
export function TableBar({ state: { table }, store, waiting }: Props) {
  const styles = useStyles();
  if (table === null) return null;
  const { shown, sorted } = table;
  const words = [
    ...(shown === null ? [] : [text.shown(shown.wanted, shown.rows)]),
    ...(sorted ? [text.sorted] : []),
  ];
  return (
    <section className={styles.bar} aria-label={text.region}>
      <span>{words.join("，")}</span>
      <ActionButton small label={text.restore} waiting={waiting} onPress={() => void store.restoreTable()} />
    </section>
  );
}
