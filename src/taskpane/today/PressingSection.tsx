import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Concern } from "../../actions/outcome/ledger-state";
import { columnOf } from "../../ledger/rows/columns";
import type { CellPlace } from "../../ledger/rows/find-cell";
import { useLayout } from "../ui/layout";
import { useRowStyles } from "../ui/row-styles";
import { words } from "../ui/text";
import { pressingUnits } from "./pressing-units";
import { text } from "./text";

const useStyles = makeStyles({
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalL})` },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
  what: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  how: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});

/** So many of each are shown; the rest is a press away. */
const MOST = 5;
const LIGHT_HEADER = columnOf("light").header;

interface Props {
  readonly concerns: readonly Concern[];
  readonly onGo: (place: CellPlace) => void;
  readonly onAll: () => void;
  readonly onUnit: (unit: string) => void;
}

/** 最需过问: the gravest tasks, each leading to its cell, and the units that have most of them. */
export function PressingSection({ concerns, onGo, onAll, onUnit }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const rows = useRowStyles();
  return (
    <section className={layout.section} aria-labelledby="pressing">
      <div className={layout.counted}>
        <h2 id="pressing" className={layout.heading}>
          {text.pressing}
        </h2>
        {concerns.length > 0 && (
          <Link as="button" onClick={onAll}>
            {text.all(concerns.length)}
          </Link>
        )}
      </div>
      {concerns.length === 0 && <p className={layout.sentence}>{text.none}</p>}
      <ul className={mergeClasses(layout.list, styles.list)}>
        {concerns.slice(0, MOST).map((concern) => (
          <li key={concern.no}>
            <button
              type="button"
              className={rows.row}
              onClick={() => {
                onGo({ ...concern, column: LIGHT_HEADER });
              }}
            >
              <span className={styles.line}>
                <span className={styles.what}>
                  {words.task(concern.no)} {concern.measure}
                </span>
                <span className={styles.how}>
                  {concern.daysLeft < 0 ? words.daysLeft(concern.daysLeft) : concern.light}
                </span>
              </span>
              <span className={rows.place}>{concern.units.join("、")}</span>
            </button>
          </li>
        ))}
      </ul>
      {concerns.length > 0 && (
        <>
          <h3 className={layout.small}>{text.pressingUnits}</h3>
          <ul className={mergeClasses(layout.list, styles.list)}>
            {pressingUnits(concerns, MOST).map(({ unit, counts }) => (
              <li key={unit}>
                <button
                  type="button"
                  className={mergeClasses(rows.row, styles.line)}
                  onClick={() => {
                    onUnit(unit);
                  }}
                >
                  <span className={styles.what}>{unit}</span>{" "}
                  <span className={mergeClasses(layout.note, styles.how)}>
                    {counts.map(({ word, count }) => words.wordCounted(word, count)).join(" · ")}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
