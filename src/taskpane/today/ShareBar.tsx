import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: "8px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  filled: { height: "100%", backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: "none" },
});

/** A share as a bar; its numbers stand beside it. */
export function ShareBar({ part, of }: { readonly part: number; readonly of: number }) {
  const styles = useStyles();
  return (
    <div aria-hidden className={styles.track}>
      <div className={styles.filled} style={{ width: `${of === 0 ? 0 : (part / of) * 100}%` }} />
    </div>
  );
}
