import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { STOP } from "./arrow-keys";
import { useIssueStyles } from "./issue-styles";
import { useLayout } from "./layout";

const useStyles = makeStyles({
  heading: { flexGrow: 1, minWidth: 0, margin: 0, padding: 0 },
  toggle: {
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
    backgroundColor: tokens.colorTransparentBackground,
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    // Not below the tools, which stay.
    scrollMarginTop: "80px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** What stands before the name, such as a light. */
  readonly before?: ReactNode;
  readonly name: ReactNode;
  readonly count: number;
}

/** The heading of a group of a list, with how many it has; pressing it folds the group away, or opens it. */
export function FoldHeading({ open, onOpen, before, name, count }: Props) {
  const styles = useStyles();
  const shared = useIssueStyles();
  const layout = useLayout();
  return (
    <h3 className={mergeClasses(shared.heading, styles.heading)}>
      <button
        {...STOP}
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        onClick={() => {
          onOpen(!open);
        }}
      >
        <span aria-hidden>{open ? "▾" : "▸"}</span>
        {before} <span className={styles.name}>{name}</span> <span className={layout.counted}>{count}</span>
      </button>
    </h3>
  );
}
