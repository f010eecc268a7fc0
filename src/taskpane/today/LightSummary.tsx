import type { LedgerState } from "../../actions/outcome/ledger-state";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LIGHTS } from "../../ledger/lights/lights";
import { isoOf } from "../../plan/serial";
import { useLayout } from "../ui/layout";
import { text } from "./text";
import { words } from "../ui/text";

const useStyles = makeStyles({
  lights: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(8.5em, 1fr))",
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  light: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    whiteSpace: "nowrap",
  },
  plain: { border: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** How many tasks stand under each light, in the light's own colours: the sheet's, in either theme. */
export function LightSummary({ ledger }: { readonly ledger: LedgerState }) {
  const styles = useStyles();
  const layout = useLayout();
  const lit = [...ledger.lights.values()];
  const counts = LIGHTS.map((light) => ({
    light,
    count: lit.filter((word) => word === light.word).length,
  }));
  return (
    <section className={layout.section} aria-labelledby="lights">
      <h2 id="lights" className={layout.heading}>
        {words.lights}
      </h2>
      <ul className={mergeClasses(layout.list, styles.lights)}>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ light: { word, colours }, count }) => (
            <li
              key={word}
              className={mergeClasses(layout.counted, styles.light, colours.fill === null && styles.plain)}
              style={
                colours.fill === null ? undefined : { backgroundColor: colours.fill, color: colours.font }
              }
            >
              <span>{word}</span> <span>{count}</span>
            </li>
          ))}
      </ul>
      <p className={layout.note}>
        {text.lightsOf(ledger.tasks, ledger.asOf === null ? words.noDay : isoOf(ledger.asOf))}
        {ledger.stale.length > 0 && text.stale(ledger.stale.length)}
      </p>
    </section>
  );
}
