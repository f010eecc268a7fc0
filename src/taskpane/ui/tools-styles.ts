import { makeStyles, tokens } from "@fluentui/react-components";

/** How high the tabs are, which stay above. */
export const TABS_HEIGHT = "40px";
/** Where the pane is so low (at 400%) that it scrolls as a whole, nothing stays. */
const LOW = "@media (max-height: 399px)";

/** The tools of a list: they stay below the tabs while the list scrolls. */
export const useToolsStyles = makeStyles({
  tools: {
    position: "sticky",
    top: TABS_HEIGHT,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [LOW]: { position: "static" },
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  toggle: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  choice: { flexGrow: 1, flexBasis: "9em", minWidth: 0 },
  end: { marginLeft: "auto" },
  more: { color: tokens.colorBrandForegroundLink },
  section: { overflowWrap: "anywhere" },
  below: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} 0`,
  },
});
