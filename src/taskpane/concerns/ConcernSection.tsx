import type { LedgerState } from "../../actions/outcome/ledger-state";
import { makeStyles, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { LIGHTS } from "../../ledger/lights/lights";
import { isoOf } from "../../plan/serial";
import { ActionButton } from "../ui/ActionButton";
import { ConcernList } from "./ConcernList";
import { useLayout } from "../ui/layout";
import { concernUnits } from "../state/concern-units";
import { text } from "./text";
import { words } from "../ui/text";
import type { CellPlace } from "../../ledger/rows/find-cell";

const useStyles = makeStyles({
  toggle: { minWidth: 0, padding: `0 ${tokens.spacingHorizontalS}`, fontVariantNumeric: "tabular-nums" },
  unit: { minWidth: 0 },
});

/** 逾期 and what is at risk, gravest first. */
const CONCERNING = LIGHTS.filter(({ concern }) => concern !== "none");

interface Props {
  readonly ledger: LedgerState | null;
  readonly waiting: string | null;
  /** The colours cannot be read, and all formats of the sheet may be cleared; null: nothing is asked. */
  readonly clearing: { readonly onClear: () => void; readonly onKeep: () => void } | null;
  readonly onHighlight: () => void;
  readonly onGo: (place: CellPlace) => void;
}

/** 预警: the overdue and at-risk tasks, by light and by unit, each leading to its cell. */
export function ConcernSection({ ledger, waiting, clearing, onHighlight, onGo }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setUnit] = useState("");
  const concerns = ledger?.concerns ?? [];
  const units = concernUnits(concerns);
  const unit = units.some(({ name }) => name === chosen) ? chosen : "";
  const ofUnit = concerns.filter(({ units: own }) => unit === "" || own.includes(unit));
  return (
    <section className={layout.section} aria-label={words.tabs.concerns}>
      <div className={layout.buttons}>
        <ActionButton
          primary={clearing === null}
          label={text.highlight}
          waiting={waiting}
          onPress={onHighlight}
        />
      </div>
      <p className={layout.note}>{text.highlightWill}</p>
      {clearing !== null && (
        <>
          <p className={layout.sentence}>{text.clearing}</p>
          <div className={layout.buttons}>
            <ActionButton
              primary
              label={text.clearAndHighlight}
              waiting={waiting}
              onPress={clearing.onClear}
            />
            <ActionButton label={text.keepFormats} waiting={null} onPress={clearing.onKeep} />
          </div>
        </>
      )}
      {ledger !== null && concerns.length === 0 && (
        <p className={layout.sentence}>
          {text.noConcerns(ledger.asOf === null ? words.noDay : isoOf(ledger.asOf))}
        </p>
      )}
      {concerns.length > 0 && (
        <>
          <div className={layout.buttons} role="group" aria-label={words.lights}>
            {CONCERNING.map(({ word }) => (
              <ToggleButton
                key={word}
                className={styles.toggle}
                size="small"
                checked={!hidden.has(word)}
                onClick={() => {
                  setHidden(toggled(hidden, word));
                }}
              >
                {words.wordCounted(word, ofUnit.filter(({ light }) => light === word).length)}
              </ToggleButton>
            ))}
          </div>
          <Select
            className={styles.unit}
            aria-label={words.unit}
            value={unit}
            onChange={(_, { value }) => {
              setUnit(value);
            }}
          >
            <option value="">{words.allUnits(concerns.length)}</option>
            {units.map(({ name, count }) => (
              <option key={name} value={name}>
                {words.wordCounted(name, count)}
              </option>
            ))}
          </Select>
          <ConcernList concerns={ofUnit.filter(({ light }) => !hidden.has(light))} onGo={onGo} />
        </>
      )}
    </section>
  );
}

function toggled(words: ReadonlySet<string>, word: string): ReadonlySet<string> {
  return words.has(word) ? new Set([...words].filter((one) => one !== word)) : new Set([...words, word]);
}
