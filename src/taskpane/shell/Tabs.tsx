import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";

const useStyles = makeStyles({
  tab: {
    position: "relative",
    height: "100%",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    // A border and no background: high contrast shows it too.
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: tokens.spacingHorizontalS,
      bottom: 0,
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
  count: {
    marginLeft: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusLarge,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
  },
  grave: { backgroundColor: tokens.colorPaletteRedBackground3, color: tokens.colorNeutralForegroundOnBrand },
});

export interface TabOf<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** What waits there; 0 shows nothing. */
  readonly count: number;
  readonly isGrave: boolean;
  /** What the count is of. */
  readonly title: string | undefined;
}

interface Props<Key extends string> {
  readonly label: string;
  readonly className: string;
  readonly tabs: readonly TabOf<Key>[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
}

/**
 * Tabs after the pattern of the ARIA guide: one stop of Tab, arrows move between them, Enter and Space select. Fluent's
 * bring 22 kB of focus management for the same.
 */
export function Tabs<Key extends string>({ label, className, tabs, selected, onSelect }: Props<Key>) {
  const styles = useStyles();
  return (
    <div role="tablist" aria-label={label} className={className} onKeyDown={moveAlong}>
      {tabs.map(({ key, label: word, count, isGrave, title }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`tab-${key}`}
          aria-controls="tab-panel"
          aria-selected={key === selected}
          tabIndex={key === selected ? 0 : -1}
          className={mergeClasses(styles.tab, key === selected && styles.selected)}
          onClick={() => {
            onSelect(key);
          }}
        >
          {word}
          {count > 0 && (
            <span title={title} className={mergeClasses(styles.count, isGrave && styles.grave)}>
              {count > MOST ? `${MOST}+` : count}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
const MOST = 999;

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const by = STEPS[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const here = tabs.findIndex((tab) => tab === document.activeElement);
  const next = Number.isFinite(by) ? (here + by + tabs.length) % tabs.length : by > 0 ? tabs.length - 1 : 0;
  tabs[next]?.focus();
}
