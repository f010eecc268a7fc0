import { Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { readField, type SettingField } from "../../ledger/settings/setting-fields";
import { useLayout } from "../ui/layout";
import { text } from "./text";

const useStyles = makeStyles({
  input: { maxWidth: "12em", fontVariantNumeric: "tabular-nums" },
  words: { width: "100%" },
  edited: { color: tokens.colorStatusWarningForeground3 },
});

interface Props {
  readonly field: SettingField;
  /** What was typed and not written; absent: nothing. */
  readonly draft: string | undefined;
  readonly onType: (typed: string) => void;
}

/** One setting: its name, what it means, its standard value and where that comes from. */
export function SettingInput({ field, draft, onType }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { name, kind, explanation, source, shown, standard } = field;
  const value = draft ?? shown;
  const problem = draft === undefined ? null : problemOf(name, draft);
  const said = problem ?? (draft === undefined ? null : text.edited);
  const state = problem !== null ? "error" : draft !== undefined ? "warning" : "none";
  return kind === "words" ? (
    <Field label={name} hint={explanation} validationMessage={said} validationState={state}>
      {(control) => (
        <Textarea
          {...control}
          className={styles.words}
          resize="vertical"
          rows={shown.includes("\n") ? 6 : 1}
          value={value}
          onChange={(_, { value: typed }) => {
            onType(typed);
          }}
        />
      )}
    </Field>
  ) : (
    <Field
      label={name}
      hint={
        <>
          {explanation}
          <span className={layout.note}> {text.standard(standard, source)}</span>
        </>
      }
      validationMessage={said}
      validationState={state}
    >
      {(control) => (
        <Input
          {...control}
          className={styles.input}
          inputMode={kind === "number" ? "numeric" : "text"}
          value={value}
          onChange={(_, { value: typed }) => {
            onType(typed);
          }}
        />
      )}
    </Field>
  );
}

/** What is wrong with a text in a field; null: nothing. */
export function problemOf(name: string, typed: string): string | null {
  const read = readField(name, typed);
  if (!("problem" in read)) return null;
  return read.problem === "no-day"
    ? text.problem["no-day"]
    : text.problem["no-number"](read.least, read.most);
}
