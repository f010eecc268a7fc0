import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LIGHTS } from "../../ledger/lights/lights";
import { asPercent } from "../../ledger/rows/shown-cell";
import type { ExplainedLight } from "../../ledger/task/explain-light";
import { useLayout } from "../ui/layout";
import { text } from "./text";

const useStyles = makeStyles({
  reason: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  light: {
    display: "inline-block",
    marginRight: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  // Its two colours go together, in high contrast too.
  lit: { forcedColorAdjust: "none" },
  bars: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  track: { height: "4px", backgroundColor: tokens.colorNeutralBackground5 },
  // Borders, which high contrast draws too; of backgrounds it draws none.
  planned: { borderBottom: `4px solid ${tokens.colorNeutralForeground3}` },
  actual: { borderBottom: `4px solid ${tokens.colorBrandBackground}` },
});

interface Props {
  readonly now: ExplainedLight;
  /** The light once what is typed is written; null: nothing is typed. */
  readonly wouldBe: ExplainedLight | null;
}

/** The light with its reason in words, planned progress against the one reported, and what the draft will make of it. */
export function RowLight({ now, wouldBe }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const colours = LIGHTS.find(({ word }) => word === now.light)?.colours;
  const hasFill = colours !== undefined && colours.fill !== null;
  const will = wouldBe !== null && wouldBe.reason !== now.reason ? wouldBe : null;
  return (
    <div className={layout.stack}>
      <p className={styles.reason}>
        <span
          className={mergeClasses(styles.light, hasFill && styles.lit)}
          style={hasFill ? { backgroundColor: colours.fill, color: colours.font } : undefined}
        >
          {now.light}
        </span>
        {now.reason}
      </p>
      {now.planned !== null && now.actual !== null && (
        <div className={styles.bars}>
          <Bar words={text.planned(rounded(now.planned))} share={now.planned} className={styles.planned} />
          <Bar words={text.actual(rounded(now.actual))} share={now.actual} className={styles.actual} />
        </div>
      )}
      <div role="status">
        {will !== null && <p className={layout.note}>{text.afterWriting(will.light, will.reason)}</p>}
      </div>
    </div>
  );
}

const rounded = (share: number): string => asPercent(Math.round(share * 100) / 100);

function Bar({
  words,
  share,
  className,
}: {
  readonly words: string;
  readonly share: number;
  readonly className: string;
}) {
  const styles = useStyles();
  return (
    <>
      <span>{words}</span>
      <span aria-hidden className={styles.track}>
        <span className={className} style={{ display: "block", width: `${share * 100}%` }} />
      </span>
    </>
  );
}
