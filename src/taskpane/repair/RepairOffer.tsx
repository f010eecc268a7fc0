import type { RepairSummary } from "../../actions/outcome/repair-summary";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ActionButton } from "../ui/ActionButton";
import { FOLDED, FoldButton } from "../ui/FoldButton";
import { useLayout } from "../ui/layout";
import { repairChanges, type RepairChange } from "./repair-changes";
import { text } from "./text";
import { words } from "../ui/text";

const useStyles = makeStyles({
  change: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly repair: RepairSummary;
  readonly waiting: string | null;
  readonly onCopy: () => void;
  readonly onRepair: () => void;
  readonly onCancel: () => void;
}

/** What a repair will change, before it does; where it takes something away, a copy is offered first. */
export function RepairOffer({ repair, waiting, onCopy, onRepair, onCancel }: Props) {
  const layout = useLayout();
  const why = whyCopy(repair);
  return (
    <section className={layout.section} aria-labelledby="offer">
      <h2 id="offer" className={layout.heading}>
        {repair.older ? text.offerUpdate : text.offer}
      </h2>
      {why !== null && (
        <>
          <p className={layout.sentence}>{text.copyFirst[why]}</p>
          <div className={layout.buttons}>
            <ActionButton label={text.saveCopy} waiting={waiting} onPress={onCopy} />
          </div>
        </>
      )}
      {repairChanges(repair).map((change) => (
        <Change key={change.title} {...change} />
      ))}
      <p className={layout.sentence}>{text.offerKeeps}</p>
      <div className={layout.buttons}>
        <ActionButton
          primary
          label={repair.older ? text.doUpdate : text.doRepair}
          waiting={waiting}
          onPress={onRepair}
        />
        <ActionButton label={words.cancel} waiting={waiting} onPress={onCancel} />
      </div>
    </section>
  );
}

function whyCopy({ older, replaced, movedDays }: RepairSummary): keyof typeof text.copyFirst | null {
  if (older) return "older";
  return replaced.length + movedDays.length > 0 ? "replaced" : null;
}

function Change({ title, count, entries }: RepairChange) {
  const styles = useStyles();
  const layout = useLayout();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div>
      <h3 className={mergeClasses(styles.change, layout.counted)}>
        <span>{title}</span> <span>{count}</span>
      </h3>
      {entries.length > 0 && (
        <ul className={mergeClasses(layout.list, layout.note)}>
          {entries.slice(0, unfolded ? undefined : FOLDED).map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      )}
      <FoldButton
        count={entries.length}
        unfolded={unfolded}
        onToggle={() => {
          setUnfolded(!unfolded);
        }}
      />
    </div>
  );
}
