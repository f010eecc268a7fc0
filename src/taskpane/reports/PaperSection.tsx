import { makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Concern } from "../../actions/outcome/ledger-state";
import { ActionButton } from "../ui/ActionButton";
import { useLayout } from "../ui/layout";
import type { WrittenPapers } from "../state/pane-state";
import { text } from "./text";
import { countedNames } from "../ui/counted-names";
import { CopyText } from "../ui/CopyText";

const useStyles = makeStyles({ unit: { minWidth: 0 } });

interface Props {
  readonly day: string;
  readonly concerns: readonly Concern[];
  /** The last ones that were written; null before any. */
  readonly papers: WrittenPapers | null;
  readonly waiting: string | null;
  readonly onBulletin: () => void;
  /** "": to all units that suggest a letter. */
  readonly onLetters: (unit: string) => void;
}

/** 通报 and 函件 as Word files; once they are written, their text to copy as a second way. */
export function PaperSection({ day, concerns, papers, waiting, onBulletin, onLetters }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [chosen, setChosen] = useState("");
  const units = countedNames(concerns, (concern) => concern.units);
  // After an edit the unit may have nothing left.
  const unit = units.some(({ name }) => name === chosen) ? chosen : "";
  return (
    <section className={layout.section} aria-label={text.papers}>
      <h2 className={layout.heading}>{text.papers}</h2>
      <p className={layout.note}>{text.papersWill(day)}</p>
      <div className={layout.buttons}>
        <ActionButton label={text.bulletin} waiting={waiting} onPress={onBulletin} />
      </div>
      <Select
        className={styles.unit}
        aria-label={text.lettersTo}
        value={unit}
        onChange={(_, { value }) => {
          setChosen(value);
        }}
      >
        <option value="">{text.lettersToAll(units.length)}</option>
        {units.map(({ name, count }) => (
          <option key={name} value={name}>
            {text.letterTo(name, count)}
          </option>
        ))}
      </Select>
      <div className={layout.buttons}>
        <ActionButton
          label={text.letters}
          waiting={waiting}
          onPress={() => {
            onLetters(unit);
          }}
        />
      </div>
      {papers !== null && (
        <CopyText
          key={papers.at}
          label={text.copyPapers(text[papers.papers])}
          compose={() => papers.text}
          done={text.copiedPapers(text[papers.papers])}
        />
      )}
    </section>
  );
}
