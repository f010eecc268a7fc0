import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { isoOf } from "../../plan/serial";
import type { PaneState, PaneTab } from "../state/pane-state";
import { useHidden } from "../ui/hidden";
import type { PaneStore } from "../state/pane-store";
import { AsOfField } from "./AsOfField";
import { text } from "./text";

const useStyles = makeStyles({
  head: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  day: { fontVariantNumeric: "tabular-nums" },
  arrow: { marginLeft: tokens.spacingHorizontalXS },
  field: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
});

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly waiting: string | null;
}

/** The day, always there, which unfolds to be changed; and the way to the settings. Nothing without a ledger. */
export function Head({ state: { look, tab }, store, waiting }: Props) {
  const styles = useStyles();
  const hidden = useHidden();
  const [opened, setOpened] = useState(false);
  const toggle = useRef<HTMLDivElement>(null);
  const [before, setBefore] = useState<PaneTab>("today");
  const ledger = look?.ledger === true ? look : null;
  // Without a day nothing can be judged: it is asked for.
  const unfolded = opened || ledger?.asOf === null;
  return (
    <header className={ledger === null ? undefined : styles.head}>
      <h1 className={hidden}>{text.title}</h1>
      {ledger !== null && (
        <>
          <div ref={toggle} className={styles.line}>
            <Button
              className={styles.day}
              appearance="subtle"
              aria-expanded={unfolded}
              onClick={() => {
                setOpened(!unfolded);
              }}
            >
              {ledger.asOf === null ? text.chooseDay : text.asOfShort(isoOf(ledger.asOf))}
              <span aria-hidden className={styles.arrow}>
                {unfolded ? "▴" : "▾"}
              </span>
            </Button>
            <Button
              appearance="subtle"
              aria-pressed={tab === "settings"}
              onClick={() => {
                setBefore(tab);
                store.show(tab === "settings" ? before : "settings");
              }}
            >
              {tab === "settings" ? text.back : text.settings}
            </Button>
          </div>
          {unfolded && (
            <div className={styles.field}>
              <AsOfField
                look={ledger}
                chosen={null}
                waiting={waiting}
                onChoose={(day) => {
                  setOpened(false);
                  toggle.current?.querySelector("button")?.focus();
                  void store.setAsOf(day);
                }}
              />
            </div>
          )}
        </>
      )}
    </header>
  );
}
