import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { isoOf } from "../../plan/serial";
import { dayTyped } from "../../ledger/settings/readable-date";
import type { Serial } from "../../plan/plan";
import type { PaneLook } from "../../actions/look";
import { ActionButton } from "../ui/ActionButton";
import { text } from "./text";

const useStyles = makeStyles({
  line: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  date: { flexGrow: 1, minWidth: 0, fontVariantNumeric: "tabular-nums" },
  field: { minWidth: 0 },
});

interface Props {
  readonly look: PaneLook;
  readonly chosen: Serial | null;
  readonly waiting: string | null;
  readonly onChoose: (day: Serial) => void;
}

/**
 * 统计截止日. In a ledger the new day moves every light, so it is written on 应用 or Enter, not while it is typed;
 * Escape takes it back. Before there is a ledger every complete date is simply taken.
 */
export function AsOfField({ look, chosen, waiting, onChoose }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const held = look.ledger ? look.asOf : (chosen ?? look.proposed.asOf);
  const shown = isoOf(held ?? look.proposed.asOf);
  // A draft belongs to the day it was typed over: when that changes, whatever changed it is newer.
  const [draft, setDraft] = useState({ over: held, text: shown });
  const typed = draft.over === held ? draft.text : shown;
  const day = dayTyped(typed);
  const pending = look.ledger && day !== held;

  function type(value: string): void {
    setDraft({ over: held, text: value });
    const complete = dayTyped(value);
    if (!look.ledger && complete !== null) onChoose(complete);
  }
  function apply(): void {
    if (!pending || day === null || waiting !== null) return;
    input.current?.focus(); // the button goes away
    onChoose(day);
  }

  return (
    <Field
      className={styles.field}
      label={text.asOf}
      hint={whyThisDay(look, chosen, pending)}
      validationState={day === null ? "error" : "none"}
      validationMessage={day === null ? text.asOfIncomplete : null}
    >
      {(control) => (
        <div className={styles.line}>
          <Input
            {...control}
            input={{ ref: input }}
            className={styles.date}
            placeholder={text.dayForm}
            value={typed}
            readOnly={waiting !== null}
            onChange={(_, { value }) => {
              type(value);
            }}
            onKeyDown={({ key }) => {
              if (key === "Enter") apply();
              if (key === "Escape") type(shown);
            }}
          />
          {pending && (
            <ActionButton
              label={text.apply}
              waiting={waiting ?? (day === null ? text.asOfIncomplete : null)}
              onPress={apply}
            />
          )}
        </div>
      )}
    </Field>
  );
}

function whyThisDay({ ledger, asOf, proposed }: PaneLook, chosen: Serial | null, pending: boolean): string {
  const proposal = text.asOfProposed(isoOf(proposed.asOf), proposed.reason);
  if (!ledger) return chosen === null || chosen === proposed.asOf ? proposal : text.asOfChosen(isoOf(chosen));
  if (asOf === null) return text.asOfMissing(proposal);
  return pending ? text.asOfPending(isoOf(asOf)) : text.asOfStored(isoOf(asOf));
}
