import { makeStyles, tokens } from "@fluentui/react-components";

/** The list of issues and its headings. Rows reach the pane's edges: hover and focus are as wide as the column. */
export const useIssueStyles = makeStyles({
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`, fontSize: tokens.fontSizeBase300 },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground1 },
  fold: { padding: `0 ${tokens.spacingHorizontalL}` },
});
