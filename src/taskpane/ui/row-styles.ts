import { makeStyles, tokens } from "@fluentui/react-components";

/** A row of a list that leads to a cell: as wide as the pane, its place in small print. */
export const useRowStyles = makeStyles({
  row: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    border: "none",
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    // Not below the tools, which stay, nor behind what stays at the foot.
    scrollMarginTop: "64px",
    scrollMarginBottom: "40px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  place: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
});
