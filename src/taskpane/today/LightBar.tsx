import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { words } from "../ui/text";
import { useHidden } from "../ui/hidden";
import type { Standing } from "./standing";
import { text } from "./text";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    height: "14px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  piece: {
    minWidth: "2px",
    padding: 0,
    border: "none",
    cursor: "pointer",
    // The colours are what it says; the words stand below it.
    forcedColorAdjust: "none",
    "& + &": { borderLeft: `1px solid ${tokens.colorNeutralBackground1}` },
  },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  // A light's two colours go together, in high contrast too.
  lit: { forcedColorAdjust: "none" },
  plain: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

interface Props {
  readonly lights: Standing["lights"];
  readonly stale: number;
  /** Leads to the tasks of a light that is a concern, or to 未更新. */
  readonly onLight: (word: string) => void;
  readonly onStale: () => void;
}

/** All tasks as one bar in the lights' own colours, and the numbers that one tells of, each leading to its list. */
export function LightBar({ lights, stale, onLight, onStale }: Props) {
  const styles = useStyles();
  const hidden = useHidden();
  const concerns = lights.filter(({ light }) => light.concern !== "none");
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {lights
          .filter(({ count }) => count > 0)
          .map(({ light: { word, colours, concern }, count }) => (
            <button
              key={word}
              type="button"
              tabIndex={-1}
              className={styles.piece}
              title={`${word} ${count}`}
              style={{ flexGrow: count, flexBasis: 0, backgroundColor: colours.fill ?? "transparent" }}
              onClick={() => {
                if (concern !== "none") onLight(word);
              }}
            />
          ))}
      </div>
      <div className={styles.chips}>
        {concerns.map(({ light: { word, colours }, count, change }) => (
          <button
            key={word}
            type="button"
            className={mergeClasses(styles.chip, styles.lit)}
            style={{ backgroundColor: colours.fill ?? undefined, color: colours.font }}
            onClick={() => {
              onLight(word);
            }}
          >
            {word} {count}
            {change !== null && text.changed(change)}
            <span className={hidden}>{text.look}</span>
          </button>
        ))}
        <button type="button" className={mergeClasses(styles.chip, styles.plain)} onClick={onStale}>
          {words.stale} {stale}
          <span className={hidden}>{text.look}</span>
        </button>
      </div>
    </>
  );
}
