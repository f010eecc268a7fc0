import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CATALOGUE } from "../../ledger/checks/catalogue";
import { useLayout } from "../ui/layout";
import { text } from "./text";

const useStyles = makeStyles({
  fold: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: {
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  entry: { marginTop: tokens.spacingVerticalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What each code means and how it is mended, as the catalogue of checks says. */
export function Legend() {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>{text.legend}</summary>
      <dl className={layout.list}>
        {CATALOGUE.map(({ code, severity, title, meaning, fixing }) => (
          <div key={code} className={styles.entry}>
            <dt className={mergeClasses(layout.counted, styles.name)}>
              <span>
                {code} {title}
              </span>{" "}
              <span>{text.severities[severity]}</span>
            </dt>
            <dd className={styles.meaning}>
              {meaning}
              {text.fixing[fixing ?? "none"]}。
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
