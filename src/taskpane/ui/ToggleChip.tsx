import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  chip: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalS}`, fontVariantNumeric: "tabular-nums" },
  // A thicker edge says it without a colour.
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderTopColor: tokens.colorNeutralStroke1Selected,
    borderRightColor: tokens.colorNeutralStroke1Selected,
    borderBottomColor: tokens.colorNeutralStroke1Selected,
    borderLeftColor: tokens.colorNeutralStroke1Selected,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1Selected}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
});

interface Props {
  readonly checked: boolean;
  readonly title?: string;
  readonly disabledFocusable?: boolean;
  readonly children: ReactNode;
  readonly onClick: () => void;
}

/** A choice that is on or off, in a line of tools. Fluent's toggle is 5 kB of looks that nothing else here has. */
export function ToggleChip({ checked, title, disabledFocusable = false, children, onClick }: Props) {
  const styles = useStyles();
  return (
    <Button
      className={mergeClasses(styles.chip, checked && styles.pressed)}
      size="small"
      title={title}
      aria-pressed={checked}
      disabledFocusable={disabledFocusable}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
